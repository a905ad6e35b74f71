import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure, money } from './figure.ts';
import { type Html, html } from './html.ts';
import { territoryColour } from './map-picture.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { Numbers } from './numbers.ts';

/** A column of numbers: its title, and its cell for a territory, for what is in none, and for the whole. */
interface Column {
  readonly title: Html | string;
  readonly cell: (row: number) => Html | string;
  readonly rest: Html | string;
  readonly sum: Html | string;
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
function countColumn(view: ScenarioView, words: ReportWords, numbers: Numbers): Column {
  const { plan, totals } = view;
  const kind = plan.accounts.count > 0 ? 'accounts' : 'units';
  const of = (name: readonly string[], value: number) => figure([...name, kind], value, numbers.count(value));
  return {
    title: words[kind],
    cell: (row) => of(nameOf(view, row), totals[kind][row] ?? 0),
    rest: of(['unassigned'], totals.unassigned[kind]),
    sum: of(['all'], plan[kind].count),
  };
}

function nameOf({ territories }: ScenarioView, row: number): string[] {
  return ['territory', territories[row]?.id ?? ''];
}

function measureColumns(
  view: ScenarioView,
  { measure: m, fairness, limits }: MeasureFigures,
  words: ReportWords,
  numbers: Numbers,
): Column[] {
  const { plan, totals } = view;
  const measure = plan.measures[m] ?? { quantity: 'number' as const };
  const values = totals.totals[m] as Float64Array;
  const rest = totals.unassigned.totals[m] ?? 0;
  const total = (name: readonly string[], value: number) =>
    figure([...name, 'total', fairness.name], value, numbers.amount(value, measure));
  const indexCell = (row: number) => {
    const index = totals.index[m]?.[row] ?? Number.NaN;
    const text = figure([...nameOf(view, row), 'index', fairness.name], index, numbers.index(index));
    if (limits.side[row] === 0) return text;
    return html`<span class="out"><span class="mark">${limits.side[row] === 1 ? '▲' : '▼'}</span> ${text}</span>`;
  };
  return [
    {
      title: html`<bdi>${fairness.name}</bdi>`,
      cell: (row) => total(nameOf(view, row), values[row] as number),
      rest: total(['unassigned'], rest),
      sum: total(
        ['all'],
        values.reduce((sum, value) => sum + value, rest),
      ),
    },
    { title: words.index, cell: indexCell, rest: '', sum: '' },
  ];
}

function spreadColumn(view: ScenarioView, words: ReportWords, numbers: Numbers): Column {
  const cell = (row: number) => {
    const km = view.totals.compactnessKm[row] as number;
    return figure([...nameOf(view, row), 'spread_km'], km, numbers.distance(km));
  };
  return { title: words.spread, cell, rest: '', sum: '' };
}

function quotaColumns(view: ScenarioView, words: ReportWords, numbers: Numbers): Column[] {
  const quotas = view.territories.map(({ key }) => view.quotaMinor(key));
  if (quotas.every((quota) => quota === null)) return [];
  const { currency } = view.plan.settings;
  const cell = (row: number) => money([...nameOf(view, row), 'quota'], quotas[row] ?? 0, currency, numbers);
  const sum = quotas.reduce((whole: number, quota) => whole + (quota ?? 0), 0);
  return [{ title: words.quota, cell, rest: '', sum: money(['plan', 'quota'], sum, currency, numbers) }];
}
