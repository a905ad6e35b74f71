import { accountValues } from '../../core/tally/unit-values.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** What an owner of today keeps, hands over and takes over; sums are of the first measure that accounts carry. */
export interface OwnerChange {
  readonly name: string;
  /** Keys of the territories that are the owner's in the plan. */
  readonly territories: Set<number>;
  readonly kept: Part;
  readonly lost: Part;
  readonly gained: Part;
}

interface Part {
  accounts: number;
  total: number;
}

/** The row of the measure that amounts are told in: the first that accounts carry; -1 where they carry none. */
export function toldMeasure({ plan }: ScenarioView): number {
  return plan.measures.findIndex((_, m) => accountValues(plan, m) !== null);
}

/**
 * Per owner of today what changes, the largest first. `moved` marks the accounts that change hands; two names of one
 * person are one owner.
 */
export function ownerChanges(view: ScenarioView, moved: Uint8Array): OwnerChange[] {
  const { plan, owners } = view;
  const { accounts } = plan;
  const told = toldMeasure(view);
  const values = told < 0 ? null : accountValues(plan, told);
  const byName = new Map<string, OwnerChange>();
  const changeOf = accounts.ownerNames.map((name) => {
    const part = (): Part => ({ accounts: 0, total: 0 });
    const change = byName.get(name) ?? { name, territories: new Set(), kept: part(), lost: part(), gained: part() };
    byName.set(name, change);
    return change;
  });
  const ofTerritory = new Map<number, OwnerChange>();
  owners.territories.forEach((territory, row) => {
    const change = changeOf[owners.owner[row] as number];
    if (!change) return;
    ofTerritory.set(territory, change);
    change.territories.add(territory);
  });
  owners.territory.forEach((territory, owner) => {
    if (territory !== 0) changeOf[owner]?.territories.add(territory);
  });
  const add = (part: Part | undefined, a: number) => {
    if (!part) return;
    part.accounts++;
    part.total += values?.[a] ?? 0;
  };
  for (let a = 0; a < accounts.count; a++) {
    const mine = changeOf[accounts.owner[a] as number];
    add(moved[a] ? mine?.lost : mine?.kept, a);
    const next = ofTerritory.get(owners.accountTerritory[a] as number);
    if (next && next !== mine) add(next.gained, a);
  }
  const size = ({ kept, lost }: OwnerChange) => kept.accounts + lost.accounts;
  return [...byName.values()].sort((a, b) => size(b) - size(a));
}
