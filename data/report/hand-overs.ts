import type { I18n } from '@lingui/core';
import { movedFromOwners } from '../../core/disruption/disruption.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import { otherHandOversText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

/** Pairs beyond these are summed up in one line: a page is read, a matrix of all pairs is not. */
const MOST_PAIRS = 12;

interface HandOver {
  readonly owner: number;
  readonly territory: number;
  accounts: number;
  /** In the first measure. */
  value: number;
}

/** From whom to where accounts go, the largest hand-overs first; null where nothing changes hands. */
export function handOverTable(view: ScenarioView, i18n: I18n, words: ReportWords, numbers: Numbers): Html | null {
  const { plan } = view;
  const pairs = handOvers(view);
  if (pairs.length === 0) return null;
  const measure = plan.measures[0];
  const line = (name: readonly string[], title: Html, accounts: number, value: number) =>
    html`<tr>${title}<td class="n">${figure([...name, 'accounts'], accounts, numbers.count(accounts))}</td>${measure ? html`<td class="n">${figure([...name, measure.name], value, numbers.amount(value, measure))}</td>` : null}</tr>
`;
  const shown = pairs.slice(0, MOST_PAIRS).map(({ owner, territory, accounts, value }) => {
    const to = view.byKey.get(territory);
    const title = html`<th scope="row"><bdi>${plan.accounts.ownerNames[owner] ?? ''}</bdi></th><td><bdi>${to?.id ?? ''}</bdi> <bdi>${to?.name ?? ''}</bdi></td>`;
    return line(['handover', plan.accounts.ownerNames[owner] ?? '', to?.id ?? ''], title, accounts, value);
  });
  const rest = pairs.slice(MOST_PAIRS);
  const sum = (of: (pair: HandOver) => number) => rest.reduce((total, pair) => total + of(pair), 0);
  const others = html`<th scope="row" colspan="2">${otherHandOversText(i18n, rest.length)}</th>`;
  return html`<table><thead><tr><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col" class="n">${words.accounts}</th>${measure ? html`<th scope="col" class="n"><bdi>${measure.name}</bdi></th>` : null}</tr></thead><tbody>${shown}${
    rest.length > 0
      ? line(
          ['handover_rest'],
          others,
          sum(({ accounts }) => accounts),
          sum(({ value }) => value),
        )
      : null
  }</tbody></table>`;
}

function handOvers(view: ScenarioView): HandOver[] {
  const { plan, owners } = view;
  const moved = movedFromOwners(plan, owners);
  const values = plan.measures.length > 0 ? accountValues(plan, 0) : null;
  const pairs = new Map<number, HandOver>();
  const width = plan.accounts.ownerNames.length;
  for (let a = 0; a < plan.accounts.count; a++) {
    if (!moved[a]) continue;
    const owner = plan.accounts.owner[a] as number;
    const territory = owners.accountTerritory[a] as number;
    const key = territory * width + owner;
    const pair = pairs.get(key) ?? { owner, territory, accounts: 0, value: 0 };
    pairs.set(key, pair);
    pair.accounts++;
    pair.value += values?.[a] ?? 0;
  }
  return [...pairs.values()].sort(
    (a, b) => b.accounts - a.accounts || b.value - a.value || a.owner - b.owner || a.territory - b.territory,
  );
}
