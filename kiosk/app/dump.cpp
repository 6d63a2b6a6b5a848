#include "app/dump.h"

#include "text/unicode.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(ui::Rect rect) {
  // In double: a float's tenth is written with all its digits.
  const auto rounded = [](double value) { return std::round(value * 10) / 10; };
  return Json::array({rounded(rect.x), rounded(rect.y), rounded(rect.width), rounded(rect.height)});
}

const char* name_of(ui::Role role) {
  switch (role) {
    case ui::Role::page:
      return "page";
    case ui::Role::heading:
      return "heading";
    case ui::Role::text:
      return "text";
    case ui::Role::button:
      return "button";
    case ui::Role::tile:
      return "tile";
    case ui::Role::card:
      return "card";
    case ui::Role::picture:
      return "picture";
    case ui::Role::list:
      return "list";
    case ui::Role::sheet:
      return "sheet";
    case ui::Role::chip:
      return "chip";
    case ui::Role::tab:
      return "tab";
  }
  return "";
}

Json json_of(const ui::ElementShown& shown) {
  Json text = Json::array();
  for (const ui::TextShown& line : shown.text) {
    text.push_back({{"string", line.string},
                    {"font_px", line.font.px},
                    {"rect", json_of(line.rect)},
                    {"clipped", line.clipped}});
    if (!(line.seen == line.rect)) text.back()["seen"] = json_of(line.seen);
  }
  Json element{{"id", shown.element.id},
               {"role", name_of(shown.element.role)},
               {"name", text::without_breaks(shown.element.name)},
               {"rect", json_of(shown.element.rect)},
               {"enabled", shown.element.enabled},
               {"text", std::move(text)}};
  if (!(shown.whole == shown.element.rect)) element["whole"] = json_of(shown.whole);
  return element;
}

}  // namespace

std::string dump_of(const std::string& screen, const ui::Theme& theme,
                    const std::vector<ui::ElementShown>& elements) {
  const ui::Size px = theme.window();
  const float scale = theme.px_per_mm();
  Json shown = Json::array();
  for (const ui::ElementShown& element : elements)
    if (!element.element.rect.empty()) shown.push_back(json_of(element));
  const Json all{{"screen", screen},
                 {"size_px", {px.width, px.height}},
                 {"size_mm", {std::round(px.width / scale), std::round(px.height / scale)}},
                 {"elements", std::move(shown)}};
  return all.dump(1) + "\n";
}

}  // namespace kiosk::app
