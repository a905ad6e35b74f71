import type { ReportWords } from '../../core/text/report-text.ts';
import type { RunFacts } from '../export/run-facts.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** Everything it takes to get the same plan again: seed, iterations, settings, version, and the rows it was made of. */
export function repeatSection(view: ScenarioView, facts: RunFacts, words: ReportWords, numbers: Numbers): Html {
  const { plan } = view;
  const { balance, rows } = facts;
  const row = (title: string, value: string | Html) => html`<dt>${title}</dt><dd>${value}</dd>`;
  return html`<dl class="repeat">${[
    row(words.version, facts.version),
    row(words.source, plan.unitSet?.source ?? ''),
    ...plan.measures.map(({ name, column, tolerance }) =>
      row(
        `${words.measure}`,
        html`<bdi>${name} = ${column}</bdi>, ${words.tolerance} ${numbers.percent(tolerance, 1)}`,
      ),
    ),
    ...(balance
      ? [row(words.seed, String(balance.seed)), row(words.iterations, numbers.count(balance.iterations))]
      : []),
    ...(rows
      ? [
          row(words.rowsRead, `${numbers.count(rows.read)} · ${rows.file}`),
          row(words.rowsImported, numbers.count(rows.imported)),
          row(words.rowsWarned, numbers.count(rows.warned)),
          row(words.rowsRefused, numbers.count(rows.refused)),
        ]
      : []),
    ...(balance && balance.links.length > 0 ? [row(words.links, linkList(balance.links, numbers))] : []),
  ]}</dl>`;
}

function linkList(links: NonNullable<RunFacts['balance']>['links'], numbers: Numbers): Html {
  return html`${links.map(({ from, to, km }) => html`<div><bdi>${from}</bdi> – <bdi>${to}</bdi>, ${numbers.distance(km)}</div>`)}`;
}
