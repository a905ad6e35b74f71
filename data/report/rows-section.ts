import type { I18n } from '@lingui/core';
import { reasonTitle } from '../../core/text/reason-text.ts';
import { rowsText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { RunFacts } from '../export/run-facts.ts';
import { type Html, html, isolated } from './html.ts';
import type { Numbers } from './numbers.ts';

/** What became of the rows of the account list, and for which reasons rows were warned of or refused. */
export function rowsSection(
  rows: NonNullable<RunFacts['rows']>,
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const reasons = Object.entries(rows.reasons).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return html`<h2>${words.rows}</h2>
<p>${rowsText(i18n, { ...rows, file: isolated(rows.file) })}</p>
${rows.refused > 0 ? html`<p>${words.refusedFile}</p>` : null}
${
  reasons.length === 0
    ? null
    : html`<table class="narrow"><thead><tr><th scope="col">${words.reason}</th><th scope="col" class="n">${words.times}</th></tr></thead><tbody>${reasons.map(
        ([
          code,
          count,
        ]) => html`<tr><th scope="row">${reasonTitle(i18n, code)}</th><td class="n">${numbers.count(count)}</td></tr>
`,
      )}</tbody></table>`
}`;
}
