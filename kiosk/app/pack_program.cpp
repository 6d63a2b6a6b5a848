#include "app/pack_program.h"

#include "app/command_line.h"
#include "app/pack_export_program.h"
#include "app/pack_shelf_program.h"
#include "authoring/build.h"
#include "authoring/describe.h"
#include "authoring/models.h"
#include "authoring/new_source.h"
#include "text/thai_date.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {
namespace {

std::string megabytes(std::uintmax_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

const char* words_for(authoring::Stage stage) {
  switch (stage) {
    case authoring::Stage::reading:
      return "reading the sheets";
    case authoring::Stage::checking:
      return "checking";
    case authoring::Stage::preparing:
      return "preparing texts";
    case authoring::Stage::pictures:
      return "pictures";
    case authoring::Stage::videos:
      return "videos";
    case authoring::Stage::writing:
      return "writing the pack";
  }
  return "";
}

// A line for each stage; on a terminal, those of pictures and videos count up in place.
class ProgressLine {
 public:
  void show(const authoring::Progress& progress) {
    const bool counts = progress.total > 0;
    if (counts)
      show_count(progress);
    else if (progress.stage != authoring::Stage::pictures &&
             progress.stage != authoring::Stage::videos)
      fmt::print("{} …\n", words_for(progress.stage));
    std::fflush(stdout);
  }

 private:
  using Clock = std::chrono::steady_clock;

  void show_count(const authoring::Progress& progress) {
    if (progress.stage != m_stage) m_begun = Clock::now();
    m_stage = progress.stage;
    const bool last = progress.done == progress.total;
    if (!m_terminal && !last) return;
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_begun).count();
    const double rate = elapsed > 0 ? static_cast<double>(progress.done) / elapsed : 0;
    const char* const label = progress.stage == authoring::Stage::checking
                                  ? "pictures looked at:"
                                  : words_for(progress.stage);
    fmt::print("{}{} {} of {}, {:.1f} a second{}", m_terminal ? "\r\033[K" : "", label,
               progress.done, progress.total, rate, last ? "\n" : "");
  }

  bool m_terminal = ::isatty(STDOUT_FILENO) == 1;
  authoring::Stage m_stage = authoring::Stage::reading;
  Clock::time_point m_begun = Clock::now();
};

void print_problems(const authoring::Problems& problems) {
  for (const auto severity : {authoring::Severity::warning, authoring::Severity::error})
    for (const authoring::Problem& problem : problems.list())
      if (problem.severity == severity)
        fmt::print(stderr, "{}: {}\n", severity == authoring::Severity::error ? "error" : "warning",
                   authoring::described(problem));
  const std::size_t found = problems.errors() + problems.warnings();
  if (found > problems.list().size())
    fmt::print(stderr, "… and {} more\n", found - problems.list().size());
}

int build(const CLI::App& options, const authoring::BuildRequest& request) {
  const auto report = authoring::build(request);
  if (!report) return tell(options, report.error());
  print_problems(report->problems);
  const std::string counts =
      fmt::format("{}, {}", authoring::counted(report->problems.errors(), "error"),
                  authoring::counted(report->problems.warnings(), "warning"));
  if (!report->built) {
    fmt::print(stderr, "{}: {}; no pack was made\n", options.get_name(), counts);
    return k_failed;
  }
  const authoring::BuildSummary& made = report->summary;
  const std::string reused = made.reused > 0 ? fmt::format(" ({} reused)", made.reused) : "";
  const std::string videos =
      made.videos == 0 ? "" : ", " + authoring::counted(made.videos, "video");
  fmt::print("{}: {} ({}), version {}: {}, {}, {}{}{}, {}; {}\n", request.target.string(),
             made.name, made.id, made.version, authoring::counted(made.works, "work"),
             authoring::counted(made.schools, "school"),
             authoring::counted(made.pictures, "picture"), reused, videos, megabytes(made.bytes),
             counts);
  return k_done;
}

int make_new(const CLI::App& options, const std::filesystem::path& folder,
             const std::string& like) {
  const auto made = authoring::make_source(folder, like);
  if (!made) return tell(options, made.error());
  fmt::print("{}: fill it in; its first sheet says how\n{}: put the pictures here\n",
             made->workbook.string(), made->pictures.string());
  fmt::print("then: kiosk-pack build {} -o NAME.kpack\n", folder.string());
  return k_done;
}

std::vector<std::string> names_of_models() {
  std::vector<std::string> names;
  for (const authoring::Model& model : authoring::models()) names.emplace_back(model.name);
  return names;
}

void print_text(const char* label, const catalog::Text& text) {
  fmt::print("{:<10} {}\n", label, text.thai);
  if (!text.english.empty()) fmt::print("{:<10} {}\n", "", text.english);
}

int info(const CLI::App& options, const std::filesystem::path& pack) {
  const auto found = authoring::describe(pack);
  if (!found) return tell(options, found.error());
  fmt::print("{:<10} {}\n{:<10} {}\n", "id", found->id, "version", found->version);
  print_text("name", found->name);
  fmt::print("{:<10} {}\n", "date", found->date);
  fmt::print("{:<10} {}\n{:<10} {}\n{:<10} {}\n", "works", found->works, "schools", found->schools,
             "pictures", found->pictures);
  fmt::print("{:<10} {}\n", "facets", found->facets.size());
  for (const catalog::Text& facet : found->facets)
    fmt::print("{:<10} {}{}\n", "", facet.thai, facet.english.empty() ? "" : " · " + facet.english);
  if (found->sample) fmt::print("{:<10} sample content\n", "note");
  fmt::print("{:<10} {}\n{:<10} {} ({} bytes)\n", "format", found->format, "size",
             megabytes(found->bytes), text::grouped(static_cast<std::int64_t>(found->bytes)));
  return k_done;
}

}  // namespace

int run_pack_program(int argc, char** argv) {
  CLI::App options("Makes content packs for the kiosk from sheets and pictures", "kiosk-pack");
  options.require_subcommand(1);

  std::filesystem::path folder;
  std::string like;
  CLI::App* const new_command =
      options.add_subcommand("new", "Begin: a workbook to fill in and a folder for pictures");
  new_command->add_option("folder", folder, "The folder to make")->type_name("FOLDER")->required();
  new_command->add_option("--like", like, "Take the categories of this event")
      ->type_name("EVENT")
      ->check(CLI::IsMember(names_of_models()));
  new_command->footer("Example: kiosk-pack new my-event --like loei2");

  authoring::BuildRequest request;
  CLI::App* const build_command =
      options.add_subcommand("build", "Make a pack from a workbook and pictures");
  build_command
      ->add_option("source", request.source,
                   "A workbook (.xlsx or .ods), or a folder: with one workbook in it, or with CSV "
                   "sheets (event.csv, exhibits.csv, …). Pictures lie in a folder media or รูป "
                   "beside the sheets")
      ->type_name("SOURCE")
      ->required();
  build_command->add_option("-o,--output", request.target, "The pack to make")
      ->type_name("FILE.kpack")
      ->required();
  build_command->footer("Example: kiosk-pack build content/loei2 -o loei2.kpack");

  std::filesystem::path pack;
  CLI::App* const info_command = options.add_subcommand("info", "Say what a pack holds");
  info_command->add_option("file", pack, "The pack")->type_name("FILE")->required();
  info_command->footer("Example: kiosk-pack info loei2.kpack");

  ExportCommands exports(options);
  ShelfCommands shelf(options);

  if (const auto code = parse_or_exit_code(options, argc, argv)) return *code;
  if (const auto code = exports.run()) return *code;
  if (const auto code = shelf.run()) return *code;
  if (info_command->parsed()) return info(options, pack);
  if (new_command->parsed()) return make_new(options, folder, like);
  ProgressLine line;
  request.tell = [&](const authoring::Progress& progress) { line.show(progress); };
  return build(options, request);
}

}  // namespace kiosk::app
