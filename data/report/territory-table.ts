import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import type { MeasureFigures } from './distribution.ts';
import { type Html, html } from './html.ts';
import { territoryColour } from './map-picture.ts';
import type { Numbers } from './numbers.ts';

/** A column of numbers: its title, and its cell for a territory, for what is in none, and for the whole. */
interface Column {
  readonly title: Html | string;
  readonly cell: (row: number) => Html | string;
  readonly rest: string;
  readonly sum: string;
}

/** The territories with their totals and indexes, one row each, then what is in no territory, then the whole. */
export function territoryTable(
  view: ScenarioView,
  figures: readonly MeasureFigures[],
  words: ReportWords,
  numbers: Numbers,
): Html {
  const { territories, totals } = view;
  const columns = [
    countColumn(view, words, numbers),
    ...figures.flatMap((figure) => measureColumns(view, figure, words, numbers)),
    spreadColumn(view, words, numbers),
    ...quotaColumns(view, words, numbers),
  ];
  const reps = territories.some(({ key }) => view.repName(key) !== '');
  const cells = (text: (column: Column) => Html | string) =>
    columns.map((one) => html`<td class="n">${text(one)}</td>`);
  const noRep = reps ? html`<td></td>` : null;
  const rows = territories.map(
    ({ key, id, name, colour }, row) =>
      html`<tr><th scope="row"><span class="swatch" style="background:${territoryColour(colour)}"></span><bdi>${id}</bdi> <bdi>${name}</bdi></th>${reps ? html`<td><bdi>${view.repName(key)}</bdi></td>` : null}${cells(({ cell }) => cell(row))}</tr>
`,
  );
  const unassigned =
    totals.unassigned.units + totals.unassigned.accounts > 0
      ? html`<tr class="rest"><th scope="row">${words.unassigned}</th>${noRep}${cells(({ rest }) => rest)}</tr>`
      : null;
  return html`<table><thead><tr><th scope="col">${words.territory}</th>${reps ? html`<th scope="col">${words.rep}</th>` : null}${columns.map(({ title }) => html`<th scope="col" class="n">${title}</th>`)}</tr></thead><tbody>${rows}${unassigned}<tr class="sum"><th scope="row">${words.total}</th>${noRep}${cells(({ sum }) => sum)}</tr></tbody></table>`;
}

/** Accounts, or units where the plan has no accounts. */
function countColumn({ plan, totals }: ScenarioView, words: ReportWords, numbers: Numbers): Column {
  const kind = plan.accounts.count > 0 ? 'accounts' : 'units';
  return {
    title: words[kind],
    cell: (row) => numbers.count(totals[kind][row] ?? 0),
    rest: numbers.count(totals.unassigned[kind]),
    sum: numbers.count(plan[kind].count),
  };
}

function measureColumns(
  { plan, totals }: ScenarioView,
  { measure: m, fairness, limits }: MeasureFigures,
  words: ReportWords,
  numbers: Numbers,
): Column[] {
  const measure = plan.measures[m] ?? { quantity: 'number' as const };
  const values = totals.totals[m] as Float64Array;
  const rest = totals.unassigned.totals[m] ?? 0;
  const indexCell = (row: number) => {
    const text = numbers.index(totals.index[m]?.[row] ?? Number.NaN);
    if (limits.side[row] === 0) return text;
    return html`<span class="out"><span class="mark">${limits.side[row] === 1 ? '▲' : '▼'}</span> ${text}</span>`;
  };
  return [
    {
      title: html`<bdi>${fairness.name}</bdi>`,
      cell: (row) => numbers.amount(values[row] as number, measure),
      rest: numbers.amount(rest, measure),
      sum: numbers.amount(
        values.reduce((sum, value) => sum + value, rest),
        measure,
      ),
    },
    { title: words.index, cell: indexCell, rest: '', sum: '' },
  ];
}

function spreadColumn({ totals }: ScenarioView, words: ReportWords, numbers: Numbers): Column {
  const cell = (row: number) => numbers.distance(totals.compactnessKm[row] as number);
  return { title: words.spread, cell, rest: '', sum: '' };
}

function quotaColumns(view: ScenarioView, words: ReportWords, numbers: Numbers): Column[] {
  const quotas = view.territories.map(({ key }) => view.quotaMinor(key));
  if (quotas.every((quota) => quota === null)) return [];
  const cell = (row: number) => numbers.money(quotas[row] ?? 0);
  const sum = quotas.reduce((whole: number, quota) => whole + (quota ?? 0), 0);
  return [{ title: words.quota, cell, rest: '', sum: numbers.money(sum) }];
}
