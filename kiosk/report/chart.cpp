#include "report/chart.h"

#include "report/columns.h"
#include "text/thai_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::report {
namespace {

using text::attribute;
using text::Html;
using text::tag;
using text::words;

constexpr double k_width = 680;   // of every large chart; the page draws it as wide as it is itself
constexpr double k_letter = 6.6;  // about the width of one, at the size of a chart's labels

double sound(double value) {
  return std::isfinite(value) ? std::max(value, 0.0) : 0.0;
}

double greatest(const std::vector<Bar>& bars) {
  double most = 0;
  for (const Bar& bar : bars) most = std::max(most, sound(bar.value));
  return most;
}

std::string place(double x, double y) {
  return fmt::format(" x=\"{:.1f}\" y=\"{:.1f}\"", x, y);
}

Html box(const char* look, double x, double y, double width, double height) {
  return tag("rect",
             attribute("class", look) + place(x, y) +
                 fmt::format(" width=\"{:.1f}\" height=\"{:.1f}\"", width, height),
             {});
}

Html letters(const char* look, double x, double y, const std::string& text) {
  return tag("text", attribute("class", look) + place(x, y), words(text));
}

Html line(const char* look, double x1, double y1, double x2, double y2) {
  return tag(
      "line",
      attribute("class", look) +
          fmt::format(" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"", x1, y1, x2, y2),
      {});
}

Html picture(const char* look, const Caption& caption, double width, double height,
             const Html& shapes) {
  return tag("svg",
             attribute("class", look) +
                 fmt::format(" viewBox=\"0 0 {:.0f} {:.0f}\"", width, height) + " role=\"img\"" +
                 attribute("aria-label", caption.title),
             tag("title", words(caption.title)) + tag("desc", words(caption.description)) + shapes);
}

// 1, 2 or 5 times a power of ten: at most five of them lie below `most`.
double step_for(double most) {
  const double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0) / 5)));
  for (const double step : {1.0, 2.0, 5.0})
    if (power * step * 5 >= most) return std::max(power * step, 1.0);
  return std::max(power * 10, 1.0);
}

// Bars that stand on a line, within this frame.
struct Frame {
  double left = 44;
  double top = 24;
  double bottom = 196;
  double full = 1;  // the value at the top
  double height(double value) const { return (bottom - top) * sound(value) / full; }
};

Html scale(const Frame& frame, double step) {
  Html html;
  for (double value = step; value <= frame.full; value += step) {
    const double y = frame.bottom - frame.height(value);
    html += line("grid", frame.left, y, k_width, y);
    html += letters("scale", frame.left - 6, y + 4, text::grouped(std::llround(value)));
  }
  return html + line("axis", frame.left, frame.bottom, k_width, frame.bottom);
}

// Pixels that the longest label or value needs.
double widest(const std::vector<Bar>& bars, std::string Bar::*text) {
  int longest = 0;
  for (const Bar& bar : bars) longest = std::max(longest, columns_of(bar.*text));
  return k_letter * longest + 6;
}

// How many columns share one label, so that the longest has room.
std::size_t label_every(const std::vector<Bar>& bars, double pitch) {
  const double need = widest(bars, &Bar::label);
  return static_cast<std::size_t>(std::max(1.0, std::ceil(need / pitch)));
}

// Cells as dark as their share: from a tint to the accent, so that it is seen in grey, too.
std::string cell_colour(double share) {
  constexpr std::array<double, 3> k_tint = {236, 240, 246};
  constexpr std::array<double, 3> k_accent = {35, 66, 107};
  std::array<int, 3> mixed = {};
  for (std::size_t part = 0; part < mixed.size(); ++part)
    mixed[part] = static_cast<int>(k_tint[part] + (k_accent[part] - k_tint[part]) * share);
  return fmt::format("#{:02x}{:02x}{:02x}", mixed[0], mixed[1], mixed[2]);
}

// Where the cells of a heat map lie.
struct HeatFrame {
  static constexpr double k_left = 96;
  static constexpr double k_top = 22;
  double width = 0;  // of a cell
  double height = 0;
  double full = 1;  // the value of the darkest
  double x(std::size_t at) const { return k_left + width * static_cast<double>(at); }
  double y(std::size_t down) const { return k_top + height * static_cast<double>(down); }
};

double greatest(const std::vector<HeatRow>& rows) {
  double most = 1;
  for (const HeatRow& row : rows)
    for (const double value : row.values) most = std::max(most, sound(value));
  return most;
}

Html heat_cell(const HeatFrame& frame, double x, double y, double value) {
  const double share = value / frame.full;
  Html cell = tag("rect",
                  place(x + 0.75, y + 0.75) +
                      fmt::format(" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"2\" fill=\"{}\"",
                                  std::max(frame.width - 1.5, 0.0), frame.height - 1.5,
                                  value > 0 ? cell_colour(share) : std::string("#f6f4f0")),
                  {});
  if (value > 0)
    cell += letters(share > 0.6 ? "cell light" : "cell", x + frame.width / 2,
                    y + frame.height / 2 + 3.5, fmt::format("{:.0f}", value));
  return cell;
}

Html heat_row(const HeatFrame& frame, double y, std::size_t columns, const HeatRow& row) {
  Html html = letters("beside", HeatFrame::k_left - 10, y + frame.height / 2 + 4, row.label);
  for (std::size_t at = 0; at < std::min(columns, row.values.size()); ++at)
    html += heat_cell(frame, frame.x(at), y, sound(row.values[at]));
  return html;
}

constexpr double k_funnel_middle = 420;
constexpr double k_funnel_bar = 30;
constexpr double k_funnel_pitch = 46;

// What leads from one step to the next; the halves of their widths.
Html funnel_between(double y, double above, double below) {
  const double end = y + k_funnel_pitch - k_funnel_bar;
  return tag("polygon",
             fmt::format("class=\"between\" points=\"{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f} "
                         "{:.1f},{:.1f}\"",
                         k_funnel_middle - above, y, k_funnel_middle + above, y,
                         k_funnel_middle + below, end, k_funnel_middle - below, end),
             {});
}

}  // namespace

Html bar_chart(const Caption& caption, const std::vector<Bar>& bars) {
  const double step = step_for(greatest(bars));
  const Frame frame{.full = std::max(greatest(bars), step)};
  const double pitch =
      (k_width - frame.left) / static_cast<double>(std::max<std::size_t>(bars.size(), 1));
  const double width = std::min(pitch * 0.72, 64.0);
  const std::size_t every = label_every(bars, pitch);
  const bool values = widest(bars, &Bar::told) <= pitch;
  Html html = scale(frame, step);
  for (std::size_t at = 0; at < bars.size(); ++at) {
    const double middle = frame.left + pitch * (static_cast<double>(at) + 0.5);
    const double height = frame.height(bars[at].value);
    html += box("bar", middle - width / 2, frame.bottom - height, width, height);
    if (at % every == 0) html += letters("label", middle, frame.bottom + 18, bars[at].label);
    if (values) html += letters("value", middle, frame.bottom - height - 6, bars[at].told);
  }
  return picture("chart", caption, k_width, 222, html);
}

Html heat_map(const Caption& caption, const std::vector<std::string>& columns,
              const std::vector<HeatRow>& rows) {
  const HeatFrame frame{.width = (k_width - HeatFrame::k_left) /
                                 static_cast<double>(std::max<std::size_t>(columns.size(), 1)),
                        .height = rows.size() > 14 ? 16.0 : 24.0,  // a month: half a sheet
                        .full = greatest(rows)};
  Html html;
  for (std::size_t at = 0; at < columns.size(); ++at)
    html += letters("label", frame.x(at) + frame.width / 2, 14, columns[at]);
  for (std::size_t down = 0; down < rows.size(); ++down)
    html += heat_row(frame, frame.y(down), columns.size(), rows[down]);
  return picture("chart heat", caption, k_width, frame.y(rows.size()) + 2, html);
}

Html funnel_chart(const Caption& caption, const std::vector<Bar>& steps) {
  const double full = std::max(greatest(steps), 1.0);
  const auto half = [&](std::size_t at) { return 150 * sound(steps[at].value) / full; };
  Html html;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const double y = k_funnel_pitch * static_cast<double>(at) + 2;
    if (at + 1 < steps.size()) html += funnel_between(y + k_funnel_bar, half(at), half(at + 1));
    html += box("bar", k_funnel_middle - half(at), y, half(at) * 2, k_funnel_bar);
    html += letters("before", 0, y + k_funnel_bar / 2 + 5, steps[at].label);
    html += letters("after", k_width, y + k_funnel_bar / 2 + 5, steps[at].told);
  }
  return picture("chart", caption, k_width, k_funnel_pitch * static_cast<double>(steps.size()) + 4,
                 html);
}

Html pair_of_bars(const Caption& caption, double dark, double light, double full) {
  const auto width = [&](double value) { return 200 * std::min(1.0, sound(value) / full); };
  return picture("inline", caption, 200, 22,
                 box("bar", 0, 1, width(dark), 9) + box("bar pale", 0.5, 12.5, width(light), 8));
}

Html line_bar(const Caption& caption, double value, double full, double mark) {
  const auto along = [&](double of) {
    return full > 0 ? 120 * std::min(1.0, sound(of) / full) : 0.0;
  };
  Html shapes = box("bar", 0, 3, along(value), 10);
  if (mark > 0) shapes += line("mark", along(mark), 0, along(mark), 16);
  return picture("inline", caption, 120, 16, shapes);
}

}  // namespace kiosk::report
