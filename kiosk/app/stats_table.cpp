#include "app/stats_table.h"

#include "text/thai_date.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

namespace kiosk::app {
namespace {

using report::Kind;
using report::Value;
using stats::Language;

const char* word(const report::Words& words, Language language) {
  return language == Language::english ? words.english : words.thai;
}

std::optional<std::chrono::year_month_day> date_of(const Value& value) {
  if (const auto* day = std::get_if<std::chrono::sys_days>(&value)) return *day;
  if (const auto* moment = std::get_if<std::chrono::local_seconds>(&value))
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*moment));
  return std::nullopt;
}

std::string iso_text(std::chrono::local_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss clock(moment - day);
  return fmt::format("{} {:02}:{:02}:{:02}",
                     stats::day_text(std::chrono::sys_days(day.time_since_epoch())),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string guarded(const std::string& text) {
  constexpr std::string_view k_begins_formula = "=+-@\t\r";
  const bool dangerous = !text.empty() && k_begins_formula.find(text.front()) != text.npos;
  return dangerous ? "'" + text : text;
}

const char* schema_type(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "string";
    case Kind::whole:
      return "integer";
    case Kind::number:
    case Kind::share:
      return "number";
    case Kind::flag:
      return "boolean";
    case Kind::day:
      return "date";
    case Kind::moment:
      return "datetime";
  }
  return "string";
}

grid::ColumnLook look_of(Kind kind) {
  switch (kind) {
    case Kind::share:
      return grid::ColumnLook::percent;
    case Kind::flag:
      return grid::ColumnLook::flag;
    case Kind::day:
      return grid::ColumnLook::day;
    case Kind::moment:
      return grid::ColumnLook::moment;
    case Kind::text:
      return grid::ColumnLook::text;
    default:
      return grid::ColumnLook::number;
  }
}

// To the fourth place, as far as any share of a fair's visits tells something.
double rounded(double value) {
  return std::round(value * 10'000) / 10'000;
}

double width_of(const StatsTable::Column& column) {
  if (column.name.ends_with("_th") || column.name.ends_with("_en")) return 44;
  if (column.name == "props") return 80;
  if (column.is_era || column.kind == Kind::moment) return 20;
  return column.kind == Kind::text ? 24 : 15;
}

}  // namespace

StatsTable::StatsTable(const report::FigureTable& head, Language language)
    : m_name(head.name),
      m_title(word(head.title, language)),
      m_primary_key(head.primary_key.begin(), head.primary_key.end()),
      m_language(language) {
  for (const report::FigureColumn& column : head.columns) {
    const std::string title = word(column.title, language);
    m_columns.push_back({column.name, title, column.kind});
    if (column.kind != Kind::day && column.kind != Kind::moment) continue;
    const char* era = language == Language::english ? "{} (B.E.)" : "{} (พ.ศ.)";
    m_columns.push_back({std::string(column.name) + "_be", fmt::format(fmt::runtime(era), title),
                         Kind::text, true});
  }
}

report::FigureRow StatsTable::widened(const report::FigureRow& row) const {
  report::FigureRow made;
  made.reserve(m_columns.size());
  std::size_t from = 0;
  for (const Column& column : m_columns) {
    if (!column.is_era) {
      const Value& value = row[from++];
      const auto* text = std::get_if<std::string>(&value);
      made.push_back(text ? Value(sound_text(*text)) : value);
    } else if (const auto date = date_of(made.back())) {
      made.emplace_back(m_language == Language::english ? text::english_date(*date)
                                                        : text::thai_date(*date));
    } else {
      made.emplace_back();
    }
  }
  return made;
}

grid::TableSchema StatsTable::schema() const {
  grid::TableSchema schema{m_name, m_title, {}, m_primary_key, {}};
  for (const Column& column : m_columns) {
    const char* format = column.kind == Kind::moment ? "%Y-%m-%d %H:%M:%S" : "";
    schema.fields.push_back({column.name, column.title, schema_type(column.kind), format});
  }
  return schema;
}

std::vector<grid::TableColumn> StatsTable::sheet_columns() const {
  std::vector<grid::TableColumn> columns;
  for (const Column& column : m_columns)
    columns.push_back({column.title, look_of(column.kind), width_of(column)});
  return columns;
}

std::string sound_text(const std::string& text) {
  const bool plain =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return plain ? text : text::encode(text::decode(text));
}

std::string csv_cell(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return guarded(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", rounded(*number));
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* day = std::get_if<std::chrono::sys_days>(&value)) return stats::day_text(*day);
  if (const auto* moment = std::get_if<std::chrono::local_seconds>(&value))
    return iso_text(*moment);
  return {};
}

grid::TableCell sheet_cell(const Value& value) {
  return std::visit(
      [](const auto& held) -> grid::TableCell {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::int64_t>)
          return static_cast<double>(held);
        else
          return held;
      },
      value);
}

}  // namespace kiosk::app
