import { contiguitySection } from '../report/contiguity-section.ts';
import { distribution } from '../report/distribution.ts';
import { exceptionsSection } from '../report/exceptions-section.ts';
import { figureTable } from '../report/figure-table.ts';
import { type Html, html } from '../report/html.ts';
import { limitsPart } from '../report/limits.ts';
import { movesSection } from '../report/moves-section.ts';
import { repTable } from '../report/rep-table.ts';
import { HATCH } from '../report/report-html.ts';
import { rowsSection } from '../report/rows-section.ts';
import { territoryTable } from '../report/territory-table.ts';
import { accountMoves } from './account-moves.ts';
import { appendix } from './appendix.ts';
import { cover } from './cover.ts';
import { documentOf } from './document.ts';
import type { DossierContext } from './dossier-context.ts';
import { evidencePage } from './evidence-page.ts';
import { mapStore } from './maps/map-store.ts';
import { mapsPage } from './maps-page.ts';
import { methodPage } from './method.ts';
import { oldToNewPage } from './old-to-new.ts';
import { territoryPages } from './territory-page.ts';

/**
 * The dossier of a scenario as one HTML file, piece by piece: a page for leaders, method and settings, maps of today
 * and of the plan, every figure with its meaning, a page per territory, what goes from where to where, exceptions,
 * reasons, and what it takes to count everything again. Each figure is a `data` element with its name and its value.
 */
export function dossierHtml(c: DossierContext): Generator<string> {
  const { plan } = c.view;
  return documentOf(c.i18n, `${c.words.title} – ${plan.settings.name}`, pagesOf(c));
}

function* pagesOf(c: DossierContext): Generator<Html | null> {
  const { view, before } = c;
  const store = mapStore(view, before);
  const moves = before && view.plan.accounts.count > 0 ? accountMoves(view, before) : null;
  yield HATCH;
  yield store.definitions;
  yield cover(c, store);
  yield methodPage(c);
  yield mapsPage(c, store);
  yield fairnessPage(c);
  yield evidencePage(c);
  yield oldToNewPage(c, moves);
  yield* territoryPages(c, store, moves);
  yield reasonsPage(c);
  yield appendix(c);
}

/** Every figure with its definition, territory by territory and measure by measure. */
function fairnessPage({ view, facts, figures, i18n, report, words, numbers }: DossierContext): Html {
  const limits = limitsPart(view, facts, figures, i18n, report, numbers);
  return html`<section class="page"><h1>${words.fairness}</h1>
${limits.headline}
${limits.table}
<h2>${report.territories}</h2>
${territoryTable(view, figures, report, numbers)}
<h2>${report.figures}</h2>
${figureTable(figures, i18n, report, numbers)}
${figures.map((measure) => html`<h2>${report.distribution}: <bdi>${measure.fairness.name}</bdi></h2>${distribution(view, measure, i18n, report, numbers)}`)}
${repTable(view, report, numbers)}
</section>`;
}

/** What was decided by hand, why units moved, and what became of the rows of the list. */
function reasonsPage({ view, facts, i18n, report, words, numbers }: DossierContext): Html {
  return html`<section class="page"><h1>${words.reasons}</h1>
${exceptionsSection(view, i18n, numbers) ?? html`<p>${words.noExceptions}</p>`}
${movesSection(view, i18n, report, numbers)}
${contiguitySection(view, facts, i18n, report, numbers)}
${facts.rows ? rowsSection(facts.rows, i18n, report, numbers) : null}
</section>`;
}
