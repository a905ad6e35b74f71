import { methodTexts } from '../../core/text/method-text.ts';
import { type Html, html } from '../report/html.ts';
import { repeatSection } from '../report/repeat.ts';
import type { DossierContext } from './dossier-context.ts';
import { signOffsSection } from './sign-offs.ts';

/** How the plan was made and what its words mean, and everything it takes to make it again. */
export function methodPage(c: DossierContext): Html {
  const { view, facts, words, report, numbers, i18n, before } = c;
  const baseline = before && view.plan.scenarios.find(({ key }) => key === before.scenario);
  const told = methodTexts(i18n, {
    baseline: baseline ? `\u2068${baseline.name}\u2069` : null,
    owners: c.moved?.against === 'owners',
    contiguity: view.plan.settings.balance.contiguity,
    reps: view.plan.reps.length > 0,
  });
  return html`<section class="page"><h1>${words.method}</h1>
<div class="columns">${told.map(
    ({ title, text }) => html`<div class="word"><h3>${title}</h3><p>${text}</p></div>
`,
  )}</div>
<h2>${words.settings}</h2>
${repeatSection(view, facts, i18n, report, numbers)}
${signOffsSection(c)}
</section>`;
}
