import { MAP_STYLE } from './map-style.ts';

/** The report's style sheet: it travels inside the file, prints on A4 and Letter, and is mirrored for Arabic. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1b2430; --quiet: #5b6675; --line: #d8dde4; --accent: #0b5c8a; --warn: #a3330f; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 14px/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; }
main { max-width: 1120px; margin-inline: auto; padding: 40px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 17px; margin-block: 40px 10px; break-after: avoid; }
h3 { font-size: 14px; margin-block: 18px 4px; break-after: avoid; }
p { margin-block: 6px; max-width: 76ch; }
header p { color: var(--quiet); margin: 4px 0 0; }
.sample { color: var(--warn); font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; gap: 14px 40px; margin-block: 24px 0; padding-block: 16px; border-block: 1px solid var(--line); }
.facts dt { color: var(--quiet); font-size: 12px; }
.facts dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.lead { font-size: 16px; margin-block-start: 20px; }
.lead.met::before { content: "✓ "; color: #1c6b3a; font-weight: 700; }
.lead.unmet::before { content: "⚠ "; color: var(--warn); }
figure { margin: 8px 0; break-inside: avoid; }
figcaption { color: var(--quiet); font-size: 12px; }
svg { display: block; width: 100%; height: auto; }
.map svg { background: #eef3f7; border: 1px solid var(--line); border-radius: 6px; }
${MAP_STYLE}.band { fill: #e3eef5; }
.fair { stroke: var(--quiet); stroke-width: 1; }
.inside { fill: var(--accent); }
.outside { fill: url(#hatch); stroke: var(--warn); stroke-width: 1; }
.tick, .scale { font-size: 12px; fill: var(--quiet); direction: ltr; }
.tick { text-anchor: middle; }
.tick.end { text-anchor: end; }
.scale { text-anchor: end; }
.lorenz rect { fill: none; stroke: var(--line); }
.lorenz .even { fill: none; stroke: var(--quiet); stroke-dasharray: 3 3; }
.lorenz .gap { fill: var(--accent); fill-opacity: .16; }
.lorenz .held { fill: none; stroke: var(--accent); stroke-width: 1.8; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; list-style: none; margin: 10px 0 4px; padding: 0; font-size: 12px; }
.note { color: var(--quiet); font-size: 12px; }
table { width: 100%; border-collapse: collapse; margin-block: 8px; font-size: 13px; }
table.narrow { width: auto; min-width: 50%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; padding: 5px 10px; border-block-end: 1px solid var(--line); vertical-align: baseline; }
thead th { color: var(--quiet); font-weight: 600; font-size: 12px; border-block-end-color: #aab3be; }
tbody th { font-weight: 500; }
.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.out { color: var(--warn); font-weight: 700; }
thead .pair { text-align: center; }
.mark { font-size: 10px; }
.group th { font-weight: 500; background: #fbf3ef; white-space: normal; }
.sum th, .sum td { font-weight: 600; border-block-start: 1px solid #aab3be; }
thead .n { white-space: normal; }
.figures tbody th { white-space: nowrap; }
.meaning { color: var(--quiet); min-width: 22ch; }
.rest th, .rest td { color: var(--quiet); font-style: italic; }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-inline-end: 7px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.repeat { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0; }
.repeat dt { color: var(--quiet); }
.repeat dd { margin: 0; }
footer { margin-block-start: 48px; padding-block-start: 12px; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 12px; }
@page { margin: 14mm 12mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5b6675; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h2 { margin-block-start: 22px; }
  table { font-size: 8pt; }
  thead th { font-size: 7.5pt; }
  th, td { padding: 2px 5px; }
  .facts { gap: 8px 24px; margin-block-start: 12px; padding-block: 8px; }
  .lead { margin-block-start: 10px; }
  .legend { font-size: 8pt; gap: 0 14px; }
  .repeat { gap: 0 24px; break-inside: avoid; }
  footer { margin-block-start: 14px; padding-block-start: 6px; break-before: avoid; }
  .labels text { font-size: 14px; }
  .tick, .scale { font-size: 14px; }
  .repeat, .facts { font-size: 9pt; }
  .facts dd { font-size: 13pt; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
