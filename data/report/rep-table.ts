import { territoryIndex } from '../../core/fairness/territory-index.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

interface RepRow {
  readonly rep: Rep;
  /** FTE that the rep gives to the territories of this role. */
  capacity: number;
  readonly territories: string[];
  /** The rep's share of its territories' totals, per measure. */
  readonly totals: number[];
}

/** What each rep gets by its capacity; null where no territory has a rep. */
export function repTable(view: ScenarioView, words: ReportWords, numbers: Numbers): Html | null {
  const { plan } = view;
  const rows = repRows(view);
  if (rows.length === 0) return null;
  const capacities = rows.map(({ capacity }) => capacity);
  const indexes = plan.measures.map((_, m) =>
    territoryIndex(
      rows.map(({ totals }) => totals[m] ?? 0),
      capacities,
    ),
  );
  return html`<h2>${words.reps}</h2>
<table><thead><tr><th scope="col">${words.rep}</th><th scope="col" class="n">${words.capacity}</th><th scope="col">${words.territories}</th>${plan.measures.map(
    ({ name }) =>
      html`<th scope="col" class="n"><bdi>${name}</bdi></th><th scope="col" class="n">${words.indexPerCapacity}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ rep, capacity, territories, totals }, row) =>
      html`<tr><th scope="row"><bdi>${rep.name || rep.id}</bdi></th><td class="n">${numbers.capacity(capacity)}</td><td>${territories.map((id, i) => html`${i > 0 ? ', ' : ''}<bdi>${id}</bdi>`)}</td>${plan.measures.map(
        (measure, m) =>
          html`<td class="n">${numbers.amount(totals[m] ?? 0, measure)}</td><td class="n">${numbers.index(indexes[m]?.[row] ?? Number.NaN)}</td>`,
      )}</tr>
`,
  )}</tbody></table>`;
}

function repRows(view: ScenarioView): RepRow[] {
  const { plan, scenario, role, totals } = view;
  const rowOf = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const reps = new Map<number, Rep>(plan.reps.map((rep) => [rep.key, rep]));
  const found = new Map<number, RepRow>();
  for (const { territory, reps: seated } of scenarioTerritoriesOf(plan, scenario, role)) {
    const row = rowOf.get(territory);
    if (row === undefined) continue;
    for (const { rep: key, share } of seated) {
      const rep = reps.get(key);
      if (!rep) continue;
      const line = found.get(key) ?? { rep, capacity: 0, territories: [], totals: plan.measures.map(() => 0) };
      found.set(key, line);
      line.capacity += rep.capacityFte * share;
      line.territories.push(view.territories[row]?.id ?? '');
      plan.measures.forEach((_, m) => {
        line.totals[m] = (line.totals[m] ?? 0) + share * (totals.totals[m]?.[row] ?? 0);
      });
    }
  }
  return [...found.values()];
}
