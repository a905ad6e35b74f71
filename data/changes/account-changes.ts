import { namedParties, type Party, seatOf } from '../../core/listing/party.ts';
import type { Territory } from '../../core/model/territory.ts';
import { changesOf } from '../dossier/dossier-context.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** An account that changes hands. */
export interface AccountChange {
  /** Row of the account table. */
  readonly row: number;
  readonly from: Party;
  readonly to: Party;
  /** Null where it is in no territory of the plan. */
  readonly territory: Territory | null;
}

/**
 * The accounts that change hands: from today's owners where the accounts name any, else from the reps of the baseline.
 * A territory with several reps gives to the one with the largest share, a vacant one to nobody (blank). In the order
 * of the account list.
 */
export function accountChanges(view: ScenarioView, before: ScenarioView | null): AccountChange[] {
  const { plan, owners } = view;
  const { moved, movedAccounts } = changesOf(view, before);
  const partyOfName = namedParties(plan.reps);
  const giver = (row: number): Party => {
    if (moved?.against === 'baseline' && before) return seatOf(before)(before.owners.accountTerritory[row] as number);
    return partyOfName(plan.accounts.ownerNames[plan.accounts.owner[row] as number] ?? '');
  };
  const takes = seatOf(view);
  const changes: AccountChange[] = [];
  movedAccounts.forEach((is, row) => {
    if (!is) return;
    const key = owners.accountTerritory[row] as number;
    changes.push({ row, from: giver(row), to: takes(key), territory: view.byKey.get(key) ?? null });
  });
  return changes;
}
