import type { I18n } from '@lingui/core';
import { FIGURES, type FigureName, figureMeaning, figureTitle } from '../../core/text/figure-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { MeasureFigures } from './distribution.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** Every fairness figure of every measure, per territory and per full-time rep, with what it says. */
export function figureTable(
  figures: readonly MeasureFigures[],
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const fairness = figures.map((measure) => measure.fairness);
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
  return html`<table class="figures"><thead><tr><th scope="col" rowspan="2">${words.figure}</th>${fairness.map(
    ({ name }) => html`<th scope="colgroup" colspan="2" class="pair"><bdi>${name}</bdi></th>`,
  )}<th scope="col" rowspan="2">${words.meaning}</th></tr><tr>${fairness.map(
    () => html`<th scope="col" class="n">${words.perTerritory}</th><th scope="col" class="n">${words.perCapacity}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
}
