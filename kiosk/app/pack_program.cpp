#include "app/pack_program.h"

#include "app/command_line.h"
#include "app/pack_build_program.h"
#include "app/pack_export_program.h"
#include "app/pack_shelf_program.h"
#include "authoring/describe.h"
#include "authoring/models.h"
#include "authoring/new_source.h"
#include "text/thai_date.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {
namespace {

std::string megabytes(std::uintmax_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
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

  std::filesystem::path pack;
  CLI::App* const info_command = options.add_subcommand("info", "Say what a pack holds");
  info_command->add_option("file", pack, "The pack")->type_name("FILE")->required();
  info_command->footer("Example: kiosk-pack info loei2.kpack");

  BuildCommands builds(options);
  ExportCommands exports(options);
  ShelfCommands shelf(options);

  if (const auto code = parse_or_exit_code(options, argc, argv)) return *code;
  if (const auto code = builds.run()) return *code;
  if (const auto code = exports.run()) return *code;
  if (const auto code = shelf.run()) return *code;
  if (info_command->parsed()) return info(options, pack);
  return make_new(options, folder, like);
}

}  // namespace kiosk::app
