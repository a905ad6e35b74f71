import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';
import { repRows } from './rep-rows.ts';

/** What each rep gets by its capacity; null where no territory has a rep. */
export function repTable(view: ScenarioView, words: ReportWords, numbers: Numbers): Html | null {
  const { plan } = view;
  const rows = repRows(view);
  if (rows.length === 0) return null;
  return html`<h2>${words.reps}</h2>
<table><thead><tr><th scope="col">${words.rep}</th><th scope="col" class="n">${words.capacity}</th><th scope="col">${words.territories}</th>${plan.measures.map(
    ({ name }) =>
      html`<th scope="col" class="n"><bdi>${name}</bdi></th><th scope="col" class="n">${words.indexPerCapacity}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ rep, capacity, territories, totals, index }) =>
      html`<tr><th scope="row"><bdi>${rep.name || rep.id}</bdi></th><td class="n">${figure(['rep', rep.id, 'capacity_fte'], capacity, numbers.capacity(capacity))}</td><td>${territories.map((id, i) => html`${i > 0 ? ', ' : ''}<bdi>${id}</bdi>`)}</td>${plan.measures.map(
        (measure, m) =>
          html`<td class="n">${figure(['rep', rep.id, 'total', measure.name], totals[m], numbers.amount(totals[m] ?? 0, measure))}</td><td class="n">${figure(['rep', rep.id, 'index', measure.name], index[m], numbers.index(index[m] ?? Number.NaN))}</td>`,
      )}</tr>
`,
  )}</tbody></table>`;
}
