import { figureTitle } from '../../core/text/figure-text.ts';
import { figure } from '../report/figure.ts';
import { FIGURE_KEYS } from '../report/figure-table.ts';
import { type Html, html } from '../report/html.ts';
import type { MeasureFigures } from '../report/measure-figures.ts';
import type { DossierContext } from './dossier-context.ts';
import { spanOf } from './index-span.ts';

/** Figures that lead, best understood first; the others follow on their own page. */
const LEADING = ['coefficientOfVariation', 'gini', 'maxToMin', 'outOfBandShare'] as const;

/** How even each measure is today and in the plan, side by side; the more even one is bold. */
export function comparisonTable(c: DossierContext): Html {
  const { i18n, words, figures, figuresBefore } = c;
  const both = figuresBefore.length > 0;
  const head = figures.map(
    ({ fairness }) =>
      html`<th scope="colgroup" colspan="${both ? 2 : 1}" class="pair"><bdi>${fairness.name}</bdi></th>`,
  );
  const under = figures.map(
    () =>
      html`${both ? html`<th scope="col" class="n">${words.today}</th>` : null}<th scope="col" class="n">${words.plan}</th>`,
  );
  const line = (title: string, cells: readonly Html[]) => html`<tr><th scope="row">${title}</th>${cells}</tr>
`;
  return html`<table class="compare"><thead><tr><th scope="col" rowspan="2">${words.figure}</th>${head}</tr><tr>${under}</tr></thead><tbody>
${line(
  words.indexSpan,
  figures.flatMap((one, m) => pair(figuresBefore[m] ?? null, one, (which) => span(c, which))),
)}${LEADING.map((name) =>
  line(
    figureTitle(i18n, name),
    figures.flatMap((one, m) => pair(figuresBefore[m] ?? null, one, (which) => value(c, which, name))),
  ),
)}</tbody></table>`;
}

interface Which {
  readonly when: 'plan' | 'today';
  readonly figures: MeasureFigures;
}

/** A cell, and how uneven it says things are: less is better. */
interface Cell {
  readonly text: Html;
  readonly unevenness: number;
}

function pair(today: MeasureFigures | null, plan: MeasureFigures, cell: (which: Which) => Cell): Html[] {
  const now = cell({ when: 'plan', figures: plan });
  if (!today) return [html`<td class="n">${now.text}</td>`];
  const was = cell({ when: 'today', figures: today });
  const td = ({ text, unevenness }: Cell, other: Cell) =>
    html`<td class="n${unevenness < other.unevenness ? ' better' : ''}">${text}</td>`;
  return [td(was, now), td(now, was)];
}

function span({ view, before, numbers }: DossierContext, { when, figures: { measure, fairness } }: Which): Cell {
  const { lowest, highest } = spanOf((when === 'plan' ? view : before)?.totals.index[measure]);
  const name = when === 'plan' ? 'span' : 'span_today';
  const end = (which: string, index: number) => figure([name, fairness.name, which], index, numbers.index(index));
  return {
    text: html`<bdi dir="ltr">${end('lowest_index', lowest)} – ${end('highest_index', highest)}</bdi>`,
    unevenness: highest - lowest,
  };
}

function value({ numbers }: DossierContext, { when, figures }: Which, name: (typeof LEADING)[number]): Cell {
  const { fairness } = figures;
  const told = fairness.perCapacity[name];
  const text = name === 'outOfBandShare' ? numbers.percent(told ?? 0) : numbers.ratio(told);
  const part = when === 'plan' ? 'fairness' : 'fairness_today';
  return {
    text: figure([part, fairness.name, 'per_capacity', FIGURE_KEYS[name]], told, text),
    unevenness: told ?? Number.POSITIVE_INFINITY,
  };
}
