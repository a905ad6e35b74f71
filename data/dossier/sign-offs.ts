import { type SignOffShown, signOffsOf } from '../../core/review-round/sign-off.ts';
import { type Html, html } from '../report/html.ts';
import type { DossierContext } from './dossier-context.ts';

/** Places of the day and of the hour and minute in an ISO instant. */
const DAY = 10;
const [HOUR, MINUTE] = [11, 16] as const;

/**
 * Who signed the scenario and role of the dossier and when, whether it has changed since, and who took it back. Without
 * names it says when and of what a signature is, and not whose.
 */
export function signOffsSection({ view, words, numbers, withoutNames }: DossierContext): Html {
  const signed = signOffsOf(view.plan, view.scenario).filter(({ signOff }) => signOff.role === view.role);
  if (signed.length === 0) return html`<h2>${words.signatures}</h2><p>${words.noSignature}</p>`;
  const moment = (at: string) =>
    html`<bdi>${numbers.day(at.slice(0, DAY))}</bdi> <bdi>${at.slice(HOUR, MINUTE)} UTC</bdi>`;
  const state = ({ signOff: { withdrawnAt }, changedSince }: SignOffShown) =>
    withdrawnAt !== null
      ? html`${words.takenBack} ${moment(withdrawnAt)}`
      : changedSince
        ? html`<b>${words.changedSince}</b>`
        : words.asSigned;
  const lines = signed.map((one) => {
    const { name, title, statement, at } = one.signOff;
    const who = html`<th scope="row"><bdi>${name}</bdi>${title === '' ? null : html`, <bdi>${title}</bdi>`}</th>`;
    return html`<tr>${withoutNames ? null : who}<td>${moment(at)}</td>${withoutNames ? null : html`<td dir="auto">${statement}</td>`}<td>${state(one)}</td></tr>
`;
  });
  const head = (title: string) => html`<th scope="col">${title}</th>`;
  return html`<h2>${words.signatures}</h2><table class="narrow"><thead><tr>${withoutNames ? null : head(words.signedBy)}${head(words.signedAt)}${withoutNames ? null : head(words.statement)}${head(words.signedState)}</tr></thead><tbody>${lines}</tbody></table>`;
}
