// layout_sweep [--some] [--only TEXT] PACK...: see tests/sweep.
#include "app/sweep.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

using namespace kiosk::tests;

namespace {

struct CommandLine {
  Depth depth = Depth::all;
  std::string only;  // looks whose telling holds this
  std::vector<std::filesystem::path> packs;
};

CommandLine read(int argc, char** argv) {
  CommandLine given;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--some")
      given.depth = Depth::some;
    else if (word == "--only" && i + 1 < argc)
      given.only = argv[++i];
    else
      given.packs.emplace_back(word);
  }
  return given;
}

std::vector<Look> looks_with(const std::string& part) {
  std::vector<Look> looks = all_looks();
  std::erase_if(looks,
                [&](const Look& look) { return told(look).find(part) == std::string::npos; });
  return looks;
}

}  // namespace

int main(int argc, char** argv) {
  const CommandLine given = read(argc, argv);
  const auto swept = sweep(given.packs, looks_with(given.only), given.depth,
                           [](const Look& look, const Swept& so_far) {
                             fmt::print(stderr, "{}: {} pages, {} faults so far\n", told(look),
                                        pages_of(so_far), so_far.faults.size());
                           });
  if (!swept) {
    fmt::print(stderr, "layout_sweep: {}\n", swept.error().message);
    return 1;
  }
  for (const std::string& fault : swept->faults) fmt::print("{}\n", fault);
  for (const auto& [screen, pages] : swept->pages) fmt::print("{}: {} pages\n", screen, pages);
  fmt::print("{} pages of {} screens looked at, {} faults\n", pages_of(*swept), swept->pages.size(),
             swept->faults.size());
  return swept->faults.empty() ? 0 : 1;
}
