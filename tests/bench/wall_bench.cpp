// How long a page of the result wall takes at 100,000 works: near and far, in each order, of all
// works and of those a choice leaves. Prints a table; asserts nothing.
//   wall_bench LOEI2.kpack
#include "bench/crowd.h"
#include "catalog/catalog.h"
#include "store/database.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::bench {
namespace {

using catalog::Catalog;
using catalog::Language;
using catalog::Order;
using catalog::Selection;

constexpr std::int64_t k_works = 100'000;
constexpr std::int64_t k_page = 60;

// Of the processor, so that a busy machine measures the same.
double ms_of(const std::function<void()>& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  const double begun = now();
  work();
  return now() - begun;
}

struct Wall {
  const char* name;
  Selection selection;
  Order order;
};

void measure(const Catalog& catalog, const Wall& wall) {
  const std::int64_t count = catalog.count(wall.selection).value_or(0);
  std::vector<catalog::ExhibitCard> cards;
  const auto page = [&](std::int64_t offset) {
    return ms_of([&] {
      cards = catalog.exhibits(wall.selection, wall.order, Language::thai, {offset, k_page})
                  .value_or(std::vector<catalog::ExhibitCard>{});
    });
  };
  const double first = page(0), near = page(k_page), again = page(0), far = page(count - k_page);
  const double standing = ms_of([&] {
    if (!cards.empty())
      (void)catalog.standing(cards.back().id, wall.selection, wall.order, Language::thai);
  });
  fmt::print("{:<34} {:>7} {:>9.2f} {:>9.2f} {:>9.2f} {:>9.2f} {:>9.2f}\n", wall.name, count, first,
             near, again, far, standing);
}

int run(const std::filesystem::path& from) {
  const auto grown =
      std::filesystem::temp_directory_path() / fmt::format("wall-bench-{}.kpack", getpid());
  if (const auto done = grow_pack(from, grown, k_works); !done) {
    fmt::print(stderr, "{}\n", done.error().message);
    return 1;
  }
  const Selection all, outstanding{.outstanding = true};
  const Selection chosen{.choices = {{catalog::FacetId("category"), {catalog::TermId("english")}}}};
  const Wall walls[] = {{"all, by the author's order", all, Order::authors},
                        {"all, by name", all, Order::name},
                        {"all, by school", all, Order::school},
                        {"a category, by the author's order", chosen, Order::authors},
                        {"a category, by name", chosen, Order::name},
                        {"a category, by school", chosen, Order::school},
                        {"the best, by name", outstanding, Order::name}};
  fmt::print(
      "{} works, milliseconds of the processor\n{:<34} {:>7} {:>9} {:>9} {:>9} {:>9} {:>9}\n",
      k_works, "", "works", "first", "second", "again", "last", "standing");
  for (const Wall& wall : walls) {  // each as the first question of its order
    auto pack = store::Database::open(grown, store::Access::stranger);
    if (pack) measure(Catalog(*std::move(pack)), wall);
  }
  std::filesystem::remove(grown);
  return 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "wall_bench LOEI2.kpack\n");
    return 2;
  }
  return kiosk::bench::run(argv[1]);
}
