// A table made from a list of figures: what each column is called and which member it tells.
// Inside the room.
#pragma once

#include "report/figure_table.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace kiosk::report {

inline Value value_of(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}
inline Value value_of(std::int64_t whole) {
  return whole;
}
inline Value value_of(int whole) {
  return std::int64_t{whole};
}
inline Value value_of(double number) {
  return number;
}
inline Value value_of(bool flag) {
  return flag;
}
inline Value value_of(std::chrono::sys_days day) {
  return day;
}
inline Value value_of(std::chrono::local_seconds moment) {
  return moment;
}
inline Value value_of(stats::Milliseconds lasted) {
  return static_cast<double>(lasted.count()) / 1000;
}
template <typename T>
Value value_of(const std::optional<T>& known) {
  return known ? value_of(*known) : Value();
}

template <typename T>
struct KindOf;
template <>
struct KindOf<std::string> : std::integral_constant<Kind, Kind::text> {};
template <>
struct KindOf<std::int64_t> : std::integral_constant<Kind, Kind::whole> {};
template <>
struct KindOf<int> : std::integral_constant<Kind, Kind::whole> {};
template <>
struct KindOf<double> : std::integral_constant<Kind, Kind::number> {};
template <>
struct KindOf<stats::Milliseconds> : std::integral_constant<Kind, Kind::number> {};
template <>
struct KindOf<bool> : std::integral_constant<Kind, Kind::flag> {};
template <>
struct KindOf<std::chrono::sys_days> : std::integral_constant<Kind, Kind::day> {};
template <>
struct KindOf<std::chrono::local_seconds> : std::integral_constant<Kind, Kind::moment> {};
template <typename T>
struct KindOf<std::optional<T>> : KindOf<T> {};

// The columns of a table whose rows are made of one Row each.
template <typename Row>
class TableOf {
 public:
  TableOf(const char* name, Words title, std::vector<const char*> primary_key = {})
      : m_table{name, title, {}, std::move(primary_key), {}} {}

  // `get`: a member of Row, or what makes the value of one. Its type is the column's kind.
  template <typename Get>
  TableOf& with(const char* name, Words title, Get get) {
    using Got = std::remove_cvref_t<std::invoke_result_t<Get, const Row&>>;
    return with(name, title, get, KindOf<Got>::value);
  }
  template <typename Get>
  TableOf& share(const char* name, Words title, Get get) {
    return with(name, title, get, Kind::share);
  }

  // Without rows, and a row by itself: for what is written as it is read.
  const FigureTable& head() const { return m_table; }
  FigureRow row(const Row& from) const {
    FigureRow made;
    made.reserve(m_cells.size());
    for (const auto& cell : m_cells) made.push_back(cell(from));
    return made;
  }

  FigureTable of(const std::vector<Row>& rows) {
    for (const Row& from : rows) m_table.rows.push_back(row(from));
    return std::move(m_table);
  }

 private:
  template <typename Get>
  TableOf& with(const char* name, Words title, Get get, Kind kind) {
    m_table.columns.push_back({name, title, kind});
    m_cells.push_back([get](const Row& from) { return value_of(std::invoke(get, from)); });
    return *this;
  }

  FigureTable m_table;
  std::vector<std::function<Value(const Row&)>> m_cells;
};

// The words of tables tell these numbers.
static_assert(stats::k_pass_under == stats::Milliseconds(3'000) && stats::k_broad_exhibits == 3 &&
              stats::k_least_search_sessions == 3);

// The words of columns that many tables have.
constexpr Words k_pack_words{"ชุดข้อมูล", "Pack"};
constexpr Words k_id_words{"รหัส", "Id"};
constexpr Words k_thai_words{"ชื่อ", "Name in Thai"};
constexpr Words k_english_words{"ชื่อ (อังกฤษ)", "Name in English"};
constexpr Words k_day_words{"วันที่", "Day"};
constexpr Words k_kiosk_words{"คีออสก์", "Kiosk"};
constexpr Words k_sessions_words{"การเข้าใช้ (ครั้ง)", "Sessions"};
constexpr Words k_views_words{"การเปิดดูผลงาน", "Exhibit views"};
constexpr Words k_passes_words{"เปิดผ่าน (ไม่ถึง 3 วินาที)", "Passes (under 3 s)"};

}  // namespace kiosk::report
