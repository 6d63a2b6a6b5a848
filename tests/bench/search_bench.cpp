// How long a key takes: from the letter typed to the first page of results, and to the full count.
#include "bench/crowd_of_texts.h"
#include "catalog/finder.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::bench {
namespace {

// What visitors type; measured after each letter.
constexpr const char* k_as_written[] = {
    "นวัตกรรมการอ่าน", "โรงเรียนบ้านหนอง",  "รร.บ้านนา", "ภาษาอังกฤษ",     "การพัฒนาทักษะ", "เลย",
    "วิทยาศาสตร์",     "active learning", "reading",  "สพป.เลย เขต ๒", "ป.6",         "ครู",
    "ผลสัมฤทธิ์",       "science",         "ก"};
// And what is not there as typed: tone marks, the other keyboard, mistakes, words apart, nothing.
constexpr const char* k_mended[] = {"ปลูกปาไมในโรงเรียน", "o;y9dii,", "สำฟพืรืเ",  "นวัตกรม",
                                    "raeding",          "ฮฮฮฮฮฮฮ",  "zxcvbnm", "อ่าน บ้าน 77"};

struct Taken {
  double ms = 0;
  std::string typed;
};

std::string spread_of(std::vector<Taken> taken) {
  std::ranges::sort(taken, {}, &Taken::ms);
  return fmt::format("{:6.2f} / {:6.2f} ms ({})", taken[taken.size() / 2].ms, taken.back().ms,
                     taken.back().typed);
}

// Of the processor, so that a busy machine measures the same; the two threads take turns.
double ms_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double ms_of(const std::function<void()>& work) {
  const double begun = ms_now();
  work();
  return ms_now() - begun;
}

struct Keys {
  std::vector<Taken> page;
  std::vector<Taken> count;  // from the key on
};

void type(catalog::Finder& finder, const std::string& query, Keys& keys) {
  std::string typed;
  for (const char32_t letter : text::decode(query)) {
    text::append(typed, letter);
    double page = 0;
    const double count = ms_of([&] {
      page = ms_of([&] { (void)finder.find(typed); });
      finder.settle();
    });
    keys.page.push_back({page, typed});
    keys.count.push_back({count, typed});
  }
}

template <typename Queries>
void measure(catalog::Finder& finder, const char* what, const Queries& queries) {
  Keys keys;
  for (const char* query : queries) type(finder, query, keys);
  fmt::print("{:<22} first page {}\n{:<22} full count {}\n", what, spread_of(keys.page), "",
             spread_of(keys.count));
}

void suggest(catalog::Finder& finder) {
  std::vector<Taken> times;
  for (const char* query : k_as_written) {
    const std::string typed = std::string(query).substr(0, 9);
    times.push_back(
        {ms_of([&] { (void)finder.suggestions(typed, catalog::Language::thai, 6); }), typed});
  }
  fmt::print("{:<22} {}\n", "suggestions", spread_of(times));
}

int run(const std::filesystem::path& from) {
  const auto pack =
      std::filesystem::temp_directory_path() / fmt::format("search-bench-{}.kpack", getpid());
  setvbuf(stdout, nullptr, _IOLBF, 0);
  fmt::print("processor time; median / worst of every key of {} queries\n",
             std::size(k_as_written) + std::size(k_mended));
  for (const CrowdSize size : {CrowdSize{1'777, 460}, CrowdSize{10'000, 460},
                               CrowdSize{100'000, 460}, CrowdSize{100'000, 2'260}}) {
    if (const auto written = write_crowd(from, pack, size); !written) {
      fmt::print(stderr, "{}\n", written.error().message);
      return 1;
    }
    fmt::print("\n== {} works, texts of {} letters ==\n", size.works, size.letters);
    std::unique_ptr<catalog::Finder> finder;
    const auto open = [&]() -> base::Result<catalog::Catalog> {
      return catalog::Catalog(TRY(store::Database::open(pack, store::Access::stranger)));
    };
    const double made = ms_of([&] { finder = std::make_unique<catalog::Finder>(open); });
    const double loaded = ms_of([&] { finder->settle(); });
    fmt::print("{:<22} {:.2f} ms, ready after {:.0f} ms, {:.1f} MB\n", "made in", made, loaded,
               static_cast<double>(finder->bytes()) / 1e6);
    measure(*finder, "found as typed", k_as_written);
    measure(*finder, "understood otherwise", k_mended);
    suggest(*finder);
  }
  std::filesystem::remove(pack);
  return 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "search_bench LOEI2.kpack\n");
    return 2;
  }
  return kiosk::bench::run(argv[1]);
}
