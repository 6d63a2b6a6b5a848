// The form of a source: which sheets and columns there are, what each column holds and what it
// refers to. Everything that reads, checks or explains a sheet works from this one table.
#pragma once

#include <span>
#include <string_view>

namespace kiosk::authoring {

enum class Holds {
  id,         // names its row; unique in the sheet
  words,      // read by visitors; has an English companion, KEY_en
  plain,      // kept as written: times, numbers in words, colours
  names,      // other spellings, for searching only
  reference,  // ids of another sheet
  choice,     // one of a few words
  flag,       // yes or no
  number,     // a whole number
  date,       // a day
  moment,     // a day, a time of day, or both
  point,      // a place on a floor plan: "48, 92"
  url,        // an http or https address
  files,      // pictures of the media folder
  videos,     // videos of the media folder
  audio,      // recordings of the media folder
};

enum class Need {
  optional,
  advised,   // a warning where it is empty
  required,  // an error where the column is missing or empty
};

enum class Many { no, yes };  // several values in a cell, separated by ";" or a line break

struct Choice {
  const char* key;
  const char* thai;  // accepted as well; may be empty
};

struct ColumnForm {
  const char* key;
  const char* heading;  // Thai; other headings that are accepted follow after "|"
  Holds holds = Holds::words;
  Need need = Need::optional;
  Many many = Many::no;
  const char* refers_to = "";  // of a reference: the sheet, or "terms/FACET"
  std::span<const Choice> choices = {};
  int longest = 0;  // in characters; 0: no limit of its own
};

enum class Rows { any, one };

struct SheetForm {
  const char* name;     // of the sheet; as a file NAME.csv
  const char* heading;  // Thai
  Need need;
  Rows rows;
  bool has_terms;  // may have columns "term:FACET" of the facets that apply to it
  std::span<const ColumnForm> columns;
};

// In the order they are read and checked.
std::span<const SheetForm> sheet_forms();
const SheetForm& sheet_form(std::string_view name);
// By its name or its Thai heading, in any case and spacing; null where there is none.
const SheetForm* sheet_form_named(std::string_view name);

// "term:category": the terms of a facet that a row carries.
constexpr std::string_view k_term_prefix = "term:";
constexpr std::string_view k_english_suffix = "_en";

}  // namespace kiosk::authoring
