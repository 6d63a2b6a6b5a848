// A table as a datapackage.json tells of it (Frictionless Data Package 2.0).
#pragma once

#include "grid/table_schema.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace kiosk::app {

constexpr const char* k_data_package_profile =
    "https://datapackage.org/profiles/2.0/datapackage.json";

// Of a CSV file in UTF-8 with commas, at `path` beside the datapackage.json.
nlohmann::ordered_json resource_of(const grid::TableSchema& table, const std::string& path);

// With two blanks a level and a line end. Bytes that are no UTF-8 become U+FFFD.
std::string text_of(const nlohmann::ordered_json& package);

}  // namespace kiosk::app
