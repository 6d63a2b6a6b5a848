#include "app/data_package.h"

#include "authoring/export_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosk::app {
namespace {

using authoring::ExportTable;
using authoring::TableField;
using authoring::TableLink;
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
Json json_of(const TableLink& link, const ExportTable& table) {
  return {{"fields", link.fields},
          {"reference",
           {{"resource", link.table == table.name ? "" : link.table}, {"fields", link.targets}}}};
}

Json schema_of(const ExportTable& table) {
  Json schema{{"fields", Json::array()}, {"missingValues", {""}}};
  for (const TableField& field : table.fields) schema["fields"].push_back(json_of(field));
  if (!table.primary_key.empty()) schema["primaryKey"] = table.primary_key;
  for (const TableLink& link : table.links) schema["foreignKeys"].push_back(json_of(link, table));
  return schema;
}

Json resource_of(const ExportTable& table) {
  Json resource{{"name", table.name},
                {"type", "table"},
                {"path", fmt::format("{}/{}.csv", k_tables_folder, table.name)},
                {"format", "csv"},
                {"mediatype", "text/csv"},
                {"encoding", "utf-8"}};
  if (!table.title.empty()) resource["title"] = table.title;
  if (table.name == "pictures" || table.name == "videos")
    resource["description"] = fmt::format("The column \"file\" names files in the folder {}.",
                                          authoring::k_export_pictures);
  resource["schema"] = schema_of(table);
  return resource;
}

Json licence_of(const std::string& licence) {
  if (licence.starts_with("http")) return {{"path", licence}};
  return {{"name", licence}};
}

}  // namespace

std::string data_package_of(const authoring::PackContent& content,
                            const std::vector<ExportTable>& tables) {
  const authoring::Draft& draft = content.draft;
  Json package{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
               {"name", draft.event.id},
               {"title", draft.event.name.thai},
               {"version", draft.version}};
  if (!draft.event.name.english.empty()) package["description"] = draft.event.name.english;
  if (!draft.licence.empty()) package["licenses"] = Json::array({licence_of(draft.licence)});
  if (!draft.publisher.empty())
    package["contributors"] = Json::array(
        {{{"title", draft.publisher.thai.empty() ? draft.publisher.english : draft.publisher.thai},
          {"roles", {"publisher"}}}});
  package["resources"] = Json::array();
  for (const ExportTable& table : tables) package["resources"].push_back(resource_of(table));
  return package.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
