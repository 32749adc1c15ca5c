// How the page looks, on screen and on A4. Private to adapters/out/html.
#pragma once

#include <string_view>

namespace talentmatch::html {

inline constexpr std::string_view page_style = R"css(
@page { size: A4; margin: 15mm 14mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #7b8794; } }
* { box-sizing: border-box; }
html { background: #e9edf1; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #1f2933; font: 10.2pt/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere; hyphens: auto; }
main { max-width: 210mm; margin: 10mm auto; padding: 15mm 16mm 13mm; background: #fff; box-shadow: 0 1px 10px rgba(16, 42, 67, .16); }
header { display: flex; justify-content: space-between; gap: 10mm; padding-bottom: 5.5mm; border-bottom: 2.5pt solid #17456b; }
header .who { min-width: 0; }
h1 { margin: 0; color: #17456b; font-size: 25pt; font-weight: 700; line-height: 1.1; letter-spacing: .04em; }
header .title { margin: 1mm 0 0; font-size: 14pt; line-height: 1.25; color: #334e68; }
header .facts { margin: 2.5mm 0 0; padding: 0; list-style: none; color: #52606d; font-size: 9.6pt; }
header .facts li { display: inline; }
header .facts li + li::before { content: "\00B7"; margin: 0 .5em; color: #9aa5b1; }
header .from { flex: none; max-width: 62mm; text-align: right; color: #52606d; font-size: 9.2pt; line-height: 1.4; }
header .from strong { display: block; color: #17456b; font-size: 11.5pt; }
h2 { margin: 7.5mm 0 2.6mm; padding-bottom: .8mm; border-bottom: .6pt solid #cbd2d9; color: #17456b; font-size: 10.2pt; font-weight: 700;
  letter-spacing: .09em; text-transform: uppercase; break-after: avoid; }
p { margin: 0 0 1.5mm; }
table { width: 100%; border-collapse: collapse; font-size: 9.6pt; }
th { padding: 0 3mm 1mm 0; color: #7b8794; font-weight: 400; font-size: 8.4pt; text-align: left; }
td { padding: 1.25mm 3mm 1.25mm 0; border-top: .5pt solid #e4e7eb; vertical-align: top; }
td:last-child, th:last-child { padding-right: 0; }
tr { break-inside: avoid; }
td.name { width: 30%; font-weight: 600; color: #102a43; }
td.name small { margin-left: .5em; padding: .1em .5em; border-radius: 1em; background: #e3edf7; color: #17456b; font-size: 7.4pt; font-weight: 400; }
td.level { width: 25%; white-space: nowrap; }
td.years { width: 12%; white-space: nowrap; }
td.places { color: #52606d; }
.bar { display: inline-block; margin-right: 2mm; vertical-align: .08em; }
.bar i { display: inline-block; width: 3.2mm; height: 1.5mm; margin-right: .6mm; background: #d9e2ec; }
.bar i.on { background: #2f74a8; }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 1.1mm 4mm; margin: 0; }
dt { color: #52606d; }
dd { margin: 0; }
dd .y { color: #7b8794; font-size: 8.8pt; }
article { display: grid; grid-template-columns: 34mm 1fr; gap: 0 5mm; margin-bottom: 4.6mm; }
article .when { color: #52606d; font-size: 9.2pt; line-height: 1.45; padding-top: .25mm; }
article .when span { display: block; }
h3 { margin: 0; color: #102a43; font-size: 10.8pt; font-weight: 600; line-height: 1.35; break-after: avoid; }
article .where { margin: 0 0 1.2mm; color: #334e68; break-after: avoid; }
article ul { margin: 0 0 1.4mm; padding-left: 4.2mm; }
article li { margin: .35mm 0; }
article li::marker { color: #2f74a8; }
article .env { margin: 0; padding: 1mm 2.4mm; background: #f2f5f8; color: #334e68; font-size: 9.2pt; }
article .env b { color: #17456b; }
article .env .label { color: #7b8794; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; }
.plain { margin: 0; padding: 0; list-style: none; }
.plain li { padding: .4mm 0; }
.plain .y { color: #7b8794; }
footer { margin-top: 9mm; padding-top: 2mm; border-top: .6pt solid #cbd2d9; display: flex; justify-content: space-between; color: #7b8794; font-size: 8.2pt; }
@media (max-width: 700px) { main { margin: 0; padding: 8mm 6mm; box-shadow: none; } header, .two { display: block; }
  header .from { margin-top: 4mm; text-align: left; max-width: none; } article, dl { grid-template-columns: 1fr; }
  thead { display: none; } tbody tr { display: grid; grid-template-columns: 1fr auto 4em; padding: 1.25mm 0; border-top: .5pt solid #e4e7eb; }
  td, td.name, td.level, td.years { width: auto; padding: 0 2mm 0 0; border: 0; } td.years { text-align: right; padding: 0; }
  td.places { grid-column: 1 / -1; } dt { margin-top: 1.5mm; font-size: 9.2pt; } }
@media print { html { background: none; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  article .when, article h3, article .env { break-inside: avoid; } }
)css";

}  // namespace talentmatch::html
