/** Tables: figures stand under each other, heads repeat on every page. */
export const TABLE_STYLE = `
table { width: 100%; border-collapse: collapse; margin-block: 6px 10px; font-size: 13px; font-variant-numeric: tabular-nums lining-nums; }
table.narrow { width: auto; min-width: 55%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; padding: 4px 10px 4px 0; border-block-end: 1px solid var(--line); vertical-align: baseline; }
th:last-child, td:last-child { padding-inline-end: 0; }
[dir="rtl"] th, [dir="rtl"] td { padding: 4px 0 4px 10px; }
[dir="rtl"] th:last-child, [dir="rtl"] td:last-child { padding-inline-end: 0; }
thead th { color: var(--quiet); font-weight: 600; font-size: 12px; line-height: 1.3; border-block-end: 1px solid var(--strong); vertical-align: bottom; }
tbody th { font-weight: 400; }
.n { text-align: end; white-space: nowrap; padding-inline-end: 4px; padding-inline-start: 10px; }
thead .n { white-space: normal; }
.n + :not(.n), thead .pair + :not(.pair) { padding-inline-start: 18px; }
thead .pair { text-align: center; border-block-end-color: var(--line); padding-inline-start: 10px; }
.compare .better { font-weight: 600; }
.dense { font-size: 12px; }
.accounts .id { white-space: nowrap; font-size: 12px; }
.group th { font-weight: 600; background: #faf3f0; white-space: normal; }
.sum th, .sum td { font-weight: 600; border-block-start: 1px solid var(--strong); }
.rest th, .rest td { color: var(--quiet); font-style: italic; }
.figures tbody th { white-space: nowrap; }
.meaning { color: var(--quiet); min-width: 20ch; }
.appendix table { font-size: 12px; }
.appendix code { font-size: 11px; }
.appendix tbody th code { white-space: nowrap; }
.formulas th:nth-child(1) { width: 20%; }
.formulas th:nth-child(2) { width: 33%; }
.formulas th:nth-child(3) { width: 25%; }
.formula { white-space: pre-wrap; }`;
