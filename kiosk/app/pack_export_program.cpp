#include "app/pack_export_program.h"

#include "app/data_package.h"
#include "app/ro_crate.h"
#include "authoring/compare.h"
#include "authoring/export_files.h"
#include "authoring/export_tables.h"
#include "authoring/pack_content.h"
#include "base/export_folder.h"
#include "catalog/schema.h"
#include "pack/pack_file.h"
#include "store/database.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace kiosk::app {

namespace {

constexpr const char* k_workbook = "workbook";
constexpr const char* k_tables = "tables";
constexpr const char* k_ro_crate = "ro-crate";
constexpr const char* k_omeka = "omeka";
constexpr const char* k_all = "all";

}  // namespace

struct ExportCommands::Given {
  CLI::App* taking_out = nullptr;
  std::filesystem::path pack;
  std::filesystem::path folder;
  std::vector<std::string> forms = {k_workbook};
  CLI::App* diff = nullptr;
  std::filesystem::path before;
  std::filesystem::path after;
};

namespace {

base::Result<std::string> difference(const std::filesystem::path& before,
                                     const std::filesystem::path& after) {
  const catalog::Catalog old_pack = TRY(pack::open(before));
  const catalog::Catalog new_pack = TRY(pack::open(after));
  return authoring::described(TRY(authoring::compare(old_pack, new_pack)));
}

// What is written, and from where.
struct Export {
  std::filesystem::path pack;
  std::filesystem::path folder;
  std::vector<std::string> forms;

  bool wants(const char* form) const {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const std::string& one) { return one == form || one == k_all; });
  }
};

// A line that counts up in place on a terminal; otherwise one line at the end.
void show_count(std::size_t done, std::size_t total) {
  const bool terminal = ::isatty(STDOUT_FILENO) == 1;
  if (!terminal && done < total) return;
  fmt::print("{}pictures, videos and recordings {} of {}{}", terminal ? "\r\033[K" : "", done,
             total, done == total ? "\n" : "");
  std::fflush(stdout);
}

base::Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (!error) return {};
  return base::fail(base::Fault::system,
                    fmt::format("{} cannot be made: {}", folder.string(), error.message()));
}

base::Result<void> write_tables(const std::vector<authoring::ExportTable>& tables,
                                const std::filesystem::path& folder) {
  TRY(make_folder(folder));
  for (const authoring::ExportTable& table : tables)
    TRY(authoring::write_table(table, folder / (table.name + ".csv")));
  return {};
}

// Omeka's CSV lies in a folder of its own: beside a workbook, the builder would take it for a
// sheet.
base::Result<void> write_open_formats(const Export& wanted, const authoring::PackContent& content,
                                      const std::filesystem::path& folder) {
  const auto tables = authoring::tables_of(content);
  if (wanted.wants(k_tables) || wanted.wants(k_ro_crate))
    TRY(write_tables(tables, folder / k_tables_folder));
  if (wanted.wants(k_tables))
    TRY(base::write_export_file(folder / "datapackage.json", data_package_of(content, tables)));
  if (wanted.wants(k_ro_crate))
    TRY(base::write_export_file(folder / "ro-crate-metadata.json", ro_crate_of(content, tables)));
  if (wanted.wants(k_omeka)) TRY(write_tables({authoring::omeka_table(content)}, folder / k_omeka));
  return {};
}

base::Result<void> write_export(const Export& wanted) {
  TRY(pack::open(wanted.pack));
  auto pack = TRY(store::Database::open(wanted.pack, store::Access::stranger));
  TRY(catalog::stand_in_for_newer(pack));
  auto folder = TRY(base::ExportFolder::create(wanted.folder));
  if (wanted.wants(k_workbook))
    TRY(authoring::write_export_workbook(
        TRY(authoring::read_pack_content(pack, authoring::BreakMarks::write)), folder.path()));
  const auto content = TRY(authoring::read_pack_content(pack, authoring::BreakMarks::drop));
  TRY(write_open_formats(wanted, content, folder.path()));
  const auto all =
      wanted.wants(k_workbook) ? authoring::AllRenditions::yes : authoring::AllRenditions::no;
  TRY(authoring::write_export_files(pack, content, folder.path(), all, show_count));
  return folder.publish();
}

int take_out(const CLI::App& options, const Export& wanted) {
  const auto written = write_export(wanted);
  if (!written) return tell(options, written.error());
  fmt::print("{}: {}\n", wanted.folder.string(), fmt::join(wanted.forms, ", "));
  if (wanted.wants(k_workbook))
    fmt::print("to make the same pack again: kiosk-pack build {} -o NAME.kpack\n",
               wanted.folder.string());
  return k_done;
}

}  // namespace

ExportCommands::ExportCommands(CLI::App& options) : m_given(std::make_unique<Given>()) {
  m_given->taking_out = options.add_subcommand(
      "export", "Take a pack's content out again, as a workbook or in open formats");
  m_given->taking_out->add_option("pack", m_given->pack, "The pack")->type_name("PACK")->required();
  m_given->taking_out->add_option("-o,--output", m_given->folder, "The folder to make")
      ->type_name("FOLDER")
      ->required();
  m_given->taking_out
      ->add_option("--as", m_given->forms,
                   "workbook: the sheets and pictures of kiosk-pack new, filled; tables: CSV as a "
                   "Data Package; ro-crate: schema.org as an RO-Crate; omeka: CSV for Omeka S; or "
                   "all. Several may be given")
      ->type_name("FORM")
      ->check(CLI::IsMember({k_workbook, k_tables, k_ro_crate, k_omeka, k_all}))
      ->capture_default_str();
  m_given->taking_out->footer(
      "Examples: kiosk-pack export loei2.kpack -o loei2-workbook\n"
      "          kiosk-pack export loei2.kpack -o loei2-open --as tables ro-crate omeka\n"
      "Building a workbook's folder gives the same pack again. Its hidden folder .kiosk-pack "
      "holds\n"
      "the pack's own pictures in all sizes; without it they are made anew from the largest.");
  m_given->diff = options.add_subcommand(
      "diff", "Say which works and schools came, went or changed between two packs");
  m_given->diff->add_option("before", m_given->before, "The older pack")
      ->type_name("A")
      ->required();
  m_given->diff->add_option("after", m_given->after, "The newer pack")->type_name("B")->required();
  m_given->diff->footer("Example: kiosk-pack diff loei2-monday.kpack loei2.kpack");
}

ExportCommands::~ExportCommands() = default;

std::optional<int> ExportCommands::run() {
  if (m_given->taking_out->parsed())
    return take_out(*m_given->taking_out, {m_given->pack, m_given->folder, m_given->forms});
  if (!m_given->diff->parsed()) return std::nullopt;
  const auto told = difference(m_given->before, m_given->after);
  if (!told) return tell(*m_given->diff, told.error());
  fmt::print("{}", *told);
  return k_done;
}

}  // namespace kiosk::app
