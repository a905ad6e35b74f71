import type { I18n } from '@lingui/core';
import { FIGURES, type FigureName, figureMeaning, figureTitle } from '../../core/text/figure-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { Numbers } from './numbers.ts';

/** The figures' names in fairness.json. */
export const FIGURE_KEYS: Readonly<Record<FigureName, string>> = {
  coefficientOfVariation: 'coefficient_of_variation',
  gini: 'gini',
  theil: 'theil',
  jain: 'jain',
  maxToMin: 'max_to_min',
  balanceScore: 'balance_score',
  outOfBandShare: 'out_of_band_share',
};

/** Every fairness figure of every measure, per territory and per full-time rep, with what it says. */
export function figureTable(
  figures: readonly MeasureFigures[],
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const fairness = figures.map((measure) => measure.fairness);
  const written = (name: FigureName, value: number | null) =>
    name === 'outOfBandShare'
      ? numbers.percent(value ?? 0)
      : name === 'balanceScore'
        ? numbers.index(value ?? 0)
        : numbers.ratio(value);
  const cell = (measure: string, by: string, name: FigureName, value: number | null) =>
    html`<td class="n">${figure(['fairness', measure, by, FIGURE_KEYS[name]], value, written(name, value))}</td>`;
  const rows = FIGURES.map(
    (one) => html`<tr><th scope="row">${figureTitle(i18n, one)}</th>${fairness.map(
      ({ name, perTerritory, perCapacity }) => [
        cell(name, 'per_territory', one, perTerritory[one]),
        cell(name, 'per_capacity', one, perCapacity[one]),
      ],
    )}<td class="meaning">${figureMeaning(i18n, one)}</td></tr>
`,
  );
  return html`<table class="figures"><thead><tr><th scope="col" rowspan="2">${words.figure}</th>${fairness.map(
    ({ name }) => html`<th scope="colgroup" colspan="2" class="pair"><bdi>${name}</bdi></th>`,
  )}<th scope="col" rowspan="2">${words.meaning}</th></tr><tr>${fairness.map(
    () => html`<th scope="col" class="n">${words.perTerritory}</th><th scope="col" class="n">${words.perCapacity}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
}
