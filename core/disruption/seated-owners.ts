import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { TerritoryRows } from './territory-rows.ts';

/** Which of today's owners sit on the territories of a scenario as its reps. */
export interface SeatedOwners {
  /** Per territory row the owners among its reps, the largest share first; undefined where none of them is one. */
  readonly owners: readonly (readonly number[] | undefined)[];
  /** Per territory row 1 where it has a rep. */
  readonly hasRep: Uint8Array;
  /** Per owner 1 where it is a rep of the plan, seated or not. */
  readonly isRep: Uint8Array;
}

/** The reps of the scenario's territories under the names that the owner column has for them. */
export function seatedOwners(plan: Plan, scenario: ScenarioKey, role: RoleKey, rows: TerritoryRows): SeatedOwners {
  const { ownerNames } = plan.accounts;
  const repOf = repFinder(plan.reps);
  const isRep = new Uint8Array(ownerNames.length);
  const ownersOf = new Map<number, number[]>();
  ownerNames.forEach((name, owner) => {
    const rep = repOf(name)?.key;
    if (rep === undefined) return;
    isRep[owner] = 1;
    ownersOf.set(rep, [...(ownersOf.get(rep) ?? []), owner]);
  });
  const owners: (readonly number[] | undefined)[] = new Array(rows.keys.length).fill(undefined);
  const hasRep = new Uint8Array(rows.keys.length);
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    if (reps.length === 0) continue;
    const row = rows.of(territory);
    hasRep[row] = 1;
    const largestFirst = [...reps].sort((a, b) => b.share - a.share);
    const found = largestFirst.flatMap(({ rep }) => ownersOf.get(rep) ?? []);
    if (found.length > 0) owners[row] = found;
  }
  return { owners, hasRep, isRep };
}
