// What the logs' dictionary knows, made ready for counting: exhibits by number, with the category
// and the school each belongs to. Inside the room.
#pragma once

#include "stats/log_set.h"
#include "stats/visit.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

class Ground {
 public:
  // What it is made of must outlive it.
  Ground(const std::vector<SetPack>& packs, const std::vector<std::pair<Number, Name>>& names);

  struct Group {  // a category or a school
    Number pack = 0;
    std::string id;              // empty: the exhibits that have none
    const Name* name = nullptr;  // nothing where the dictionary does not know it
    std::int64_t exhibits = 0;
  };
  struct Exhibit {
    const Name* name = nullptr;
    Number category = 0;  // of categories()
    Number school = 0;    // of schools()
  };

  // Gives every known exhibit its number: the same in all Things this is done to when they are new.
  void introduce(Things& things) const;

  const std::vector<SetPack>& packs() const { return m_packs; }
  const std::vector<std::pair<Number, Name>>& names() const { return m_names; }
  const std::vector<Exhibit>& exhibits(Number pack) const { return m_exhibits[pack]; }
  // Nothing where the dictionary does not know it.
  const Exhibit* exhibit(Number pack, Number exhibit) const;
  const std::vector<Group>& categories() const { return m_categories; }
  const std::vector<Group>& schools() const { return m_schools; }

 private:
  using Known = std::map<std::pair<Number, std::string>, Number>;
  static Number group(std::vector<Group>& groups, Known& known, Number pack, const std::string& id);

  const std::vector<SetPack>& m_packs;
  const std::vector<std::pair<Number, Name>>& m_names;
  std::vector<std::vector<Exhibit>> m_exhibits;  // by pack and number
  std::vector<Group> m_categories;
  std::vector<Group> m_schools;
};

}  // namespace kiosk::stats
