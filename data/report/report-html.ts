import type { I18n } from '@lingui/core';
import { planFairness } from '../../core/fairness/plan-fairness.ts';
import { unmetText } from '../../core/text/limit-text.ts';
import { directionOf, pickLocale } from '../../core/text/locale.ts';
import { contiguityText, type ReportWords, reportWords, withinText, worstText } from '../../core/text/report-text.ts';
import type { RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { changesSection } from './changes.ts';
import { distribution, isOutside } from './distribution.ts';
import { Html, html } from './html.ts';
import { mapPicture } from './map-picture.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { repeatSection } from './repeat.ts';
import { REPORT_STYLE } from './report-style.ts';
import { figureTable, territoryTable } from './tables.ts';

/**
 * The fairness report of a scenario as one HTML file: no script, no network, everything inside. It says what was
 * asked, what came out, how even it is, what changes against today's owners, and how to repeat it.
 */
export function reportHtml(view: ScenarioView, facts: RunFacts, i18n: I18n): string {
  const { plan } = view;
  const words = reportWords(i18n);
  const numbers = createNumbers(i18n.locale, plan.settings.currency, plan.settings.distanceUnit);
  const fairness = planFairness(plan, view.scenario, view.role, view.totals);
  const scenario = plan.scenarios.find(({ key }) => key === view.scenario);
  const page = html`<!doctype html>
<html lang="${i18n.locale}" dir="${directionOf(pickLocale([i18n.locale]))}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${plan.settings.name}</title>
<style>${new Html(REPORT_STYLE)}</style></head>
<body><main>
<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fbe6de"/><line x1="0" y1="0" x2="0" y2="5" stroke="#a3330f" stroke-width="2.4"/></pattern></defs></svg>
<header><h1>${words.title}</h1><p>${plan.settings.name}${scenario ? ` · ${scenario.name}` : ''}</p>
${plan.settings.sample ? html`<p class="sample">${words.sample}</p>` : null}</header>
${factList(view, words, numbers)}
${headline(view, facts, i18n, numbers)}
<h2 id="map-title">${words.map}</h2>
${mapPicture(view, i18n)}
<h2>${words.distribution}</h2>
${fairness.map((measure, m) => html`<h3><bdi>${measure.name}</bdi></h3>${distribution(view, m, measure, i18n, numbers)}`)}
<h2>${words.territories}</h2>
${territoryTable(view, words, numbers)}
<h2>${words.figures}</h2>
${figureTable(fairness, i18n, words, numbers)}
<h2>${words.changes}</h2>
${changesSection(view, i18n, words, numbers)}
<h2>${words.contiguity}</h2>
<p>${contiguityText(i18n, facts.balance?.looseParts ?? null)}</p>
<h2>${words.repeat}</h2>
${repeatSection(view, facts, words, numbers)}
<footer>${words.attribution}</footer>
</main></body></html>
`;
  return page.text;
}

function factList({ plan, scenario, totals, territories }: ScenarioView, words: ReportWords, numbers: Numbers): Html {
  const quota = plan.quotas.filter((q) => q.scenario === scenario).reduce((sum, q) => sum + q.quotaMinor, 0);
  const fact = (title: string, value: string) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts">${fact(words.territories, numbers.count(territories.length))}${fact(words.accounts, numbers.count(plan.accounts.count))}${fact(words.units, numbers.count(plan.units.count))}${plan.measures.map(
    (measure, m) =>
      fact(measure.name, numbers.amount(totals.totals[m]?.reduce((sum, value) => sum + value, 0) ?? 0, measure)),
  )}${quota > 0 ? fact(words.quotaTotal, numbers.money(quota)) : null}</dl>`;
}

function headline(view: ScenarioView, facts: RunFacts, i18n: I18n, numbers: Numbers): Html {
  const { plan, totals, territories } = view;
  const within = territories.filter((_, row) =>
    plan.measures.every((measure, m) => !isOutside(totals.index[m]?.[row] ?? 100, measure.tolerance * 100)),
  ).length;
  const worst = planFairness(plan, view.scenario, view.role, totals).map(({ name, perCapacity }) => {
    const territory = territories[perCapacity.worstTerritory];
    const deviation = `${perCapacity.worstDeviation > 0 ? '+' : '−'}${numbers.percent(Math.abs(perCapacity.worstDeviation), 2)}`;
    return territory ? html`<p>${worstText(i18n, name, deviation, `${territory.id} ${territory.name}`)}</p>` : null;
  });
  const unmet = (facts.balance?.unmet ?? []).map((limit) => html`<li>${unmetText(i18n, limit)}</li>`);
  return html`<p class="lead ${within === territories.length ? 'met' : 'unmet'}">${withinText(i18n, within, territories.length)}</p>
${worst}${unmet.length > 0 ? html`<ul>${unmet}</ul>` : null}`;
}
