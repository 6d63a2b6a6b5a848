#include "report/chart.h"

#include "stats/marks.h"

#include <catch2/catch.hpp>

#include <limits>
#include <regex>
#include <string>
#include <vector>

using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

std::vector<Bar> days(std::size_t count) {
  std::vector<Bar> bars;
  for (std::size_t at = 0; at < count; ++at)
    bars.push_back({std::to_string(at) + " พ.ย.", static_cast<double>(at), std::to_string(at)});
  return bars;
}

// The heights or widths of all bars, as they stand in the picture.
std::vector<double> sizes(const std::string& svg, const char* side) {
  const std::regex size(std::string("<rect class=\"bar[^>]* ") + side + "=\"([0-9.]+)\"");
  std::vector<double> found;
  for (std::sregex_iterator at(svg.begin(), svg.end(), size), end; at != end; ++at)
    found.push_back(std::stod((*at)[1]));
  return found;
}

std::vector<std::pair<const char*, std::string>> all_charts(const Caption& caption,
                                                            const std::vector<Bar>& bars) {
  std::vector<double> values;
  std::vector<std::string> labels;
  for (const Bar& bar : bars) values.push_back(bar.value), labels.push_back(bar.label);
  const double first = values.empty() ? 0 : values.front();
  return {{"bars", bar_chart(caption, bars).text()},
          {"heat", heat_map(caption, labels, {{"<day>", values}}).text()},
          {"funnel", funnel_chart(caption, bars).text()},
          {"pair", pair_of_bars(caption, first, first, first).text()},
          {"line", line_bar(caption, first, first, first).text()}};
}

}  // namespace

TEST_CASE("every chart is a picture with a title and a description, whatever it shows") {
  constexpr double k_no_number = std::numeric_limits<double>::quiet_NaN();
  constexpr double k_infinite = std::numeric_limits<double>::infinity();
  const std::vector<Bar> cases[] = {
      {},
      {{"nothing", 0, "0"}},
      {{"one", 1, "1"}},
      {{"<b>&\"'\n🤖", 5, "<5>"}, {"", 2, ""}},
      {{"odd", k_no_number, "?"}, {"far", k_infinite, "∞"}, {"below", -7, "-7"}},
      {{"huge", 9e15, "9,000,000,000,000,000"}},
      days(400),
  };
  for (const auto& bars : cases)
    for (const auto& [kind, svg] : all_charts({"A \"title\" <1>", "What & how"}, bars)) {
      CAPTURE(kind, bars.size(), svg.substr(0, 400));
      CHECK(fault_in_marks(svg).empty());
      CHECK(svg.find("role=\"img\"") != std::string::npos);
      CHECK(svg.find("<title>A &quot;title&quot; &lt;1&gt;</title>") != std::string::npos);
      CHECK(svg.find("<desc>What &amp; how</desc>") != std::string::npos);
      CHECK(svg.find("nan") == std::string::npos);
      CHECK(svg.find("inf") == std::string::npos);
      CHECK(svg.find("=\"-") == std::string::npos);  // no size or place below zero
    }
}

TEST_CASE("bars are as long as their values and carry them as text") {
  const std::string svg =
      bar_chart({"t", "d"}, {{"a", 100, "one hundred"}, {"b", 50, "fifty"}, {"c", 0, "none"}})
          .text();
  const auto heights = sizes(svg, "height");
  REQUIRE(heights.size() == 3);
  CHECK(heights[0] == Approx(heights[1] * 2));
  CHECK(heights[2] == 0);
  for (const char* told : {">one hundred<", ">fifty<", ">none<", ">a<", ">b<", ">c<"})
    CHECK(svg.find(told) != std::string::npos);
  const auto widths =
      sizes(funnel_chart({"t", "d"}, {{"a", 90, ""}, {"b", 30, ""}}).text(), "width");
  REQUIRE(widths.size() == 2);
  CHECK(widths[0] == Approx(widths[1] * 3));
}

TEST_CASE("no bar is longer than the scale has room for") {
  CHECK(sizes(line_bar({"t", "d"}, 500, 100).text(), "width") == std::vector<double>{120});
  CHECK(sizes(line_bar({"t", "d"}, 5, 0).text(), "width") == std::vector<double>{0});
  CHECK(sizes(pair_of_bars({"t", "d"}, 0.5, 2, 1).text(), "width") ==
        std::vector<double>{100, 200});
}

TEST_CASE("of many bars only as many are labelled as there is room for") {
  CHECK(times(bar_chart({"t", "d"}, days(5)).text(), "class=\"label\"") == 5);
  const std::string many = bar_chart({"t", "d"}, days(62)).text();
  CHECK(times(many, "class=\"bar\"") == 62);
  CHECK(times(many, "class=\"label\"") >= 8);
  CHECK(times(many, "class=\"label\"") <= 16);
  CHECK(times(many, "class=\"value\"") == 0);
}

TEST_CASE("the greatest cell of a heat map is the darkest, and empty ones have no number") {
  const std::string svg = heat_map({"t", "d"}, {"9", "10", "11"}, {{"20 พ.ย.", {0, 5, 10}}}).text();
  CHECK(svg.find("fill=\"#23426b\"") != std::string::npos);
  CHECK(svg.find(">5<") != std::string::npos);
  CHECK(svg.find("class=\"cell light\"") != std::string::npos);
  CHECK(svg.find(">0<") == std::string::npos);
}

TEST_CASE("a bar for a line of a table, as it stands there") {
  CHECK(line_bar({"โรงเรียน", "50.0%"}, 1, 2, 1.5).text() ==
        "<svg class=\"inline\" viewBox=\"0 0 120 16\" role=\"img\" aria-label=\"โรงเรียน\">"
        "<title>โรงเรียน</title><desc>50.0%</desc>"
        "<rect class=\"bar\" x=\"0.0\" y=\"3.0\" width=\"60.0\" height=\"10.0\"></rect>"
        "<line class=\"mark\" x1=\"90.0\" y1=\"0.0\" x2=\"90.0\" y2=\"16.0\"></line></svg>");
}
