import type { I18n } from '@lingui/core';
import { type Disruption, movedFromOwners, ownerDisruption } from '../../core/disruption/disruption.ts';
import { largestOwnersText, movedText, relationshipText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { handOverTable } from './hand-overs.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** What changes hands against today's owners: in all, per measure, and per owner. */
export function changesSection(view: ScenarioView, i18n: I18n, words: ReportWords, numbers: Numbers): Html {
  const { plan } = view;
  if (plan.accounts.ownerNames.length === 0) return html`<p>${words.noOwners}</p>`;
  const all = ownerDisruption(plan, view.scenario, view.role, view.owners);
  const rows = perOwner(view);
  return html`<p>${movedText(i18n, all.accounts.moved, plan.accounts.count, numbers.percent(all.accounts.share))}</p>${relationshipLine(all, i18n, numbers)}
<table class="narrow"><thead><tr><th scope="col">${words.measure}</th><th scope="col" class="n">${words.moved}</th><th scope="col" class="n">${words.total}</th><th scope="col" class="n">${words.share}</th></tr></thead><tbody>${all.measures.map(
    ({ name, moved, total, share }, m) => {
      const measure = plan.measures[m] ?? { quantity: 'number' as const };
      return html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="n">${numbers.amount(moved, measure)}</td><td class="n">${numbers.amount(total, measure)}</td><td class="n">${numbers.percent(share)}</td></tr>`;
    },
  )}</tbody></table>
${handOverTable(view, i18n, words, numbers)}
<table><thead><tr><th scope="col">${words.owner}</th><th scope="col">${words.territory}</th><th scope="col" class="n">${words.kept}</th><th scope="col" class="n">${words.lost}</th><th scope="col" class="n">${words.gained}</th></tr></thead><tbody>${rows.map(
    ({ name, territory, kept, lost, gained }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${territory}</td><td class="n">${numbers.count(kept)}</td><td class="n">${numbers.count(lost)}</td><td class="n">${numbers.count(gained)}</td></tr>
`,
  )}</tbody></table>${rows.length < plan.accounts.ownerNames.length ? html`<p class="note">${largestOwnersText(i18n, rows.length, plan.accounts.ownerNames.length)}</p>` : null}`;
}

function relationshipLine({ relationship }: Disruption, i18n: I18n, numbers: Numbers): Html | null {
  if (!relationship) return null;
  const { accounts, months } = relationship;
  const share = numbers.percent(months.share);
  return html`<p>${relationshipText(i18n, { moved: months.moved, total: months.total, accounts, share })}</p>`;
}

interface OwnerRow {
  readonly name: string;
  readonly territory: string;
  kept: number;
  lost: number;
  gained: number;
}

/** A list with more owners than this is no list of reps; the largest are shown. */
const MOST_OWNERS = 500;

function perOwner(view: ScenarioView): OwnerRow[] {
  const { plan, owners } = view;
  const rows = plan.accounts.ownerNames.map((name, owner): OwnerRow => {
    const territory = view.byKey.get(owners.territory[owner] as number);
    return { name, territory: territory ? `${territory.id} ${territory.name}` : '', kept: 0, lost: 0, gained: 0 };
  });
  const ownerOf = new Map<number, number>();
  owners.territories.forEach((territory, row) => {
    ownerOf.set(territory, owners.owner[row] as number);
  });
  const moved = movedFromOwners(plan, owners);
  for (let a = 0; a < plan.accounts.count; a++) {
    const owner = rows[plan.accounts.owner[a] as number];
    if (owner) owner[moved[a] ? 'lost' : 'kept']++;
    const next = rows[ownerOf.get(owners.accountTerritory[a] as number) ?? -1];
    if (next && next !== owner) next.gained++;
  }
  return rows.sort((a, b) => b.kept + b.lost - (a.kept + a.lost)).slice(0, MOST_OWNERS);
}
