#include "report/votes_text.h"

#include "report/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace kiosk::report {
namespace {

using stats::Choice;
using stats::Language;
using stats::PackCount;
using stats::WorkCount;

constexpr int k_name_columns = 60;

// Every word a recount needs, in one language.
struct Words {
  const char* title_of_votes;  // pack
  const char* title_of_likes;
  const char* votes;  // ballots, votes, votes each
  const char* likes;  // visits, likes
  const char* spoiled;
  const char* unknown;
  const char* without_voting;
  const char* not_visitors;
  const char* rank;
  const char* count_of_votes;
  const char* count_of_likes;
  const char* work;
  const char* none;  // how many works were not chosen
};

constexpr Words k_thai = {
    .title_of_votes = "นับคะแนนโหวต: {}\n",
    .title_of_likes = "ผลงานที่มีผู้ถูกใจ: {}\n",
    .votes = "บัตรที่นับ {} ใบ คะแนน {} คะแนน (โหวตได้ครั้งละไม่เกิน {} ผลงาน)\n",
    .likes = "การเข้าชมที่กดถูกใจ {} ครั้ง รวม {} ถูกใจ\n",
    .spoiled = "ไม่นับ: บัตรที่โหวตเกินจำนวน {} ใบ\n",
    .unknown = "ไม่นับ: คะแนนของผลงานที่ไม่รู้จัก {} คะแนน\n",
    .without_voting = "ไม่นับ: คะแนนนอกช่วงเปิดโหวต {} คะแนน\n",
    .not_visitors = "ไม่นับ: การใช้งานของเจ้าหน้าที่หรือการซ้อม {} ครั้ง\n",
    .rank = "อันดับ",
    .count_of_votes = "คะแนน",
    .count_of_likes = "ถูกใจ",
    .work = "ผลงาน",
    .none = "ผลงานอีก {} รายการยังไม่มีผู้เลือก\n",
};

constexpr Words k_english = {
    .title_of_votes = "Recount of the votes: {}\n",
    .title_of_likes = "Works that were liked: {}\n",
    .votes = "Ballots: {}, votes: {} (at most {} a ballot)\n",
    .likes = "Visits: {}, likes: {}\n",
    .spoiled = "Not counted: ballots with too many votes: {}\n",
    .unknown = "Not counted: for works this log does not know: {}\n",
    .without_voting = "Not counted: votes while there was no voting: {}\n",
    .not_visitors = "Not counted: visits by staff or rehearsals: {}\n",
    .rank = "Rank",
    .count_of_votes = "Votes",
    .count_of_likes = "Likes",
    .work = "Work",
    .none = "Works chosen by nobody: {}\n",
};

std::string name_of(const WorkCount& work, Language language) {
  const bool english = language == Language::english && !work.english.empty();
  return fmt::format("{} ({})", shortened(english ? work.english : work.thai, k_name_columns),
                     work.id);
}

bool is_tied(const std::vector<WorkCount>& works, std::size_t at) {
  const auto same = [&](std::size_t other) {
    return other < works.size() && works[other].rank == works[at].rank;
  };
  return same(at + 1) || (at > 0 && same(at - 1));
}

std::string ranking(const PackCount& pack, const Words& words, const char* count,
                    Language language) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < pack.chosen.size(); ++at) {
    const WorkCount& work = pack.chosen[at];
    rows.push_back({fmt::format("{}{}", work.rank, is_tied(pack.chosen, at) ? "=" : ""),
                    fmt::format("{}", work.count), name_of(work, language)});
  }
  return table({{words.rank, Align::left}, {count, Align::right}, {words.work, Align::left}}, rows);
}

}  // namespace

std::string votes_text(const PackCount& pack, Choice choice, Language language) {
  const Words& words = language == Language::english ? k_english : k_thai;
  const bool votes = choice == Choice::votes;
  std::string text = fmt::format(fmt::runtime(votes ? words.title_of_votes : words.title_of_likes),
                                 shortened(pack.pack, 64));
  text += votes
              ? fmt::format(fmt::runtime(words.votes), pack.ballots, pack.counted, pack.votes_each)
              : fmt::format(fmt::runtime(words.likes), pack.ballots, pack.counted);
  const std::pair<const char*, std::int64_t> left_out[] = {
      {words.spoiled, pack.spoiled_ballots},
      {words.unknown, pack.unknown_works},
      {words.without_voting, pack.without_voting},
      {words.not_visitors, pack.not_visitors}};
  for (const auto& [sentence, number] : left_out)
    if (number > 0) text += fmt::format(fmt::runtime(sentence), number);
  if (!pack.chosen.empty())
    text +=
        "\n" + ranking(pack, words, votes ? words.count_of_votes : words.count_of_likes, language);
  const auto others = pack.works - static_cast<std::int64_t>(pack.chosen.size());
  if (others > 0) text += fmt::format(fmt::runtime(words.none), others);
  return text;
}

std::string opening_text(base::WallTime opens, std::chrono::minutes utc_offset) {
  const auto local = opens + utc_offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date(day);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     minutes / 60, minutes % 60);
}

}  // namespace kiosk::report
