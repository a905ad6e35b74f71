import type { I18n } from '@lingui/core';
import { directionOf, pickLocale } from '../../core/text/locale.ts';
import { reportWords } from '../../core/text/report-words.ts';
import type { RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { changesSection } from './changes.ts';
import { contiguitySection } from './contiguity-section.ts';
import { distribution } from './distribution.ts';
import { exceptionsSection } from './exceptions-section.ts';
import { figureTable } from './figure-table.ts';
import { Html, html } from './html.ts';
import { limitsPart } from './limits.ts';
import { mapPicture } from './map-picture.ts';
import { measureFigures } from './measure-figures.ts';
import { movesSection } from './moves-section.ts';
import { createNumbers } from './numbers.ts';
import { repTable } from './rep-table.ts';
import { repeatSection } from './repeat.ts';
import { REPORT_STYLE } from './report-style.ts';
import { rowsSection } from './rows-section.ts';
import { sumFacts } from './sum-facts.ts';
import { territoryTable } from './territory-table.ts';

/**
 * The fairness report of a scenario as one HTML file: no script, no network, everything inside. It says what was
 * asked, what came out, how even it is, what changes against today's owners, and how to repeat it.
 */
export function reportHtml(view: ScenarioView, facts: RunFacts, i18n: I18n): string {
  const { plan } = view;
  const words = reportWords(i18n);
  const numbers = createNumbers(i18n.locale, plan.settings.currency, plan.settings.distanceUnit);
  const figures = measureFigures(view);
  const limits = limitsPart(view, facts, figures, i18n, words, numbers);
  const scenario = plan.scenarios.find(({ key }) => key === view.scenario);
  const page = html`<!doctype html>
<html lang="${i18n.locale}" dir="${directionOf(pickLocale([i18n.locale]))}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${plan.settings.name}</title>
<style>${new Html(REPORT_STYLE)}</style></head>
<body><main>
${HATCH}
<header><h1>${words.title}</h1><p><bdi>${plan.settings.name}</bdi>${scenario ? html` · <bdi>${scenario.name}</bdi>` : null}${facts.date ? html` · <bdi>${numbers.day(facts.date)}</bdi>` : null}</p>
${plan.settings.sample ? html`<p class="sample">${words.sample}</p>` : null}</header>
${sumFacts(view, words, numbers)}
${limits.headline}
<h2 id="map-title">${words.map}</h2>
${mapPicture(view, i18n, words)}
${limits.table}
<h2>${words.distribution}</h2>
${figures.map((measure) => html`<h3><bdi>${measure.fairness.name}</bdi></h3>${distribution(view, measure, i18n, words, numbers)}`)}
<h2>${words.territories}</h2>
${territoryTable(view, figures, words, numbers)}
<h2>${words.figures}</h2>
${figureTable(figures, i18n, words, numbers)}
${repTable(view, words, numbers)}
${exceptionsSection(view, i18n, numbers)}
<h2>${words.changes}</h2>
${changesSection(view, i18n, words, numbers)}
${movesSection(view, i18n, words, numbers)}
${contiguitySection(view, facts, i18n, words, numbers)}
${facts.rows ? rowsSection(facts.rows, i18n, words, numbers) : null}
<h2>${words.repeat}</h2>
${repeatSection(view, facts, i18n, words, numbers)}
<footer>${words.attribution}</footer>
</main></body></html>
`;
  return page.text;
}

/** The pattern of bars outside their limits; stands once in a document. */
export const HATCH = html`<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fbe6de"/><line x1="0" y1="0" x2="0" y2="5" stroke="#a3330f" stroke-width="2.4"/></pattern></defs></svg>`;
