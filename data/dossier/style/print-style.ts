/**
 * On paper: each page of the document on a page of its own, with its number. The size is left to whoever prints, so
 * that A4 and Letter both fit; nothing is told by colour alone.
 */
export const PRINT_STYLE = `
@page { margin: 15mm 15mm 17mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Evenfield Sans", sans-serif; color: #55606e; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.42; }
  [lang="ar"] body { line-height: 1.6; }
  main { max-width: none; padding: 0; }
  section { margin: 0; }
  section + section { break-before: page; }
  section.cover { break-after: auto; }
  h1 { font-size: 17pt; margin-block-end: 9pt; padding-block-end: 5pt; border-block-end-width: 1.4pt; }
  .cover h1 { font-size: 25pt; margin-block-end: 9pt; }
  h2 { font-size: 11pt; margin-block: 12pt 4pt; }
  h3 { font-size: 9.5pt; margin-block: 8pt 2pt; }
  table { font-size: 8.4pt; }
  thead th { font-size: 7.6pt; }
  th, td { padding-block: 2.2pt; }
  [dir="rtl"] th, [dir="rtl"] td { padding-block: 2.2pt; }
  .dense { font-size: 7.6pt; }
  .dense thead th { font-size: 7pt; }
  .accounts .id, .appendix table { font-size: 7.8pt; }
  .appendix code { font-size: 7pt; }
  .facts { gap: 6pt 16pt; padding: 8pt 10pt; margin-block: 9pt 0; }
  .facts dd { font-size: 12.5pt; }
  .facts.small dd { font-size: 11pt; }
  .facts dt, .data dt, .lines dt, .kicker { font-size: 8pt; }
  .word p, .repeat, .short li { font-size: 9pt; }
  .key { font-size: 7.6pt; grid-template-columns: repeat(auto-fill, minmax(118pt, 1fr)); gap: 0 9pt; margin-block: 5pt 3pt; }
  .note, figcaption, .marks { font-size: 7.6pt; }
  h2 + .note { break-after: avoid; }
  .labels text { font-size: 17px; }
  .tick, .scale { font-size: 15px; }
  .moves { font-size: 8.4pt; }
  .beside { gap: 14pt; }
  .pair-of-maps { gap: 10pt; }
  .maps svg.whole { max-height: 92mm; }
  .cover-map { margin-block-start: 10pt; }
  .cover-map svg.whole { max-height: 66mm; }
}`;
