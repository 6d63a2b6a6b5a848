// Part 16: by what definitions all was counted.
#include "report/parts.h"

#include <chrono>

namespace kiosk::report {
namespace {

using stats::k_broad_exhibits;
using stats::k_engaged_actions;
using stats::k_least_search_sessions;
using stats::k_pass_under;
using stats::k_reading_cap;
using stats::k_searches_kept;
using stats::Milliseconds;
using text::Html;
using text::tag;
using text::words;

std::int64_t seconds(Milliseconds duration) {
  return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

Html entry(const Said& what, const std::string& told, const Wording& wording) {
  return tag("div", tag("dt", wording.say(what)) + tag("dd", words(told)));
}

}  // namespace

Html method_part(const Wording& wording) {
  const auto plain = [&](const Said& what, const Said& told) {
    return entry(what, wording.text(told), wording);
  };
  const Html list =
      entry(say::k_method_session, wording.text(say::k_method_session_told), wording) +
      entry(say::k_method_engaged, wording.told(say::k_method_engaged_told, k_engaged_actions),
            wording) +
      entry(say::k_method_view, wording.told(say::k_method_view_told, seconds(k_pass_under)),
            wording) +
      entry(say::k_method_dwell, wording.told(say::k_method_dwell_told, seconds(k_reading_cap)),
            wording) +
      plain(say::k_method_median, say::k_method_median_told) +
      plain(say::k_method_attraction, say::k_method_attraction_told) +
      entry(say::k_method_breadth, wording.told(say::k_method_breadth_told, k_broad_exhibits),
            wording) +
      plain(say::k_method_share, say::k_method_share_told) +
      plain(say::k_method_who, say::k_method_who_told) +
      plain(say::k_method_days, say::k_method_days_told) +
      entry(say::k_method_privacy,
            wording.told(say::k_method_privacy_told, k_least_search_sessions,
                         k_searches_kept.count()),
            wording);
  return part_of(16, wording.say(say::k_part_method), tag("dl", "class=\"method\"", list));
}

}  // namespace kiosk::report
