#include "stats/ground.h"

namespace kiosk::stats {

Ground::Ground(const std::vector<SetPack>& packs, const std::vector<std::pair<Number, Name>>& names)
    : m_packs(packs), m_names(names), m_exhibits(packs.size()) {
  Known categories;
  Known schools;
  for (const auto& [pack, name] : names) {
    if (name.thing == Thing::category)
      m_categories[group(m_categories, categories, pack, name.id)].name = &name;
    if (name.thing == Thing::organisation)
      m_schools[group(m_schools, schools, pack, name.id)].name = &name;
    if (name.thing != Thing::exhibit) continue;
    const Exhibit exhibit{&name, group(m_categories, categories, pack, name.category),
                          group(m_schools, schools, pack, name.organisation)};
    ++m_categories[exhibit.category].exhibits;
    ++m_schools[exhibit.school].exhibits;
    m_exhibits[pack].push_back(exhibit);
  }
}

Number Ground::group(std::vector<Group>& groups, Known& known, Number pack, const std::string& id) {
  const auto [place, is_new] = known.try_emplace({pack, id}, static_cast<Number>(groups.size()));
  if (is_new) groups.push_back({pack, id, nullptr, 0});
  return place->second;
}

void Ground::introduce(Things& things) const {
  for (Number pack = 0; pack < m_exhibits.size(); ++pack)
    for (const Exhibit& exhibit : m_exhibits[pack]) things.exhibits[pack].number(exhibit.name->id);
}

const Ground::Exhibit* Ground::exhibit(Number pack, Number exhibit) const {
  if (pack >= m_exhibits.size() || exhibit >= m_exhibits[pack].size()) return nullptr;
  return &m_exhibits[pack][exhibit];
}

}  // namespace kiosk::stats
