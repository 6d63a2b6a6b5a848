// Inside the catalog: reads the rows of its questions into values, so that each question stands
// beside its reader.
#pragma once

#include "catalog/exhibition.h"
#include "store/database.h"
#include "text/unicode.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace kiosk::catalog {

// Reads the columns of a row from left to right.
class Columns {
 public:
  explicit Columns(const store::Row& row) : m_row(row) {}
  std::string text() { return text::readable(m_row.text(m_next++)); }
  Text both() {
    std::string thai = text();
    return {std::move(thai), text()};
  }
  std::int64_t number() { return m_row.integer(m_next++); }
  bool flag() { return number() != 0; }
  double real() { return m_row.real(m_next++); }
  bool is_null() const { return m_row.is_null(m_next); }
  std::optional<std::int64_t> number_or_none() {
    const int column = m_next++;
    if (m_row.is_null(column)) return std::nullopt;
    return m_row.integer(column);
  }
  template <typename Tag>
  void into(base::Id<Tag>& id) {
    id = base::Id<Tag>(text());
  }

 private:
  const store::Row& m_row;
  int m_next = 0;
};

// What a word of the schema says; a word it does not know is the first of the kind.
Status status_from(const std::string& word);
Mode mode_from(const std::string& word);
Level level_from(const std::string& word);
SectionRole section_role_from(const std::string& word);
SoundType sound_type_from(const std::string& word);
TermRole term_role_from(const std::string& word);
Qualifier qualifier_from(const std::string& word);
std::uint32_t tone_from(const std::string& hash_and_hex);

Text or_else(Text text, const Text& fallback);
// What the columns of a language end in.
const char* suffix(Language language);

// Of term t.
extern const char* const k_term_columns;
constexpr int k_after_term_columns = 13;
Term term_from(Columns columns);

// Of exhibit e and what it is joined with. The lead picture's columns are NULL where a work has
// none.
extern const char* const k_card_columns;
extern const char* const k_card_joins;
ExhibitCard card_from(const store::Row& row);

Award award_from(Columns& columns);
// The columns that follow its number.
Picture picture_from(Columns& columns, MediaId id);

// Of video v; a condition may follow.
extern const char* const k_select_video;
Video video_from(const store::Row& row);

Plan plan_from(const store::Row& row);

// Of stand s.
extern const char* const k_stand_columns;
Stand stand_from(const store::Row& row);

OrganisationRow organisation_row_from(const store::Row& row);

}  // namespace kiosk::catalog
