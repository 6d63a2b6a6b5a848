// How the organiser's page looks: calm, in the kiosk's own colours, and the same on paper.
#pragma once

namespace kiosk::authoring {

constexpr const char* k_report_style = R"(
:root { --paper: #f7f2e8; --card: #fffdf9; --sunk: #ece4d5; --ink: #231f1b; --quiet: #5f564b;
  --line: #ddd3c1; --accent: #23426b; --error: #a4342a; --error-tint: #f8e7e2;
  --warning: #7a5200; --warning-tint: #fbefd3; --good: #2f6b45; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 1180px; padding: 36px 28px; background: var(--paper);
  color: var(--ink); font: 16px/1.65 Loma, "Leelawadee UI", "Noto Sans Thai", Thonburi, Tahoma,
  sans-serif; }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 30px; line-height: 1.5; }
h2 { font-size: 22px; margin: 44px 0 6px; }
h3 { font-size: 17px; }
code { font: 13px/1.6 "DejaVu Sans Mono", Consolas, monospace; color: var(--quiet);
  overflow-wrap: anywhere; }
.over { color: var(--accent); font-weight: bold; }
.verdict { font-size: 18px; margin-top: 4px; }
.counts { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 16px; }
.counts li { padding: 8px 18px 8px 12px; border-radius: 10px; background: var(--card);
  border: 1px solid var(--line); }
.counts b { font-size: 22px; }
.counts .error { background: var(--error-tint); border-color: var(--error); color: var(--error); }
.counts .warning { background: var(--warning-tint); border-color: var(--warning);
  color: var(--warning); }
.counts .none { color: var(--good); }
.sign { display: inline-block; width: 1.5em; height: 1.5em; margin-right: 5px; border-radius: 50%;
  background: var(--good); color: #fff; text-align: center; line-height: 1.5; font-weight: bold;
  font-size: 13px; vertical-align: 2px; }
.error .sign { background: var(--error); }
.warning .sign { background: var(--warning); }
.facts { display: flex; flex-wrap: wrap; gap: 12px 40px; margin-top: 26px; padding: 18px 22px;
  background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.facts dt { color: var(--quiet); font-size: 14px; }
.facts dd { font-weight: bold; }
section { margin-top: 20px; }
table { width: 100%; table-layout: fixed; margin-top: 8px; border-collapse: collapse; background: var(--card);
  border: 1px solid var(--line); }
th, td { padding: 8px 12px; text-align: left; vertical-align: top;
  border-top: 1px solid var(--line); }
th { background: var(--sunk); border-top: 0; font-size: 14px; font-weight: bold;
  white-space: nowrap; }
.kind { width: 122px; white-space: nowrap; font-weight: bold; }
.row { width: 76px; font-variant-numeric: tabular-nums; }
.column { width: 164px; }
.file { width: 240px; }
.mend { width: 34%; }
td { overflow-wrap: anywhere; }
td.column code { display: block; }
th.kind { font-weight: bold; }
tr.error .kind { color: var(--error); box-shadow: inset 4px 0 var(--error); }
tr.warning .kind { color: var(--warning); box-shadow: inset 4px 0 var(--warning); }
tr:target td { background: var(--warning-tint); }
.note { margin: 6px 0 12px; color: var(--quiet); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(236px, 1fr)); gap: 18px;
  margin-top: 14px; }
.cards li { display: flex; flex-direction: column; padding: 8px; background: var(--card);
  border-radius: 12px; border: 1px solid var(--line); }
.cards .faulty { outline: 3px solid var(--error); outline-offset: -1px; }
.cards .doubtful { outline: 2px solid #d8a12c; outline-offset: -1px; }
.picture { position: relative; aspect-ratio: 16 / 10; border-radius: 7px; overflow: hidden;
  background: var(--sunk); }
.picture img { position: absolute; width: 100%; height: 100%; object-fit: cover; }
.picture small { position: absolute; inset: 0; display: grid; place-items: center;
  color: var(--quiet); }
.ribbon { position: absolute; top: 8px; left: 8px; padding: 1px 10px; border-radius: 99px;
  background: var(--card); font-size: 13px; }
.award { background: #f2b632; color: #2b2108; }
.cards .line { display: flex; justify-content: space-between; align-items: center; gap: 8px;
  margin: 8px 6px 2px; min-height: 24px; font-size: 14px; line-height: 1.5; }
.category { color: var(--accent); font-weight: bold; }
.sample { flex: none; padding: 0 9px; border-radius: 99px; background: #e3e7ea; color: #2d3a46;
  font-size: 12.5px; line-height: 1.7; }
.cards h3 { margin: 0 6px; min-height: 3.2em; line-height: 1.6; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.cards h3 span { white-space: nowrap; }
.school { margin: 4px 6px 6px; color: var(--quiet); font-size: 14px; line-height: 1.55;
  overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.id { display: flex; justify-content: space-between; align-items: center; gap: 8px;
  margin: auto 6px 0; padding-top: 5px; border-top: 1px solid var(--line); }
.mark { padding: 0 9px; border-radius: 99px; font-size: 13px; font-weight: bold;
  text-decoration: none; white-space: nowrap; }
.mark.error { background: var(--error); color: #fff; }
.mark.warning { background: var(--warning-tint); color: var(--warning); }
footer { margin-top: 48px; color: var(--quiet); font-size: 14px; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; margin-top: 24px; }
  h3 { break-after: avoid; }
  tr, .cards li, .facts { break-inside: avoid; }
  th, td { padding: 5px 8px; }
  .kind { width: 90px; }
  .row { width: 56px; }
  .column { width: 110px; }
  .file { width: 150px; }
  .cards { grid-template-columns: repeat(3, 1fr); gap: 10px; }
}
)";

}  // namespace kiosk::authoring
