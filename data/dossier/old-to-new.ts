import { flowsShownText } from '../../core/text/dossier-text.ts';
import { largestOwnersText } from '../../core/text/report-text.ts';
import { figure } from '../report/figure.ts';
import { type Html, html } from '../report/html.ts';
import { ownerChanges, toldMeasure } from '../report/owner-changes.ts';
import type { AccountMoves, Heap } from './account-moves.ts';
import type { DossierContext } from './dossier-context.ts';

/** Pairs of territories beyond these are in accounts.csv. */
const MOST_FLOWS = 30;
/** A list with more owners than this is no list of reps. */
const MOST_OWNERS = 200;

/** From OLD to NEW: what each territory and each owner keeps, gets and gives away, and from where to where it goes. */
export function oldToNewPage(c: DossierContext, moves: AccountMoves | null): Html | null {
  const { view, words } = c;
  if (view.plan.accounts.count === 0 || (!moves && !c.moved)) return null;
  return html`<section class="page"><h1>${words.oldToNew}</h1>
${moves ? html`<h2>${words.byTerritory}</h2>${territoryTable(c, moves)}` : null}
${view.plan.accounts.ownerNames.length > 0 ? html`<h2>${words.byOwner}</h2><p>${words.byOwnerMeaning}</p>${ownerTable(c)}` : null}
${moves && moves.flows.length > 0 ? html`<h2>${words.flows}</h2>${flowTable(c, moves)}` : null}
</section>`;
}

function nameOf({ view, before, words }: DossierContext, key: number): Html {
  const territory = view.byKey.get(key) ?? before?.byKey.get(key);
  return territory ? html`<bdi>${territory.id}</bdi> <bdi>${territory.name}</bdi>` : html`${words.none}`;
}

function idOf({ view, before }: DossierContext, key: number): string {
  return (view.byKey.get(key) ?? before?.byKey.get(key))?.id ?? 'none';
}

/** The measure in which amounts are told, with how they are written; null where accounts carry none. */
function told({ view, numbers }: DossierContext) {
  const m = toldMeasure(view);
  const measure = view.plan.measures[m];
  return measure ? { m, name: measure.name, write: (value: number) => numbers.amount(value, measure) } : null;
}

function territoryTable(c: DossierContext, { changes }: AccountMoves): Html {
  const { words, numbers, report } = c;
  const measure = told(c);
  const parts = ['today', 'kept', 'gained', 'lost'] as const;
  const lines = [...changes].map(([key, change]) => {
    const id = idOf(c, key);
    const after = { accounts: change.kept.accounts + change.gained.accounts, totals: sums(change.kept, change.gained) };
    const cells = (heap: Heap, name: string) =>
      html`<td class="n">${figure(['change', id, name, 'accounts'], heap.accounts, numbers.count(heap.accounts))}</td>${measure ? html`<td class="n">${figure(['change', id, name, measure.name], heap.totals[measure.m], measure.write(heap.totals[measure.m] as number))}</td>` : null}`;
    return html`<tr><th scope="row">${nameOf(c, key)}</th>${parts.map((part) => cells(change[part], part))}${cells(after, 'plan')}</tr>
`;
  });
  const head = [...parts, 'plan' as const].map(
    (part) => html`<th scope="colgroup" class="pair" colspan="${measure ? 2 : 1}">${words[part]}</th>`,
  );
  const under = [...parts, 'plan'].map(
    () =>
      html`<th scope="col" class="n">${report.accounts}</th>${measure ? html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>` : null}`,
  );
  return html`<table class="dense"><thead><tr><th scope="col" rowspan="2">${report.territory}</th>${head}</tr><tr>${under}</tr></thead><tbody>${lines}</tbody></table>`;
}

function sums(one: Heap, other: Heap): number[] {
  return one.totals.map((value, m) => value + (other.totals[m] as number));
}

function flowTable(c: DossierContext, { flows }: AccountMoves): Html {
  const { words, numbers, report, i18n } = c;
  const measure = told(c);
  const shown = flows.slice(0, MOST_FLOWS);
  const lines = shown.map((flow) => {
    const name = ['flow', idOf(c, flow.from), idOf(c, flow.to)];
    return html`<tr><td>${nameOf(c, flow.from)}</td><td>${nameOf(c, flow.to)}</td><td class="n">${figure([...name, 'accounts'], flow.accounts, numbers.count(flow.accounts))}</td>${measure ? html`<td class="n">${figure([...name, measure.name], flow.totals[measure.m], measure.write(flow.totals[measure.m] as number))}</td>` : null}</tr>
`;
  });
  return html`<table class="narrow"><thead><tr><th scope="col">${words.fromTerritory}</th><th scope="col">${words.toTerritory}</th><th scope="col" class="n">${report.accounts}</th>${measure ? html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>` : null}</tr></thead><tbody>${lines}</tbody></table>${shown.length < flows.length ? html`<p class="note">${flowsShownText(i18n, shown.length, flows.length)}</p>` : null}`;
}

function ownerTable(c: DossierContext): Html {
  const { view, words, numbers, report, i18n } = c;
  const measure = told(c);
  const all = ownerChanges(view, c.movedAccounts);
  const shown = all.slice(0, MOST_OWNERS);
  const parts = ['kept', 'lost', 'gained'] as const;
  const lines = shown.map((owner) => {
    const ids = [...owner.territories].map((key) => view.byKey.get(key)?.id ?? '');
    return html`<tr><th scope="row"><bdi>${owner.name}</bdi></th><td>${ids.map((id, i) => html`${i > 0 ? ', ' : ''}<bdi>${id}</bdi>`)}</td>${parts.map(
      (part) => {
        const { accounts, total } = owner[part];
        return html`<td class="n">${figure(['owner', owner.name, part, 'accounts'], accounts, numbers.count(accounts))}</td>${measure ? html`<td class="n">${figure(['owner', owner.name, part, measure.name], total, measure.write(total))}</td>` : null}`;
      },
    )}</tr>
`;
  });
  const head = parts.map(
    (part) => html`<th scope="colgroup" class="pair" colspan="${measure ? 2 : 1}">${words.owner[part]}</th>`,
  );
  const under = parts.map(
    () =>
      html`<th scope="col" class="n">${report.accounts}</th>${measure ? html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>` : null}`,
  );
  return html`<table class="dense"><thead><tr><th scope="col" rowspan="2">${report.owner}</th><th scope="col" rowspan="2">${words.territoryInPlan}</th>${head}</tr><tr>${under}</tr></thead><tbody>${lines}</tbody></table>${shown.length < all.length ? html`<p class="note">${largestOwnersText(i18n, shown.length, all.length)}</p>` : null}`;
}
