#include "app/pack_export_program.h"

#include "authoring/compare.h"
#include "pack/pack_file.h"

#include <fmt/format.h>

#include <filesystem>

namespace kiosk::app {

struct ExportCommands::Given {
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

}  // namespace

ExportCommands::ExportCommands(CLI::App& options) : m_given(std::make_unique<Given>()) {
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
  if (!m_given->diff->parsed()) return std::nullopt;
  const auto told = difference(m_given->before, m_given->after);
  if (!told) return tell(*m_given->diff, told.error());
  fmt::print("{}", *told);
  return k_done;
}

}  // namespace kiosk::app
