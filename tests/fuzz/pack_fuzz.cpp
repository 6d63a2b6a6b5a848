// A pack of any bytes: opened, verified, and asked every question a kiosk begins with.
#include "fuzz/input_file.h"
#include "pack/pack_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

using namespace kiosk;

namespace {

void ask_everything(const catalog::Catalog& catalog) {
  const catalog::Selection all;
  (void)catalog.facts();
  (void)catalog.event();
  (void)catalog.programme();
  (void)catalog.figures();
  (void)catalog.sources();
  (void)catalog.names();
  (void)catalog.count(all);
  (void)catalog.organisations(all, catalog::Language::thai);
  if (const auto facets = catalog.facets())
    for (const catalog::Facet& facet : *facets) (void)catalog.terms(facet.id, all);
  const auto cards = catalog.exhibits(all, catalog::Order::name, catalog::Language::english, {});
  if (!cards) return;
  for (const catalog::ExhibitCard& card : *cards) {
    (void)catalog.exhibit(card.id);
    (void)catalog.related(card.id, 6);
    if (card.picture) (void)catalog.rendition(card.picture->id, 640);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::filesystem::path file = tests::input_file(bytes, size);
  if (const auto catalog = pack::open(file)) ask_everything(*catalog);
  (void)pack::verify(file);
  return 0;
}
