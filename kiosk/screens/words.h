// What the kiosk itself says, in both languages. Exhibits speak for themselves.
#pragma once

#include "catalog/exhibition.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::screens {

enum class Word {
  touch_to_start,
  back,
  home,
  language,
  all_works,
  outstanding,
  recommended,
  about,
  all_events,
  choose_event,
  events,
  works,
  schools,
  filter,
  clear_filters,
  show_results,
  sort_authors,
  sort_name,
  sort_school,
  sort_by,
  categories,
  nothing_here,
  nothing_here_why,
  sample,
  sample_work,
  best_practice,
  selected,
  related,
  see_pictures,
  zoom_in,
  zoom_out,
  still_there,
  back_in_seconds,
  keep_looking,
  start_over,
  academic_year,
  levels,
  shown_at,
  its_works,
  all_schools,
  one_work,
  context,
  goal,
  method,
  use,
  result,
  comment,
  sources,
  licence,
  privacy,
  privacy_text,
  phases,
  programme,
  objectives,
  organiser,
  venue,
  sponsors,
  project,
  in_this_pack,
  sorry,
  sorry_text,
  sorry_staff,
  reported_only,
  overview,
  as_reported,
  source_is,
  as_of,
  sum_of_parts,
  stated_total,
  differs_by,
  about_number,
  at_least_number,
  bars_lengthened,
  bars_reported,
  counted_here,
  reported_and_here,
  unit_works,
  unit_schools,
  choices,
  now,
  up_next,
  today,
  floor_plan,
  you_are_here,
  stand,
  see_on_plan,
  all_stands,
  stands,
  no_works_here,
  scroll_up,
  scroll_down,
  nth_work,
  nth_picture,
  previous_work,
  next_work,
  previous_picture,
  next_picture,
  video,
  play_video,
  play,
  pause,
  volume,
  mute,
  unmute,
  louder,
  softer,
  captions,
  show_captions,
  hide_captions,
  full_page,
  smaller,
  close_video,
  position,
  video_sorry,
};

// `|` in the table marks where a Thai line may break; it comes out as U+200B.
std::string say(Word word, catalog::Language language);

// The same with {} filled in.
std::string say(Word word, catalog::Language language, std::string_view argument);
std::string say(Word word, catalog::Language language, std::int64_t number);
std::string say(Word word, catalog::Language language, std::int64_t number, std::int64_t of);
std::string say(Word word, catalog::Language language, std::string_view first,
                std::string_view second);

// "12 works", "12 schools": numbers the kiosk computes are in Arabic digits, in groups of three.
std::string count_of_works(std::int64_t works, catalog::Language language);
std::string count_of_schools(std::int64_t schools, catalog::Language language);

}  // namespace kiosk::screens
