import { scenarioTerritoriesOf, territoryWith } from '../../core/model/assignment.ts';
import type { UnitKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ScenarioTerritory, Territory } from '../../core/model/territory.ts';
import { namedAccountsOf } from '../../core/tally/account-territories.ts';
import type { ViewSlice } from './view-slice.ts';

type Shown = Pick<ViewSlice, 'scenario' | 'role'>;

/** What is locked in the scenario and role on screen. */
export interface LocksShown {
  /** Keys of units that are locked one by one. */
  readonly units: readonly UnitKey[];
  /** How many accounts are named for the territory they are in. */
  readonly accounts: number;
  /** Locked as a whole. */
  readonly territories: readonly Territory[];
  /** With a fixed centre. */
  readonly centres: readonly Territory[];
}

export function locksShown(plan: Plan, { scenario, role }: Shown): LocksShown {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const named = (which: (seat: ScenarioTerritory) => unknown) =>
    seats.filter(which).flatMap(({ territory }) => territoryWith(plan, territory) ?? []);
  return {
    units: plan.unitLocks.filter((lock) => lock.scenario === scenario && lock.role === role).map(({ unit }) => unit),
    accounts: namedAccountsOf(plan, scenario, role).length,
    territories: named(({ locked }) => locked),
    centres: named(({ fixedCentre }) => fixedCentre),
  };
}
