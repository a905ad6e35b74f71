import type { I18n } from '@lingui/core';
import { type Disruption, movedFromOwners, ownerDisruption } from '../../core/disruption/disruption.ts';
import { largestOwnersText, movedText, relationshipText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure } from './figure.ts';
import { handOverTable } from './hand-overs.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';
import { type OwnerChange, ownerChanges } from './owner-changes.ts';

/** What changes hands against today's owners: in all, per measure, and per owner. */
export function changesSection(view: ScenarioView, i18n: I18n, words: ReportWords, numbers: Numbers): Html {
  const { plan } = view;
  if (plan.accounts.ownerNames.length === 0) return html`<p>${words.noOwners}</p>`;
  const all = ownerDisruption(plan, view.scenario, view.role, view.owners);
  const owners = ownerChanges(view, movedFromOwners(plan, view.owners));
  const rows = owners.slice(0, MOST_OWNERS);
  const count = (owner: OwnerChange, part: 'kept' | 'lost' | 'gained') => {
    const { accounts } = owner[part];
    return html`<td class="n">${figure(['owner', owner.name, part, 'accounts'], accounts, numbers.count(accounts))}</td>`;
  };
  return html`<p>${figure(['moved', 'accounts'], all.accounts.moved, movedText(i18n, all.accounts.moved, plan.accounts.count, numbers.percent(all.accounts.share)))}</p>${relationshipLine(all, i18n, numbers)}
<table class="narrow"><thead><tr><th scope="col">${words.measure}</th><th scope="col" class="n">${words.moved}</th><th scope="col" class="n">${words.total}</th><th scope="col" class="n">${words.share}</th></tr></thead><tbody>${all.measures.map(
    ({ name, moved, total, share }, m) => {
      const measure = plan.measures[m] ?? { quantity: 'number' as const };
      return html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="n">${figure(['moved', 'total', name], moved, numbers.amount(moved, measure))}</td><td class="n">${figure(['moved', 'all_total', name], total, numbers.amount(total, measure))}</td><td class="n">${figure(['moved', 'total_share', name], share, numbers.percent(share))}</td></tr>`;
    },
  )}</tbody></table>
${handOverTable(view, i18n, words, numbers)}
<table><thead><tr><th scope="col">${words.owner}</th><th scope="col">${words.territory}</th><th scope="col" class="n">${words.kept}</th><th scope="col" class="n">${words.lost}</th><th scope="col" class="n">${words.gained}</th></tr></thead><tbody>${rows.map(
    (
      owner,
    ) => html`<tr><th scope="row"><bdi>${owner.name}</bdi></th><td>${territoryOf(view, owner)}</td>${count(owner, 'kept')}${count(owner, 'lost')}${count(owner, 'gained')}</tr>
`,
  )}</tbody></table>${rows.length < owners.length ? html`<p class="note">${largestOwnersText(i18n, rows.length, owners.length)}</p>` : null}`;
}

function relationshipLine({ relationship }: Disruption, i18n: I18n, numbers: Numbers): Html | null {
  if (!relationship) return null;
  const { accounts, months } = relationship;
  const share = numbers.percent(months.share);
  const text = relationshipText(i18n, { moved: months.moved, total: months.total, accounts, share });
  return html`<p>${figure(['moved', 'months'], months.moved, text)}</p>`;
}

/** A list with more owners than this is no list of reps; the largest are shown. */
const MOST_OWNERS = 500;

function territoryOf(view: ScenarioView, { territories }: OwnerChange): string {
  const [key = 0] = territories;
  const territory = view.byKey.get(key);
  return territory ? `${territory.id} ${territory.name}` : '';
}
