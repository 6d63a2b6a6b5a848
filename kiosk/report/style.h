// How the pages of kiosk-stats look: calm, in the kiosk's own colours, and the same on A4. Colours
// differ in lightness, too, so that a grey print tells as much. Inside the room.
#pragma once

namespace kiosk::report {

constexpr const char* k_page_style = R"(
:root { --paper: #fff; --sunk: #f4f0e8; --ink: #231f1b; --quiet: #5f564b; --line: #e2dacb;
  --accent: #23426b; --pale: #b9c6d8; --tint: #ecf0f6; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; background: var(--sunk); }
body { margin: 0; color: var(--ink); font: 15px/1.6 "Noto Sans", "Noto Sans Thai", Loma,
  "Leelawadee UI", Thonburi, Tahoma, sans-serif; }
main { max-width: 860px; margin: 28px auto; padding: 44px 60px 56px; background: var(--paper);
  border-radius: 6px; }
footer { max-width: 860px; margin: 0 auto 40px; padding: 0 60px; color: var(--quiet);
  font-size: 13px; }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 36px; line-height: 1.4; font-weight: bold; overflow-wrap: anywhere; }
h1.long { font-size: 27px; }
h2 { display: flex; align-items: baseline; gap: 12px; margin: 48px 0 10px; padding-top: 12px;
  border-top: 2px solid var(--accent); font-size: 22px; line-height: 1.45; }
h2 .part { color: var(--accent); font-size: 16px; font-variant-numeric: tabular-nums; }
h3 { margin: 24px 0 4px; font-size: 15.5px; }
small { font-size: 12.5px; color: var(--quiet); }
td small { display: block; line-height: 1.45; }
.over { color: var(--accent); font-weight: bold; font-size: 17px; }
p, dd { text-wrap: pretty; }
.lead { margin: 2px 0 12px; font-size: 16px; }
.note { margin: 6px 0 0; color: var(--quiet); font-size: 13px; }
.cover .when { margin-top: 10px; font-size: 20px; }
.cover .where { color: var(--quiet); font-size: 16px; }
.cover .head { padding-top: 22px; border-top: 6px solid var(--accent); }
nav { margin: 0 0 32px; }
nav h3 { margin: 0 0 6px; }
nav ul { columns: 2; column-gap: 36px; font-size: 14px; }
a { color: var(--accent); }
nav a { display: flex; gap: 10px; padding: 2px 0; color: inherit; text-decoration: none; }
nav b { min-width: 22px; color: var(--accent); text-align: right;
  font-variant-numeric: tabular-nums; }
.cover .empty { margin-top: 28px; font-size: 22px; font-weight: bold; color: var(--accent); }
.facts { margin: 30px 0 28px; border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: 170px 1fr; gap: 12px; padding: 8px 0;
  border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
.facts dd { font-weight: bold; overflow-wrap: anywhere; }
.quality { padding: 18px 24px 16px; background: var(--sunk); border-left: 5px solid var(--accent);
  break-inside: avoid; }
.quality h3 { margin: 0 0 2px; font-size: 17px; }
.quality dl { margin-top: 10px; columns: 2; column-gap: 30px; font-size: 13.5px; line-height: 1.5; }
.quality .note { margin-top: 10px; }
.quality dl > div { display: flex; justify-content: space-between; gap: 16px; padding: 4px 0;
  border-top: 1px solid var(--line); break-inside: avoid; }
.quality dd, .number, .big b { font-variant-numeric: tabular-nums; }
.big { display: grid; grid-template-columns: repeat(3, 1fr); gap: 14px; margin: 16px 0 22px; }
.four { grid-template-columns: repeat(4, 1fr); }
.big > div { display: flex; flex-direction: column; padding: 16px 18px 12px;
  background: var(--sunk); border-top: 3px solid var(--accent); break-inside: avoid; }
.big dt { line-height: 1.45; font-size: 14px; }
.big dd { margin-top: auto; padding-top: 6px; }
.big b { display: block; color: var(--accent); font-size: 38px; line-height: 1.25; }
.big small { display: block; min-height: 1.5em; }
table { width: 100%; margin: 10px 0 0; border-collapse: collapse; font-size: 14px;
  line-height: 1.5; }
th { padding: 6px 8px; border-bottom: 1.5px solid var(--accent); color: var(--quiet);
  font-size: 12.5px; font-weight: bold; text-align: left; vertical-align: bottom;
  line-height: 1.4; }
td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
th, .word { white-space: nowrap; }
td.picture, th.picture { width: 150px; }
.headless thead { display: none; }
.headless tr:first-child td { border-top: 1px solid var(--line); }
.dense { font-size: 13px; }
.tight td { padding-top: 2px; padding-bottom: 2px; font-size: 13px; }
.dense th { font-size: 11.5px; }
.ranked td:first-child { width: 30px; padding-right: 10px; color: var(--accent);
  font-weight: bold; }
.pairs td.picture, .pairs th.picture { width: 210px; }
.school td.picture, .school th.picture { width: 110px; }
.never { columns: 2; column-gap: 32px; font-size: 14px; }
.never li { padding: 5px 0; border-bottom: 1px solid var(--line); break-inside: avoid;
  line-height: 1.5; overflow-wrap: anywhere; }
.never small { display: block; }
.method > div { display: grid; grid-template-columns: 170px 1fr; gap: 16px; padding: 8px 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
.method dt { color: var(--ink); font-weight: bold; }
.chart { display: block; width: 100%; height: auto; margin: 8px 0 4px; }
.inline { display: block; width: 100%; height: auto; margin-top: 3px; }
svg text { font-size: 12px; fill: var(--ink); }
svg .label { text-anchor: middle; fill: var(--quiet); }
svg .value { text-anchor: middle; font-weight: bold; }
svg .scale { text-anchor: end; fill: var(--quiet); font-size: 11px; }
svg .beside { text-anchor: end; }
svg .before { font-size: 13px; }
svg .after { text-anchor: end; font-size: 13px; font-weight: bold; }
svg .cell { text-anchor: middle; font-size: 10.5px; }
svg .cell.light { fill: #fff; }
svg .bar { fill: var(--accent); }
svg .bar.pale { fill: var(--pale); stroke: var(--accent); stroke-width: 0.7; }
svg .between { fill: var(--tint); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .axis { stroke: var(--ink); stroke-width: 1; }
svg .mark { stroke: var(--ink); stroke-width: 2; }
@media screen and (max-width: 700px) {
  main { margin: 0; padding: 24px 18px 40px; border-radius: 0; }
  footer { padding: 0 18px; }
  h1 { font-size: 28px; }
  .big, .four { grid-template-columns: 1fr 1fr; }
  .facts > div, .method > div { grid-template-columns: 1fr; gap: 0; }
  nav ul, .never, .quality dl { columns: 1; }
  table { display: block; overflow-x: auto; }
}
@page { size: A4 portrait; margin: 17mm 16mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); color: #5f564b;
    font: 8.5pt "Noto Sans", sans-serif; } }
@page :first { @bottom-right { content: none; } }
@media print {
  html { background: none; }
  body { font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; }
  footer { margin: 18px 0 0; padding: 0; }
  .cover { display: flex; flex-direction: column; min-height: 258mm; break-after: page; }
  .cover .head { padding-top: 6mm; }
  .cover .facts { margin: 6mm 0 5mm; }
  .cover .facts > div { padding: 5px 0; }
  nav { margin: 0 0 5mm; }
  nav a { padding: 0; }
  .cover .quality { margin-top: auto; }
  #part-16 { break-before: page; }
  .cover + section h2, #part-16 h2 { margin-top: 0; }
  h2 { margin-top: 34px; }
  h2, h3, .lead:not(:last-child), thead { break-after: avoid; }
  h2, h3 { break-inside: avoid; }
  tr:nth-child(-n+2) { break-after: avoid; }
  tr:nth-last-child(-n+2) { break-before: avoid; }
  tr, .whole, .chart, .lead, .note { break-inside: avoid; }
  .note { break-before: avoid; }
  p { orphans: 3; widows: 3; }
}
)";

}  // namespace kiosk::report
