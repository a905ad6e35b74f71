import type { I18n } from '@lingui/core';
import { outsideLimits } from '../../core/fairness/limit-status.ts';
import { boundTexts } from '../../core/text/bound-text.ts';
import { blockerText } from '../../core/text/limit-text.ts';
import { withinText, worstText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { BlockingFact, RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure, sentence } from './figure.ts';
import { type Html, html, isolated } from './html.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { Numbers } from './numbers.ts';

/** What the headline and its table say about one scenario. */
export interface LimitsPart {
  /** How many territories are within every limit, and how far the furthest of each measure is. */
  readonly headline: Html;
  /** What lies outside, and what stands in the way; null where nothing does. */
  readonly table: Html | null;
}

export function limitsPart(
  view: ScenarioView,
  facts: RunFacts,
  figures: readonly MeasureFigures[],
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): LimitsPart {
  const { territories } = view;
  const limits = figures.map((measure) => measure.limits);
  const outside = outsideLimits(view, limits);
  const within = territories.length - new Set(outside.map(({ territory }) => territory)).size;
  const worst = figures.map(({ fairness: { name, perCapacity } }) => {
    const territory = territories[perCapacity.worstTerritory];
    if (!territory) return null;
    const { worstDeviation } = perCapacity;
    const deviation = figure(
      ['fairness', name, 'per_capacity', 'worst_deviation'],
      worstDeviation,
      numbers.deviation(worstDeviation),
    );
    const where = isolated(`${territory.id} ${territory.name}`);
    return html`<p>${sentence((mark) => worstText(i18n, isolated(name), mark(deviation), where))}</p>`;
  });
  const bounds = facts.balance ? boundTexts(i18n, facts.balance.bounds, facts.balance.sse) : [];
  return {
    headline: html`<p class="lead ${outside.length === 0 ? 'met' : 'unmet'}">${figure(['plan', 'within'], within, withinText(i18n, within, territories.length))}</p>
${worst}${bounds.map((sentence) => html`<p class="note">${sentence}</p>`)}`,
    table: outside.length === 0 ? null : outsideTable(view, facts, outside, i18n, words, numbers),
  };
}

/** Codes and ids keep their direction in a sentence of another. */
function isolatedNames<B extends BlockingFact>(fact: B): B {
  return { ...fact, units: fact.units.map(isolated), territories: fact.territories.map(isolated) };
}

/** A group of rows per blocker, because one sentence often holds for many territories. */
function outsideTable(
  { plan, territories }: ScenarioView,
  facts: RunFacts,
  outside: ReturnType<typeof outsideLimits>,
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const groups = new Map<string, Html[]>();
  for (const { measure: m, territory: row, total, minimum, maximum } of outside) {
    const measure = plan.measures[m];
    const territory = territories[row];
    if (!measure || !territory) continue;
    const found = facts.balance?.unmet.find(
      (limit) => limit.measure === measure.name && limit.territory === territory.id,
    );
    const why = found ? blockerText(i18n, isolatedNames(found)) : '';
    const [side, limit] = total > maximum ? (['maximum', maximum] as const) : (['minimum', minimum] as const);
    const beyond = limit === 0 ? Number.NaN : total / limit - 1;
    const name = ['territory', territory.id];
    const line = html`<tr><td><bdi>${territory.id}</bdi> <bdi>${territory.name}</bdi></td><td><bdi>${measure.name}</bdi></td><td class="n">${figure([...name, 'total', measure.name], total, numbers.amount(total, measure))}</td><td class="n"><bdi dir="ltr">${total > maximum ? '≤' : '≥'} ${figure([...name, side, measure.name], limit, numbers.amount(limit, measure))}</bdi></td><td class="n out">${total > maximum ? '▲' : '▼'} ${figure([...name, 'beyond', measure.name], beyond, numbers.deviation(beyond))}</td></tr>
`;
    groups.set(why, [...(groups.get(why) ?? []), line]);
  }
  const bodies = [...groups].map(
    ([why, lines]) =>
      html`<tbody>${why === '' ? null : html`<tr class="group"><th scope="rowgroup" colspan="5">${why}</th></tr>`}${lines}</tbody>`,
  );
  return html`<h2>${words.unmetLimits}</h2>
<table><thead><tr><th scope="col">${words.territory}</th><th scope="col">${words.measure}</th><th scope="col" class="n">${words.total}</th><th scope="col" class="n">${words.limit}</th><th scope="col" class="n">${words.offBy}</th></tr></thead>${bodies}</table>`;
}
