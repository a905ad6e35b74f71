import { measureMeaning } from '../fairness/meaning.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { MeasureKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { finish, type Steps } from '../steps.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';
import { matchOwners, type OwnerMatch, staysWith } from './match-owners.ts';
import { type MovedShare, movedShare } from './moved-share.ts';
import { type Relationship, relationship, tenureMonths } from './relationship.ts';
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
  return finish(disruptionSteps(plan, scenario, baseline, role));
}

/** The same in steps. */
export function* disruptionSteps(
  plan: Plan,
  scenario: ScenarioKey,
  baseline: ScenarioKey,
  role: RoleKey,
): Steps<Disruption> {
  const accounts = movedBetween(accountTerritories(plan, baseline, role), accountTerritories(plan, scenario, role));
  yield;
  const units = movedBetween(assignmentOf(plan, baseline, role), assignmentOf(plan, scenario, role));
  return yield* summed(plan, accounts, units);
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
  return finish(ownerDisruptionSteps(plan, match));
}

/** The same in steps, of a match that is there. */
export function* ownerDisruptionSteps(plan: Plan, match: OwnerMatch): Steps<Disruption> {
  const moved = movedFromOwners(plan, match);
  yield;
  return yield* summed(plan, moved, new Uint8Array(plan.units.count));
}

/** 1 for each account whose territory belongs to another owner than its own. */
export function movedFromOwners(plan: Plan, match: OwnerMatch): Uint8Array {
  const stays = staysWith(match);
  const { owner } = plan.accounts;
  const moved = new Uint8Array(owner.length);
  for (let a = 0; a < moved.length; a++) {
    const [one, territory] = [owner[a] as number, match.accountTerritory[a] as number];
    if (one >= 0 && territory !== 0 && !stays(one, territory)) moved[a] = 1;
  }
  return moved;
}

/** 1 for each row that had a territory before and has another one, or none, after. */
function movedBetween(before: Int32Array, after: Int32Array): Uint8Array {
  const moved = new Uint8Array(before.length);
  for (let row = 0; row < moved.length; row++) {
    if (before[row] !== 0 && before[row] !== after[row]) moved[row] = 1;
  }
  return moved;
}

function* summed(plan: Plan, accounts: Uint8Array, units: Uint8Array): Steps<Disruption> {
  const measures: Disruption['measures'][number][] = [];
  for (const [m, { key, name }] of plan.measures.entries()) {
    const values = accountValues(plan, m);
    const share = values ? movedShare(values, accounts) : movedShare(unitValues(plan, m), units);
    measures.push({ measure: key, name, ...share });
    yield;
  }
  const tenure = tenureMonths(plan);
  yield;
  const tiers = tierMoves(plan, accounts, tenure);
  yield;
  return {
    accounts: movedShare(null, accounts),
    units: movedShare(null, units),
    measures,
    relationship: relationship(plan, accounts, tenure),
    pipeline: measures[measureMeaning(plan, 'pipeline')] ?? null,
    tiers,
  };
}
