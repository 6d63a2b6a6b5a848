// datapackage.json: what the tables of an export hold, for programs (Frictionless Data
// Package 2.0).
#pragma once

#include "authoring/export_tables.h"
#include "authoring/pack_content.h"

#include <string>
#include <vector>

namespace kiosk::app {

constexpr const char* k_tables_folder = "tables";

// The tables are said to be tables/NAME.csv beside it.
std::string data_package_of(const authoring::PackContent& content,
                            const std::vector<authoring::ExportTable>& tables);

}  // namespace kiosk::app
