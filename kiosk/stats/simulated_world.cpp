#include "stats/simulated_world.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace kiosk::stats {
namespace {

constexpr std::array<const char*, 8> k_awkward = {
    "เกม \"คำศัพท์\", ชุดที่ 1",
    "=cmd|' /C calc'!A0",
    "บรรทัดหนึ่ง\nบรรทัดสอง",
    "🤖 หุ่นยนต์ไทย 🇹🇭",
    "+SUM(A1:A9)",
    "@นวัตกรรม; <b>หนา</b> & 'เดี่ยว'",
    "-1,5%",
    "นวัตกรรมการจัดการเรียนรู้เชิงรุกแบบบูรณาการเพื่อพัฒนาสมรรถนะผู้เรียนในศตวรรษที่21ของโรงเรียนคุณภาพ",
};

SimulatedPack made(const std::string& id, int exhibits, int schools, int categories) {
  SimulatedPack pack{.pack = {id, "1." + std::to_string(exhibits)}};
  auto& names = pack.names;
  names.push_back({Thing::event, id, "งาน " + id, "The fair " + id});
  names.push_back({Thing::place, id, "หอประชุม, อาคาร \"1\"", ""});
  for (const char* facet : {"field", "group", "district"})
    names.push_back({Thing::facet, facet, fmt::format("ด้าน {}", facet), facet});
  const auto add_term = [&](std::string term) {
    names.push_back({Thing::category, term, "หมวด " + term, term.ends_with("1") ? "" : term});
    pack.terms.push_back(std::move(term));
  };
  for (int at = 0; at < categories; ++at) add_term(fmt::format("field/f{}", at));
  for (int at = 0; at < 3; ++at) add_term(fmt::format("group/g{}", at));
  for (int at = 0; at < 2; ++at) add_term(fmt::format("district/d{}", at));
  for (int at = 0; at < schools; ++at) {
    pack.schools.push_back(fmt::format("school-{}", at));
    names.push_back(
        {.thing = Thing::organisation,
         .id = pack.schools.back(),
         .thai = fmt::format("โรงเรียนบ้าน {}, \"สาขา\"", at),
         .terms = {fmt::format("group/g{}", at % 3), fmt::format("district/d{}", at % 2)}});
  }
  for (int at = 0; at < exhibits; ++at) {
    pack.exhibits.push_back(fmt::format("{}-{}", id, at));
    Name name{Thing::exhibit, pack.exhibits.back(),
              fmt::format("{} {}", k_awkward[static_cast<std::size_t>(at) % k_awkward.size()], at),
              at % 3 == 0 ? "" : fmt::format("Work \"{}\"", at)};
    // The first category has most of the works, and some works have none.
    if (at % 10 != 9) name.category = fmt::format("field/f{}", at % 3 == 0 ? at % categories : 0);
    if (at % 11 != 10)
      name.organisation = pack.schools[static_cast<std::size_t>(at * at % schools)];
    if (at % 4 != 3) name.reading = std::chrono::milliseconds(15'000 + at * 1'000);
    names.push_back(std::move(name));
  }
  pack.exhibits.push_back("unknown-to-the-dictionary");
  return pack;
}

}  // namespace

std::vector<SimulatedPack> simulated_packs() {
  return {made("loei2", 60, 14, 6), made("sandbox8", 25, 8, 3)};
}

const std::vector<std::pair<std::string, bool>>& simulated_terms() {
  static const std::vector<std::pair<std::string, bool>> k_terms = [] {
    std::vector<std::pair<std::string, bool>> terms = {
        {"robot", true},     {"robotx", false},   {"คณิตศาสตร์", true}, {"คณิตศาสตร์x", false},
        {"dinosaur", false}, {"ภาษาอังกฤษ", true}, {"แผนที่ดาว", false}, {"สะเต็ม", true}};
    // A long tail, each searched for once or twice.
    for (std::uint64_t at = 1; at <= 400; ++at) {
      std::string term;
      for (std::uint64_t left = at * 0x9E3779B97F4A7C15U; term.size() < 12; left /= 26)
        term += static_cast<char>('a' + left % 26);
      terms.emplace_back(term, at % 2 == 0);
    }
    return terms;
  }();
  return k_terms;
}

}  // namespace kiosk::stats
