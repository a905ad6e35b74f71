import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { shownAccountsText } from '../../core/text/dossier-text.ts';
import { figure, money } from '../report/figure.ts';
import { type Html, html } from '../report/html.ts';
import { toldMeasure } from '../report/owner-changes.ts';
import type { AccountMoves } from './account-moves.ts';
import { accountTable } from './account-table.ts';
import type { DossierContext } from './dossier-context.ts';
import { closeMap } from './maps/close-map.ts';
import type { MapStore } from './maps/map-store.ts';
import { swatch } from './maps/whole-map.ts';
import { largestRows, rowsByKey } from './rows-by-key.ts';

/** As many as fit under the map and the figures on one page of paper. */
const MOST_ACCOUNTS = 14;

/** A page for each territory: where it lies, what it holds, within which limits, who works it, its largest accounts. */
export function* territoryPages(c: DossierContext, store: MapStore, moves: AccountMoves | null): Generator<Html> {
  const { view, words } = c;
  const { plan } = view;
  const byAccount = plan.accounts.count > 0;
  const rowsOf = rowsByKey(byAccount ? view.owners.accountTerritory : view.assignment);
  const told = toldMeasure(view);
  const values = told < 0 ? null : accountValues(plan, told);
  for (const [row, territory] of view.territories.entries()) {
    const rows = rowsOf(territory.key);
    const largest = byAccount ? largestRows(rows, (a) => values?.[a] ?? 0, MOST_ACCOUNTS) : [];
    const box = store.boxOf('plan', territory.key);
    const map =
      box &&
      closeMap(store, {
        when: 'plan',
        territories: [territory.key],
        box,
        marks: [{ kind: 'stays', rows: [...rows] }],
        title: `${words.mapOf} ${territory.id} ${territory.name}`,
      });
    yield html`<section class="page territory"><h1>${swatch(territory.colour)}<bdi>${territory.id}</bdi> <bdi>${territory.name}</bdi></h1>
<div class="beside"><figure>${map}</figure><div>${facts(c, row)}</div></div>
${measureTable(c, row)}
${moves ? changeLine(c, territory.key, moves) : null}
${
  largest.length > 0
    ? html`<h2>${words.largest}</h2>${accountTable(c, largest)}${largest.length < rows.length ? html`<p class="note">${shownAccountsText(c.i18n, largest.length, rows.length)}</p>` : null}`
    : null
}
</section>
`;
  }
}

function facts(c: DossierContext, row: number): Html {
  const { view, words, report, numbers } = c;
  const { plan, totals } = view;
  const territory = view.territories[row];
  if (!territory) return html``;
  const { id, key } = territory;
  const line = (title: string, value: Html | string) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const of = (name: string, value: number, text: string) => figure(['territory', id, name], value, text);
  const quota = view.quotaMinor(key);
  const spread = totals.compactnessKm[row] as number;
  return html`<dl class="lines">${line(words.repsOfIt, repsOf(c, key))}${line(report.capacity, of('capacity_fte', totals.capacity[row] as number, numbers.capacity(totals.capacity[row] as number)))}${plan.accounts.count > 0 ? line(report.accounts, of('accounts', totals.accounts[row] as number, numbers.count(totals.accounts[row] as number))) : null}${line(report.units, of('units', totals.units[row] as number, numbers.count(totals.units[row] as number)))}${Number.isFinite(spread) ? line(words.spread, of('spread_km', spread, numbers.distance(spread))) : null}${quota === null ? null : line(report.quota, money(['territory', id, 'quota'], quota, plan.settings.currency, numbers))}</dl>`;
}

/** Who works it, each with its share where there are several; else the owner it belongs to. */
function repsOf({ view, words, numbers }: DossierContext, key: number): Html | string {
  const { plan, scenario, role } = view;
  const seat = scenarioTerritoriesOf(plan, scenario, role).find(({ territory }) => territory === key);
  const seated = seat?.reps ?? [];
  if (seated.length === 0) return view.repName(key) === '' ? words.nobody : html`<bdi>${view.repName(key)}</bdi>`;
  return html`${seated.map(({ rep, share }, i) => {
    const who = plan.reps.find((one) => one.key === rep);
    return html`${i > 0 ? ', ' : ''}<bdi>${who?.name || who?.id || ''}</bdi>${seated.length > 1 ? ` (${numbers.percent(share, 0)})` : ''}`;
  })}`;
}

/** Each measure with its total, index, limits, and where it stands to them. */
function measureTable({ view, figures, report, words, numbers }: DossierContext, row: number): Html {
  const { plan, totals } = view;
  const id = view.territories[row]?.id ?? '';
  const lines = figures.map(({ measure: m, fairness: { name }, limits }) => {
    const measure = plan.measures[m] ?? { quantity: 'number' as const };
    const total = totals.totals[m]?.[row] ?? 0;
    const index = totals.index[m]?.[row] ?? Number.NaN;
    const side = plan.measures[m]?.balanced ? limits.side[row] : 0;
    const limit = (which: 'minimum' | 'maximum') =>
      figure(['territory', id, which, name], limits[which][row], numbers.amount(limits[which][row] as number, measure));
    const stands =
      side === 0
        ? words.within
        : html`<span class="out">${side === 1 ? `▲ ${words.above}` : `▼ ${words.below}`}</span>`;
    return html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="n">${figure(['territory', id, 'total', name], total, numbers.amount(total, measure))}</td><td class="n">${figure(['territory', id, 'index', name], index, numbers.index(index))}</td><td class="n">${limit('minimum')}</td><td class="n">${limit('maximum')}</td><td>${plan.measures[m]?.balanced ? stands : report.shownOnly}</td></tr>
`;
  });
  return html`<table><thead><tr><th scope="col">${report.measure}</th><th scope="col" class="n">${report.total}</th><th scope="col" class="n">${report.index}</th><th scope="col" class="n">${words.atLeast}</th><th scope="col" class="n">${words.atMost}</th><th scope="col">${words.stands}</th></tr></thead><tbody>${lines}</tbody></table>`;
}

/** What of today's territory stays, comes and goes. */
function changeLine({ view, words, numbers }: DossierContext, key: number, { changes }: AccountMoves): Html | null {
  const change = changes.get(key);
  const id = view.byKey.get(key)?.id;
  if (!change || id === undefined || view.plan.accounts.count === 0) return null;
  const cell = (name: 'today' | 'kept' | 'gained' | 'lost') => {
    const { accounts } = change[name];
    return html`<div><dt>${words[name]}</dt><dd>${figure(['change', id, name, 'accounts'], accounts, numbers.count(accounts))}</dd></div>`;
  };
  return html`<dl class="facts small">${cell('today')}${cell('kept')}${cell('gained')}${cell('lost')}</dl>`;
}
