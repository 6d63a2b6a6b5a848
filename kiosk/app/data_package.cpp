#include "app/data_package.h"

#include "app/table_resource.h"
#include "authoring/export_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosk::app {
namespace {

using authoring::ExportTable;
using Json = nlohmann::ordered_json;

Json described(const ExportTable& table) {
  Json resource = resource_of(table, fmt::format("{}/{}.csv", k_tables_folder, table.name));
  if (table.name == "pictures" || table.name == "videos")
    resource["description"] = fmt::format("The column \"file\" names files in the folder {}.",
                                          authoring::k_export_pictures);
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
  Json package{{"$schema", k_data_package_profile},
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
  for (const ExportTable& table : tables) package["resources"].push_back(described(table));
  return text_of(package);
}

}  // namespace kiosk::app
