import type { I18n } from '@lingui/core';
import type { MeasureFairness } from '../../core/fairness/plan-fairness.ts';
import { FIGURES, type FigureName, figureMeaning, figureTitle } from '../../core/text/figure-text.ts';
import type { ReportWords } from '../../core/text/report-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { isOutside } from './distribution.ts';
import { type Html, html } from './html.ts';
import { territoryColour } from './map-picture.ts';
import type { Numbers } from './numbers.ts';

/** The territories with their totals and indexes, one row each, the unassigned rest last. */
export function territoryTable(view: ScenarioView, words: ReportWords, numbers: Numbers): Html {
  const { plan, scenario, totals } = view;
  const quota = new Map<number, number>();
  for (const { scenario: of, territory, quotaMinor } of plan.quotas) {
    if (of === scenario) quota.set(territory, (quota.get(territory) ?? 0) + quotaMinor);
  }
  const rows = view.territories.map(
    (
      territory,
      row,
    ) => html`<tr><th scope="row"><span class="swatch" style="background:${territoryColour(territory.colour)}"></span><bdi>${territory.id}</bdi> ${territory.name}</th><td><bdi>${view.rep(territory.key)}</bdi></td><td class="n">${numbers.count(totals.accounts[row] ?? 0)}</td>${plan.measures.map(
      (measure, m) => {
        const index = totals.index[m]?.[row] ?? Number.NaN;
        const out = isOutside(index, measure.tolerance * 100);
        return html`<td class="n">${numbers.amount(totals.totals[m]?.[row] ?? 0, measure)}</td><td class="n${out ? ' out' : ''}">${numbers.index(index)}${out ? (index > 100 ? ' ▲' : ' ▼') : ''}</td>`;
      },
    )}<td class="n">${numbers.distance(totals.compactnessKm[row] ?? Number.NaN)}</td>${
      quota.size > 0 ? html`<td class="n">${numbers.money(quota.get(territory.key) ?? 0)}</td>` : null
    }</tr>
`,
  );
  const rest = totals.unassigned;
  const unassigned =
    rest.units + rest.accounts > 0
      ? html`<tr class="rest"><th scope="row">${words.unassigned}</th><td></td><td class="n">${numbers.count(rest.accounts)}</td>${plan.measures.map((measure, m) => html`<td class="n">${numbers.amount(rest.totals[m] ?? 0, measure)}</td><td></td>`)}<td></td>${quota.size > 0 ? html`<td></td>` : null}</tr>`
      : null;
  return html`<table class="territories"><thead><tr><th scope="col">${words.territory}</th><th scope="col">${words.rep}</th><th scope="col" class="n">${words.accounts}</th>${plan.measures.map(
    ({ name }) => html`<th scope="col" class="n"><bdi>${name}</bdi></th><th scope="col" class="n">${words.index}</th>`,
  )}<th scope="col" class="n">${words.spread}</th>${quota.size > 0 ? html`<th scope="col" class="n">${words.quota}</th>` : null}</tr></thead><tbody>${rows}${unassigned}</tbody></table>`;
}

/** Every fairness figure of every measure, per territory and per full-time rep, with what it says. */
export function figureTable(
  fairness: readonly MeasureFairness[],
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const cell = (figure: FigureName, value: number | null) =>
    figure === 'outOfBandShare'
      ? numbers.percent(value ?? 0)
      : figure === 'balanceScore'
        ? numbers.index(value ?? 0)
        : numbers.ratio(value);
  const rows = FIGURES.map(
    (figure) => html`<tr><th scope="row">${figureTitle(i18n, figure)}</th>${fairness.map(
      ({ perTerritory, perCapacity }) =>
        html`<td class="n">${cell(figure, perTerritory[figure])}</td><td class="n">${cell(figure, perCapacity[figure])}</td>`,
    )}<td class="meaning">${figureMeaning(i18n, figure)}</td></tr>
`,
  );
  return html`<table><thead><tr><th scope="col" rowspan="2">${words.figure}</th>${fairness.map(
    ({ name }) => html`<th scope="colgroup" colspan="2" class="n"><bdi>${name}</bdi></th>`,
  )}<th scope="col" rowspan="2">${words.meaning}</th></tr><tr>${fairness.map(
    () => html`<th scope="col" class="n">${words.perTerritory}</th><th scope="col" class="n">${words.perCapacity}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
}
