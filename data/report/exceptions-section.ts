import type { I18n } from '@lingui/core';
import type { ExceptionLedger } from '../../core/exceptions/exception-ledger.ts';
import { exceptionShare } from '../../core/exceptions/exception-share.ts';
import { territoryWith } from '../../core/model/assignment.ts';
import { textAt } from '../../core/model/text-column.ts';
import { exceptionSpreadText, exceptionWarnings, moreExceptionsText } from '../../core/text/exception-text.ts';
import { type ExceptionWords, exceptionWords } from '../../core/text/exception-words.ts';
import { hasExceptions, ledgerOf } from '../export/exceptions.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** The dearest come first; beyond so many the file of exceptions has them all. */
const MOST_LISTED = 40;

/** The accounts that are given by name: how far they reach, and each with its cost; null where there are none. */
export function exceptionsSection(view: ScenarioView, i18n: I18n, numbers: Numbers): Html | null {
  if (!hasExceptions(view)) return null;
  const { plan, scenario, role, totals } = view;
  const ledger = ledgerOf(view);
  const words = exceptionWords(i18n);
  const warnings = exceptionWarnings(i18n, exceptionShare(plan, scenario, role, ledger, totals));
  const order = [...ledger.named.keys()].sort(
    (a, b) => (ledger.variationCost[b] as number) - (ledger.variationCost[a] as number) || a - b,
  );
  const shown = order.slice(0, MOST_LISTED);
  const [measure] = plan.measures;
  const spread = ledger.spread;
  return html`<h2>${words.title}</h2>
${warnings.map((warning) => html`<p class="out">${warning}</p>`)}
${spread && measure ? html`<p>${exceptionSpreadText(i18n, measure.name, spread.now.coefficientOfVariation, spread.withoutAny.coefficientOfVariation)}</p>` : null}
<table><thead><tr><th scope="col">${words.account}</th><th scope="col">${words.territory}</th><th scope="col">${words.reason}</th><th scope="col">${words.owner}</th><th scope="col">${words.expires}</th>${measure ? html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>` : null}<th scope="col" class="n">${words.cost}</th></tr></thead><tbody>${shown.map((i) => line(view, ledger, i, words, numbers))}</tbody></table>
${order.length > shown.length ? html`<p>${moreExceptionsText(i18n, order.length - shown.length)}</p>` : null}`;
}

function line(view: ScenarioView, ledger: ExceptionLedger, i: number, words: ExceptionWords, numbers: Numbers): Html {
  const { plan } = view;
  const named = ledger.named[i];
  const row = ledger.rows[i] as number;
  const [measure] = plan.measures;
  const territory = territoryWith(plan, named?.territory ?? 0);
  const isOver = ledger.inForce[i] !== 1;
  const expires = named?.expires ? numbers.day(named.expires) : words.never;
  const value = ledger.values[0]?.[i] ?? Number.NaN;
  const cost = ledger.variationCost[i] as number;
  const id = textAt(plan.accounts.ids, row);
  return html`<tr><th scope="row"><bdi>${textAt(plan.accounts.names, row) || id}</bdi></th><td><bdi>${territory?.id ?? ''}</bdi> <bdi>${territory?.name ?? ''}</bdi></td><td><bdi>${named?.reason ?? ''}</bdi></td><td><bdi>${named?.owner ?? ''}</bdi></td><td>${expires}${isOver ? html` (${words.over})` : null}</td>${measure ? html`<td class="n">${figure(['account', id, measure.name], value, numbers.amount(value, measure))}</td>` : null}<td class="n">${isOver ? words.none : figure(['exception', id, 'cv_cost'], cost, numbers.ratio(cost))}</td></tr>
`;
}
