// A rehearsal's dump (app/dump.h) as plain values.
#pragma once

#include "ui/geometry.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kiosk::tests {

struct DumpedLine {
  std::string string;
  ui::Rect rect;  // all of it
  ui::Rect seen;  // what can be seen of it
  bool clipped = false;
};

struct DumpedElement {
  std::string id;
  std::string role;
  std::string name;
  ui::Rect rect;   // what can be seen of it
  ui::Rect whole;  // all of it
  bool enabled = true;
  std::vector<DumpedLine> text;

  bool is_cut() const { return !(rect == whole); }
};

struct Dump {
  std::string screen;
  ui::Size size;  // pixels
  float px_per_mm = 4;
  std::vector<DumpedElement> elements;

  const DumpedElement* find(const std::string& id) const {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const DumpedElement& element) { return element.id == id; });
    return found == elements.end() ? nullptr : &*found;
  }
  std::string all_text() const {
    std::string all;
    for (const DumpedElement& element : elements)
      for (const DumpedLine& line : element.text) all += line.string + "\n";
    return all;
  }
};

inline std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + " cannot be read");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// Throws, failing the test, if it is no dump.
inline Dump dump_in(const std::string& json) {
  using Json = nlohmann::json;
  const auto rect_of = [](const Json& four) {
    return ui::Rect{four.at(0).get<float>(), four.at(1).get<float>(), four.at(2).get<float>(),
                    four.at(3).get<float>()};
  };
  const Json read = Json::parse(json);
  Dump dump;
  dump.screen = read.at("screen").get<std::string>();
  dump.size = {read.at("size_px").at(0).get<float>(), read.at("size_px").at(1).get<float>()};
  // Whole millimetres: the longer side tells more exactly.
  const int longer = dump.size.width > dump.size.height ? 0 : 1;
  dump.px_per_mm =
      read.at("size_px").at(longer).get<float>() / read.at("size_mm").at(longer).get<float>();
  for (const Json& each : read.at("elements")) {
    DumpedElement element{.id = each.at("id").get<std::string>(),
                          .role = each.at("role").get<std::string>(),
                          .name = each.at("name").get<std::string>(),
                          .rect = rect_of(each.at("rect")),
                          .whole = rect_of(each.at(each.contains("whole") ? "whole" : "rect")),
                          .enabled = each.at("enabled").get<bool>()};
    for (const Json& line : each.at("text"))
      element.text.push_back({line.at("string").get<std::string>(), rect_of(line.at("rect")),
                              rect_of(line.at(line.contains("seen") ? "seen" : "rect")),
                              line.at("clipped").get<bool>()});
    dump.elements.push_back(std::move(element));
  }
  return dump;
}

}  // namespace kiosk::tests
