// Charts as SVG, from numbers alone. Each is a picture with a title and a description for those who
// cannot see it, has its values written beside its shapes, and can be told apart in grey. Its
// colours and letters come from classes of style.h. Inside the room.
//
// Values below 0 and those that are no number count as 0.
#pragma once

#include "text/html.h"

#include <string>
#include <vector>

namespace kiosk::report {

struct Caption {
  std::string title;
  std::string description;  // what there is to be seen in it, in one sentence
};

struct Bar {
  std::string label;  // under or beside it
  double value = 0;
  std::string told;  // the value, as it is written
};

// Upright bars side by side; where they are many, only some are labelled.
text::Html bar_chart(const Caption& caption, const std::vector<Bar>& bars);

// One row of cells, for one day; a cell for each column.
struct HeatRow {
  std::string label;
  std::vector<double> values;
};

// The greatest value has the darkest cell. `columns`: a label for each.
text::Html heat_map(const Caption& caption, const std::vector<std::string>& columns,
                    const std::vector<HeatRow>& rows);

// Steps that fewer and fewer come to, from above: each as wide as its value.
text::Html funnel_chart(const Caption& caption, const std::vector<Bar>& steps);

// Two bars below each other, dark and light, for a line of a table: of 0 to `full`.
text::Html pair_of_bars(const Caption& caption, double dark, double light, double full);

// One bar, for a line of a table: of 0 to `full`. With a mark across it at `mark`, unless that is
// 0.
text::Html line_bar(const Caption& caption, double value, double full, double mark = 0);

}  // namespace kiosk::report
