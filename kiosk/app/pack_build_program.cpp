#include "app/pack_build_program.h"

#include "app/progress.h"
#include "authoring/build.h"
#include "authoring/report_page.h"
#include "base/file.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

namespace kiosk::app {

using authoring::Language;
using authoring::told;

struct BuildCommands::Given {
  CLI::App* build = nullptr;
  CLI::App* check = nullptr;
  std::filesystem::path source;
  std::filesystem::path target;
  std::filesystem::path page;  // to write; empty: none
  std::string language;        // "th", "en"; empty: English here, Thai on the page
};

namespace {

authoring::Told words_for(const authoring::Progress& progress) {
  switch (progress.stage) {
    case authoring::Stage::reading:
      return told("reading the sheets");
    case authoring::Stage::checking:
      return progress.total > 0 ? told("looking at pictures") : told("checking");
    case authoring::Stage::checking_videos:
      return told("looking at videos");
    case authoring::Stage::checking_recordings:
      return told("listening to recordings");
    case authoring::Stage::preparing:
      return told("preparing texts");
    case authoring::Stage::pictures:
      return told("pictures");
    case authoring::Stage::videos:
      return told("videos");
    case authoring::Stage::recordings:
      return told("recordings");
    case authoring::Stage::writing:
      return told("writing the pack");
  }
  return {};
}

std::size_t columns_of_terminal() {
  constexpr std::size_t k_usual = 80;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : k_usual;
}

// Progress on the standard output.
class ProgressLine {
 public:
  explicit ProgressLine(Language language) : m_language(language) {}

  void show(const authoring::Progress& progress) {
    print(m_progress.show(authoring::described(words_for(progress), m_language), progress.done,
                          progress.total, now()));
  }
  void finish() { print(m_progress.finish(now())); }

 private:
  using Clock = std::chrono::steady_clock;

  Seconds now() const { return Clock::now() - m_begun; }

  static void print(const std::string& text) {
    if (text.empty()) return;
    fmt::print("{}", text);
    std::fflush(stdout);
  }

  Language m_language;
  Clock::time_point m_begun = Clock::now();
  Progress m_progress{
      ::isatty(STDOUT_FILENO) == 1 ? Progress::Output::terminal : Progress::Output::plain,
      columns_of_terminal()};
};

std::string megabytes(std::uintmax_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

void print_problems(const authoring::Problems& problems, Language language) {
  for (const auto severity : {authoring::Severity::warning, authoring::Severity::error})
    for (const authoring::Problem& problem : problems.list()) {
      if (problem.severity != severity) continue;
      const auto kind = severity == authoring::Severity::error ? told("error") : told("warning");
      fmt::print(stderr, "{}: {}\n", authoring::described(kind, language),
                 authoring::described(problem, language));
    }
  const std::size_t found = problems.errors() + problems.warnings();
  if (found > problems.list().size())
    fmt::print(
        stderr, "{}\n",
        authoring::described(told("… and {} more", found - problems.list().size()), language));
}

authoring::Told counts_of(const authoring::Problems& problems) {
  return authoring::told_list({authoring::told_count(problems.errors(), "{} error"),
                               authoring::told_count(problems.warnings(), "{} warning")});
}

// "demo.kpack: NAME (ID), version 1: 3 works, …; 0 errors, 1 warning"
authoring::Told outcome_of(const authoring::BuildReport& report,
                           const authoring::BuildRequest& request) {
  const authoring::BuildSummary& made = report.summary;
  std::vector<authoring::Told> found = {authoring::told_count(made.works, "{} work"),
                                        authoring::told_count(made.schools, "{} school"),
                                        authoring::told_count(made.pictures, "{} picture")};
  if (made.reused > 0) found.back() = told("{} ({} reused)", found.back(), made.reused);
  if (made.videos > 0) found.push_back(authoring::told_count(made.videos, "{} video"));
  if (made.recordings > 0) found.push_back(authoring::told_count(made.recordings, "{} recording"));
  if (report.built) found.emplace_back(megabytes(made.bytes));
  const std::string path = (report.built ? request.target : request.source).string();
  const auto outcome =
      told("{}: {} ({}), version {}: {}; {}", path, made.name, made.id, made.version,
           authoring::told_list(std::move(found)), counts_of(report.problems));
  return report.built ? outcome : told("{}; a pack can be made", outcome);
}

base::Result<void> write_page(const authoring::BuildReport& report,
                              const std::filesystem::path& page, Language language) {
  TRY(base::write_file_whole(page, authoring::report_page(report, language)));
  fmt::print("{}\n", authoring::described(told("{}: the report, for a web browser", page.string()),
                                          language));
  return {};
}

}  // namespace

BuildCommands::BuildCommands(CLI::App& options) : m_given(std::make_unique<Given>()) {
  Given& given = *m_given;
  const auto add_source = [&](CLI::App& command) {
    command
        .add_option("source", given.source,
                    "A workbook (.xlsx or .ods), or a folder: with one workbook in it, or with CSV "
                    "sheets (event.csv, exhibits.csv, …). Pictures lie in a folder media or รูป "
                    "beside the sheets")
        ->type_name("SOURCE")
        ->required();
    command
        .add_option("--report", given.page,
                    "Also write a page that tells what is wrong, how to mend it, and how every "
                    "card will look")
        ->type_name("FILE.html");
    command
        .add_option("--language", given.language,
                    "Of what is told: th or en (without it English here, Thai in the report)")
        ->type_name("th|en")
        ->check(CLI::IsMember({"th", "en"}));
  };
  given.build = options.add_subcommand("build", "Make a pack from a workbook and pictures");
  add_source(*given.build);
  given.build->add_option("-o,--output", given.target, "The pack to make")
      ->type_name("FILE.kpack")
      ->required();
  given.build->footer("Example: kiosk-pack build content/loei2 -o loei2.kpack --report loei2.html");
  given.check = options.add_subcommand("check", "Do all that build does, but make no pack");
  add_source(*given.check);
  given.check->footer("Example: kiosk-pack check content/loei2 --report loei2.html");
}

BuildCommands::~BuildCommands() = default;

std::optional<int> BuildCommands::run() {
  const Given& given = *m_given;
  if (!given.build->parsed() && !given.check->parsed()) return std::nullopt;
  const CLI::App& command = given.build->parsed() ? *given.build : *given.check;
  const Language here = given.language == "th" ? Language::thai : Language::english;
  ProgressLine line(here);
  authoring::BuildRequest request;
  request.source = given.source;
  request.target = given.target;
  request.tell = [&](const authoring::Progress& progress) { line.show(progress); };
  if (!given.page.empty()) request.preview = authoring::WantPreview::yes;
  const auto report = authoring::build(request);
  line.finish();
  if (!report) return tell(*command.get_parent(), report.error());
  print_problems(report->problems, here);
  if (!given.page.empty()) {
    const Language there = given.language == "en" ? Language::english : Language::thai;
    if (const auto written = write_page(*report, given.page, there); !written)
      return tell(*command.get_parent(), written.error());
  }
  if (report->problems.errors() > 0) {
    fmt::print(
        stderr, "{}: {}\n", command.get_parent()->get_name(),
        authoring::described(told("{}; no pack was made", counts_of(report->problems)), here));
    return k_failed;
  }
  fmt::print("{}\n", authoring::described(outcome_of(*report, request), here));
  return k_done;
}

}  // namespace kiosk::app
