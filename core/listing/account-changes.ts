import { movedFromOwners } from '../disruption/disruption.ts';
import type { Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';
import type { ListView } from './list-view.ts';
import { namedParties, type Party, seatOf } from './party.ts';

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
export function accountChanges(view: ListView, before: ListView | null): AccountChange[] {
  const { plan, owners } = view;
  const partyOfName = namedParties(plan.reps);
  const giver = (row: number): Party => {
    if (before && !namesOwners(plan)) return seatOf(before)(before.owners.accountTerritory[row] as number);
    return partyOfName(plan.accounts.ownerNames[plan.accounts.owner[row] as number] ?? '');
  };
  const takes = seatOf(view);
  const changes: AccountChange[] = [];
  movedAccounts(view, before).forEach((is, row) => {
    if (!is) return;
    const key = owners.accountTerritory[row] as number;
    changes.push({ row, from: giver(row), to: takes(key), territory: view.byKey.get(key) ?? null });
  });
  return changes;
}

/**
 * 1 for each account that changes hands: against today's owners where accounts name any, else against the baseline,
 * and none where there is neither.
 */
export function movedAccounts({ plan, owners }: ListView, before: ListView | null): Uint8Array {
  if (namesOwners(plan)) return movedFromOwners(plan, owners);
  if (!before) return new Uint8Array(plan.accounts.count);
  const now = owners.accountTerritory;
  return Uint8Array.from(before.owners.accountTerritory, (territory, a) =>
    territory !== 0 && territory !== now[a] ? 1 : 0,
  );
}

/** Whether the account list says who owns any of its accounts. */
export function namesOwners({ accounts }: Pick<Plan, 'accounts'>): boolean {
  return accounts.ownerNames.length > 0;
}
