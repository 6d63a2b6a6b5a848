#include "app/table_resource.h"

#include <nlohmann/json.hpp>

namespace kiosk::app {
namespace {

using grid::TableField;
using grid::TableLink;
using grid::TableSchema;
using Json = nlohmann::ordered_json;

Json json_of(const TableField& field) {
  Json json{{"name", field.name}, {"type", field.type}};
  if (!field.title.empty()) json["title"] = field.title;
  if (!field.format.empty()) json["format"] = field.format;
  Json constraints = Json::object();
  if (field.required) constraints["required"] = true;
  if (!field.choices.empty()) constraints["enum"] = field.choices;
  if (!constraints.empty()) json["constraints"] = constraints;
  return json;
}

// A table that refers to itself says so by an empty name.
Json json_of(const TableLink& link, const TableSchema& table) {
  return {{"fields", link.fields},
          {"reference",
           {{"resource", link.table == table.name ? "" : link.table}, {"fields", link.targets}}}};
}

Json schema_of(const TableSchema& table) {
  Json schema{{"fields", Json::array()}, {"missingValues", {""}}};
  for (const TableField& field : table.fields) schema["fields"].push_back(json_of(field));
  if (!table.primary_key.empty()) schema["primaryKey"] = table.primary_key;
  for (const TableLink& link : table.links) schema["foreignKeys"].push_back(json_of(link, table));
  return schema;
}

}  // namespace

Json resource_of(const TableSchema& table, const std::string& path) {
  Json resource{{"name", table.name}, {"type", "table"},         {"path", path},
                {"format", "csv"},    {"mediatype", "text/csv"}, {"encoding", "utf-8"}};
  if (!table.title.empty()) resource["title"] = table.title;
  resource["schema"] = schema_of(table);
  return resource;
}

std::string text_of(const Json& package) {
  return package.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
