// Thai that was copied out of a PDF: sara am in two pieces ("ส านักงาน"), vowels and tone marks torn
// from their letters ("ท ี่"), marks in the private codes of old fonts, marks doubled by a printed
// bold. It is put right with the help of libthai's dictionary, and every repair is told.
#pragma once

#include "authoring/problem.h"
#include "base/result.h"
#include "grid/grid.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

struct Repair {
  std::string before;  // the letters around the place, as they came
  std::string after;
  bool operator==(const Repair&) const = default;
};

struct Repaired {
  std::string text;
  std::vector<Repair> repairs;  // in the order of the text
};

class ThaiRepair {
 public:
  // Fails with Fault::missing where libthai's dictionary (package libthai-data) is missing.
  static base::Result<ThaiRepair> create();

  ThaiRepair(ThaiRepair&&) noexcept;
  ThaiRepair& operator=(ThaiRepair&&) noexcept;
  ~ThaiRepair();

  // Text that is whole comes back as it was. Takes text before clean.h: cleaning drops marks that
  // stand on nothing, which are what shows where a paste is broken.
  Repaired repaired(std::string_view utf8) const;

 private:
  struct Inside;
  explicit ThaiRepair(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

// Repairs every cell below the row of the headings, and warns of each where there was something to
// repair.
void repair(grid::Grid& grid, std::size_t headings, const ThaiRepair& thai, Problems& problems);

}  // namespace kiosk::authoring
