// ro-crate-metadata.json: what an export holds in schema.org's words (RO-Crate 1.1, JSON-LD).
#pragma once

#include "authoring/export_tables.h"
#include "authoring/pack_content.h"

#include <string>
#include <vector>

namespace kiosk::app {

// The event with its programme, partners and sponsors, works, schools, categories, awards, reported
// figures, sources, and the files beside it: the tables in tables/, pictures and videos in รูป/.
std::string ro_crate_of(const authoring::PackContent& content,
                        const std::vector<authoring::ExportTable>& tables);

}  // namespace kiosk::app
