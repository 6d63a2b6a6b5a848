// The staff panel as plain values: what it shows and what can be pressed. Who makes one knows the
// kiosk and no widgets; who draws one knows widgets and no kiosk. Text may hold U+200B where a line
// may break; ids are those of rehearsals and dumps.
#pragma once

#include "ui/geometry.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::ui {

// Told by a shape and a word as well as by its colour.
enum class Light {
  none,   // only a text
  good,   // green: nothing to do
  watch,  // yellow: to be done when there is time
  bad,    // red: to be done now
};

struct PanelButton {
  std::string id;
  std::string label;
  bool enabled = true;
  bool chosen = false;   // of what is switched: it is on
  bool primary = false;  // the one thing to do here
  bool operator==(const PanelButton&) const = default;
};

struct PanelHeading {
  std::string text;
  bool operator==(const PanelHeading&) const = default;
};

struct PanelNote {
  std::string text;
  Light light = Light::none;
  bool operator==(const PanelNote&) const = default;
};

// How one thing is, and what to do about it.
struct PanelLamp {
  std::string id;
  Light light = Light::good;
  std::string word;     // of the light: "fine"
  std::string subject;  // "Disk"
  std::string finding;  // "4 % free (2 GB)"
  std::string remedy;   // what to do; empty: nothing
  bool operator==(const PanelLamp&) const = default;
};

// Large numbers side by side, each with what it counts.
struct PanelFigures {
  std::vector<std::pair<std::string, std::string>> figures;
  bool operator==(const PanelFigures&) const = default;
};

struct PanelBars {
  std::string id;
  std::string title;
  std::vector<float> values;
  std::vector<std::string> labels;  // one for each value, under its bar; may be empty
  bool operator==(const PanelBars&) const = default;
};

struct PanelTable {
  struct Column {
    std::string head;
    float share = 1;      // of the width, among all columns
    bool number = false;  // on the right
    bool operator==(const Column&) const = default;
  };
  std::string id;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  bool operator==(const PanelTable&) const = default;
};

struct PanelButtons {
  std::vector<PanelButton> buttons;
  bool operator==(const PanelButtons&) const = default;
};

// One of several; or with one option only, a line with a button.
struct PanelChoice {
  std::string label;
  std::vector<PanelButton> options;
  bool operator==(const PanelChoice&) const = default;
};

// A number between two others: nothing else can be entered.
struct PanelNumber {
  std::string id;
  std::string label;
  int value = 0;
  int least = 0;
  int most = 100;
  int step = 1;
  std::string shown;  // the value with its unit
  bool operator==(const PanelNumber&) const = default;
};

// From one number to another, each with a step down and a step up; or a switch that is on instead.
struct PanelSpan {
  std::string label;
  std::vector<PanelNumber> ends;  // two, of which only the values are written
  std::string instead;            // of them, while the switch is on
  PanelButton off;                // the switch
  bool operator==(const PanelSpan&) const = default;
};

struct PanelProgress {
  std::string label;
  float share = 0;  // 0-1
  bool operator==(const PanelProgress&) const = default;
};

using PanelBlock =
    std::variant<PanelHeading, PanelNote, PanelLamp, PanelFigures, PanelBars, PanelTable,
                 PanelButtons, PanelChoice, PanelNumber, PanelSpan, PanelProgress>;

// Cells over the whole window that light when they are touched.
struct PanelGrid {
  int columns = 1;
  int rows = 1;
  std::vector<bool> reached;   // row by row
  std::vector<Point> fingers;  // that are down, in pixels
  std::string told;            // in the middle, a paragraph
  bool operator==(const PanelGrid&) const = default;
};

// Seconds that run down over the whole window; nothing can be pressed.
struct PanelCountdown {
  std::string told;
  int seconds = 0;
  bool operator==(const PanelCountdown&) const = default;
};

struct Panel {
  std::string name;  // of the page, for rehearsals: "staff.today"
  std::string title;
  std::vector<PanelButton> tabs;
  std::vector<PanelBlock> blocks;
  std::vector<PanelButton> bar;             // the language first, to leave last
  std::optional<PanelGrid> grid;            // instead of all that
  std::optional<PanelCountdown> countdown;  // likewise
  bool operator==(const Panel&) const = default;
};

struct PanelPress {
  std::string id;
  int value = 0;  // of a PanelNumber
  bool operator==(const PanelPress&) const = default;
};

}  // namespace kiosk::ui
