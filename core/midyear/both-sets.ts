import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import type { RepKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { ScenarioTerritory, Territory } from '../model/territory.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import type { TerritorySet } from './event.ts';

/** A territory of one of two sets that are to become one. */
export interface Candidate {
  readonly territory: Territory;
  readonly seat: ScenarioTerritory;
  /** Of the set that goes on; a territory that both sets use is of that one. */
  readonly ours: boolean;
}

/** Two sets of territories over the same units, and who has which account today. */
export interface BothSets {
  /** Ours first, each in the order of their keys. */
  readonly candidates: readonly Candidate[];
  /** Per row of the account table the candidates that have it, -1 for none: its owner's, else one of either set. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The same per row of the unit table for units themselves. */
  readonly unitFirst: Int32Array;
  readonly unitSecond: Int32Array;
}

/**
 * Who works what in two sets of territories. An account whose owner works a territory of either set is that owner's
 * alone; any other has two present owners, the reps of the two territories it lies in. O(accounts + units).
 */
export function bothSets(plan: Plan, ours: TerritorySet, theirs: TerritorySet): BothSets {
  const candidates: Candidate[] = [];
  const numbers = [ours, theirs].map((set, s) => {
    const numberOf = new Map<number, number>();
    const seats = scenarioTerritoriesOf(plan, set.scenario, set.role).sort((a, b) => a.territory - b.territory);
    for (const seat of seats) {
      const territory = territoryWith(plan, seat.territory);
      if (!territory) continue;
      const known = candidates.findIndex((one) => one.territory === territory);
      numberOf.set(seat.territory, known >= 0 ? known : candidates.push({ territory, seat, ours: s === 0 }) - 1);
    }
    return numberOf;
  });
  const numbered = (column: Int32Array, s: number) => column.map((key) => numbers[s]?.get(key) ?? -1);
  const accounts = [ours, theirs].map(({ scenario, role }, s) =>
    numbered(accountTerritories(plan, scenario, role), s),
  ) as [Int32Array, Int32Array];
  const units = [ours, theirs].map(({ scenario, role }, s) => numbered(assignmentOf(plan, scenario, role), s)) as [
    Int32Array,
    Int32Array,
  ];
  const ownerHas = ownersCandidates(plan, candidates);
  const [first, second] = accounts;
  for (let a = 0; a < plan.accounts.count; a++) {
    const own = ownerHas[plan.accounts.owner[a] as number];
    if (!own || own.length === 0) continue;
    const one = first[a] as number;
    const other = second[a] as number;
    first[a] = own.includes(one) ? one : own.includes(other) ? other : (own[0] as number);
    second[a] = -1;
  }
  return { candidates, first, second, unitFirst: units[0], unitSecond: units[1] };
}

/** Per owner of the accounts the candidates that this rep works. */
function ownersCandidates({ accounts, reps }: Plan, candidates: readonly Candidate[]): number[][] {
  const find = repFinder(reps);
  const worked = new Map<RepKey, number[]>();
  candidates.forEach(({ seat }, c) => {
    for (const { rep } of seat.reps) worked.set(rep, [...(worked.get(rep) ?? []), c]);
  });
  return accounts.ownerNames.map((name) => {
    const rep = find(name);
    return rep ? (worked.get(rep.key) ?? []) : [];
  });
}
