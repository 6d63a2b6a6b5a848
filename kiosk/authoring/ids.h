// Which ids a source has, and which one an author may have meant.
#pragma once

#include "authoring/told.h"
#include "authoring/workbook.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

class Ids {
 public:
  explicit Ids(const Workbook& workbook);

  // In the author's order. `target` is a sheet's name, or "terms/FACET" for the terms of a facet.
  const std::vector<std::string>& of(std::string_view target) const;
  bool has(std::string_view target, std::string_view id) const;

 private:
  struct Known {
    std::vector<std::string> in_order;
    std::set<std::string, std::less<>> index;
  };
  void add(const std::string& target, const std::string& id);

  std::map<std::string, Known, std::less<>> m_known;
};

// How to mend a value that is none of `known`: "choose one of a, b, c" where they are few, else
// `is "ban-na" meant?` where one is written nearly alike, else nothing.
Told suggestion(std::string_view value, const std::vector<std::string>& known);

}  // namespace kiosk::authoring
