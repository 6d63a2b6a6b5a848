// Checks exported tables against what their datapackage.json says of them: the rules of Data
// Package 2.0 and Table Schema that an export makes use of. Debian has no validator of its own.
#pragma once

#include "base/file.h"
#include "grid/csv.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace kiosk::tests {

class TableSchemaCheck {
 public:
  explicit TableSchemaCheck(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  // One sentence for each violation; none: everything fits.
  std::vector<std::string> violations() {
    const auto package =
        nlohmann::json::parse(base::read_file(m_folder / "datapackage.json").value());
    m_resources = package.at("resources");
    need(std::regex_match(package.value("name", ""), std::regex("[-a-z0-9._/]+")), "package name");
    need(!m_resources.empty(), "no resources");
    for (const auto& resource : m_resources) read(resource);
    for (const auto& resource : m_resources) check(resource);
    return m_violations;
  }

 private:
  using Json = nlohmann::json;
  using Rows = std::vector<std::vector<std::string>>;

  void need(bool holds, const std::string& what) {
    if (!holds) m_violations.push_back(m_place + what);
  }

  void read(const Json& resource) {
    const std::string name = resource.at("name"), path = resource.at("path");
    m_place = name + ": ";
    need(m_tables.count(name) == 0, "the name stands twice");
    need(!path.starts_with("/") && path.find("..") == path.npos, "path outside the package");
    const auto csv = grid::read_csv(m_folder / path);
    need(csv.has_value(), "no table at " + path);
    m_tables[name] = csv ? csv->grid.rows : Rows{};
  }

  static const Json& fields_of(const Json& resource) { return resource.at("schema").at("fields"); }

  void check(const Json& resource) {
    m_place = resource.at("name").get<std::string>() + ": ";
    const Rows& rows = m_tables.at(resource.at("name"));
    std::set<std::string> names;
    for (const auto& field : fields_of(resource))
      need(names.insert(field.at("name")).second, "a field stands twice");
    if (rows.empty()) return need(false, "no header");
    need(rows[0].size() == names.size(), "the header has other fields");
    for (std::size_t at = 0; at < std::min(rows[0].size(), names.size()); ++at)
      check_column(fields_of(resource)[at], rows, at);
    check_keys(resource);
  }

  void check_column(const Json& field, const Rows& rows, std::size_t column) {
    const std::string name = field.at("name");
    need(rows[0][column] == name, "the header has " + rows[0][column] + " instead of " + name);
    need(is_format_of(field), "the format does not go with the type of " + name);
    const Json constraints = field.value("constraints", Json::object());
    for (std::size_t at = 1; at < rows.size(); ++at) {
      const std::string& cell = column < rows[at].size() ? rows[at][column] : k_nothing;
      if (cell.empty() && !constraints.value("required", false)) continue;
      need(!cell.empty(), "required but empty: " + name);
      need(cell.empty() || is_of_type(cell, field),
           "no " + field.at("type").get<std::string>() + " in " + name + ": " + cell);
      if (constraints.contains("enum"))
        need(constraints["enum"].get<std::set<std::string>>().contains(cell),
             "none of the choices of " + name + ": " + cell);
    }
  }

  static bool is_format_of(const Json& field) {
    if (!field.contains("format")) return true;
    if (field.at("type") == "datetime") return field["format"] == k_local_time;
    const std::set<std::string> of_strings{"default", "email", "uri", "binary", "uuid"};
    return field.at("type") == "string" && of_strings.contains(field["format"]);
  }

  static bool is_of_type(const std::string& cell, const Json& field) {
    static const std::map<std::string, std::regex> k_types{
        {"string", std::regex("[^]*")},
        {"integer", std::regex("[+-]?[0-9]+")},
        {"number", std::regex("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?")},
        {"boolean", std::regex("true|false|True|False|TRUE|FALSE|1|0")},
        {"date", std::regex("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")},
        {"datetime", std::regex("[0-9]{4}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]")}};
    const auto type = k_types.find(field.at("type").get<std::string>());
    if (type == k_types.end() || !std::regex_match(cell, type->second)) return false;
    return field.value("format", "") != "uri" ||
           std::regex_match(cell, std::regex("[A-Za-z][A-Za-z0-9+.-]*:[^ ]+"));
  }

  // The cells of these fields in each row, a line each; of rows where all are empty, nothing.
  std::vector<std::string> keys(const std::string& table, const Json& fields) {
    const Rows& rows = m_tables.at(table);
    std::vector<std::string> keys;
    for (std::size_t at = 1; at < rows.size(); ++at) {
      std::string key;
      for (const auto& field : fields) {
        const auto column = std::find(rows[0].begin(), rows[0].end(), field.get<std::string>());
        if (column == rows[0].end()) return need(false, "no field " + field.dump()), keys;
        key += rows[at].at(static_cast<std::size_t>(column - rows[0].begin())) + "\n";
      }
      if (key.find_first_not_of('\n') != key.npos) keys.push_back(std::move(key));
    }
    return keys;
  }

  void check_keys(const Json& resource) {
    const std::string name = resource.at("name");
    const Json& schema = resource.at("schema");
    if (schema.contains("primaryKey")) {
      const auto own = keys(name, schema["primaryKey"]);
      need(own.size() + 1 == m_tables.at(name).size(), "a row without a primary key");
      need(std::set<std::string>(own.begin(), own.end()).size() == own.size(),
           "the primary key is not unique");
    }
    for (const auto& link : schema.value("foreignKeys", Json::array())) check_link(name, link);
  }

  void check_link(const std::string& name, const Json& link) {
    const Json& reference = link.at("reference");
    const std::string given = reference.at("resource"), other = given.empty() ? name : given;
    need(link.at("fields").size() == reference.at("fields").size(), "a link of unequal keys");
    if (m_tables.count(other) == 0) return need(false, "a link to no table: " + other);
    const auto targets = keys(other, reference.at("fields"));
    const std::set<std::string> known(targets.begin(), targets.end());
    for (const std::string& key : keys(name, link.at("fields")))
      need(known.contains(key), "a link to nothing in " + other + ": " + key);
  }

  static constexpr const char* k_local_time = "%Y-%m-%d %H:%M:%S";  // datetime's only format here
  const std::string k_nothing;
  std::filesystem::path m_folder;
  Json m_resources;
  std::string m_place;
  std::map<std::string, Rows> m_tables;
  std::vector<std::string> m_violations;
};

}  // namespace kiosk::tests
