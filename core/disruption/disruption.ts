import { measureMeaning } from '../fairness/meaning.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { MeasureKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';
import { matchOwners, type OwnerMatch, staysWith } from './match-owners.ts';
import { type MovedShare, movedShare } from './moved-share.ts';
import { type Relationship, relationship } from './relationship.ts';
import { type TierMoves, tierMoves } from './tiers.ts';

/** What changes hands: in accounts, in units, in each measure, and in the time that accounts had with their owners. */
export interface Disruption {
  readonly accounts: MovedShare;
  readonly units: MovedShare;
  readonly measures: readonly ({ readonly measure: MeasureKey; readonly name: string } & MovedShare)[];
  /** Null where no account says since when it has its owner. */
  readonly relationship: Relationship | null;
  /** Open pipeline of what moves; null where no measure stands for it. */
  readonly pipeline: ({ readonly measure: MeasureKey; readonly name: string } & MovedShare) | null;
  /** By what a move puts at risk, low first; null where nothing is known that tells accounts apart. */
  readonly tiers: readonly TierMoves[] | null;
}

/**
 * What changes hands between two scenarios. An account (or unit) has moved when it had a territory in the baseline
 * and has another one, or none, now; what had none before has not moved.
 */
export function disruption(plan: Plan, scenario: ScenarioKey, baseline: ScenarioKey, role: RoleKey): Disruption {
  const accounts = movedBetween(accountTerritories(plan, baseline, role), accountTerritories(plan, scenario, role));
  const units = movedBetween(assignmentOf(plan, baseline, role), assignmentOf(plan, scenario, role));
  return summed(plan, accounts, units);
}

/**
 * What changes hands against today's owners: each territory belongs to one of them (matchOwners), and an
 * account has moved when its owner is not that owner. An account without owner or without territory has not moved.
 */
export function ownerDisruption(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  match: OwnerMatch = matchOwners(plan, scenario, role),
): Disruption {
  return summed(plan, movedFromOwners(plan, match), new Uint8Array(plan.units.count));
}

/** 1 for each account whose territory belongs to another owner than its own. */
export function movedFromOwners(plan: Plan, match: OwnerMatch): Uint8Array {
  const stays = staysWith(match);
  return Uint8Array.from(match.accountTerritory, (territory, a) => {
    const owner = plan.accounts.owner[a] as number;
    return owner >= 0 && territory !== 0 && !stays(owner, territory) ? 1 : 0;
  });
}

/** 1 for each row that had a territory before and has another one, or none, after. */
function movedBetween(before: Int32Array, after: Int32Array): Uint8Array {
  return Uint8Array.from(before, (territory, row) => (territory !== 0 && territory !== after[row] ? 1 : 0));
}

function summed(plan: Plan, accounts: Uint8Array, units: Uint8Array): Disruption {
  const measures = plan.measures.map(({ key, name }, m) => {
    const values = accountValues(plan, m);
    const share = values ? movedShare(values, accounts) : movedShare(unitValues(plan, m), units);
    return { measure: key, name, ...share };
  });
  return {
    accounts: movedShare(null, accounts),
    units: movedShare(null, units),
    measures,
    relationship: relationship(plan, accounts),
    pipeline: measures[measureMeaning(plan, 'pipeline')] ?? null,
    tiers: tierMoves(plan, accounts),
  };
}
