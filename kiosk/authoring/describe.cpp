#include "authoring/describe.h"

#include "pack/pack_file.h"
#include "store/database.h"
#include "text/unicode.h"

#include <system_error>

namespace kiosk::authoring {
namespace {

using base::Result;
using catalog::Text;

Text readable(const Text& text) {
  return {text::without_breaks(text.thai), text::without_breaks(text.english)};
}

}  // namespace

Result<PackDescription> describe(const std::filesystem::path& path) {
  const catalog::Catalog catalog = TRY(pack::open(path));
  const catalog::PackFacts facts = TRY(catalog.facts());
  const catalog::Event event = TRY(catalog.event());
  const store::Database file = TRY(store::Database::open(path, store::Access::stranger));
  PackDescription description{facts.id,
                              facts.version,
                              readable(event.name),
                              event.date,
                              readable(event.date_text),
                              facts.exhibits,
                              facts.organisations,
                              TRY(file.number("SELECT count(*) FROM media")),
                              {},
                              TRY(file.number("PRAGMA user_version")),
                              0,
                              facts.sample};
  for (const catalog::Facet& facet : TRY(catalog.facets()))
    description.facets.push_back(readable(facet.label));
  std::error_code none;
  description.bytes = std::filesystem::file_size(path, none);
  return description;
}

}  // namespace kiosk::authoring
