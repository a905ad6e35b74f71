import { colourTerritories } from '../colour/colour-territories.ts';
import { touchingTerritories } from '../colour/touching-territories.ts';
import type { RoleKey } from '../model/ids.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { rowsWhere } from '../model/rows-where.ts';
import type { Rep, ScenarioTerritory, Territory } from '../model/territory.ts';
import type { Steps } from '../steps.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';
import { contentsOf, newTerritories } from './new-territories.ts';
import { givenNeighbours } from './planned-neighbours.ts';
import { keptCentre, territoryCentres } from './territory-centres.ts';
import { unitOwners } from './unit-owners.ts';

/** Today's assignment of an imported list: one territory per owner. */
export interface OwnerTerritories {
  /** In the order of the owners. */
  readonly territories: readonly Territory[];
  /** What a scenario says of each, without the scenario. */
  readonly seats: readonly Omit<ScenarioTerritory, 'scenario'>[];
  /** Territory key per imported unit, 0 where no account of it has an owner. */
  readonly assignment: Int32Array;
}

/**
 * Makes each owner of an imported list a territory. An owner who had one in the plan's baseline keeps it with its id,
 * name and colour; the others get new ones, named after their main place.
 */
export function* ownerTerritories(
  plan: Plan,
  rows: ImportedRows,
  measures: readonly Measure[],
  role: RoleKey,
  owners: readonly Rep[],
): Steps<OwnerTerritories> {
  const tables = { measures, units: rows.units, accounts: rows.accounts };
  const owner = unitOwners(rows, accountValues(tables, 0));
  yield;
  const before = territoryOfReps(plan, role);
  const freshIndex = new Int32Array(owners.length).fill(-1);
  let fresh = 0;
  for (let o = 0; o < owners.length; o++) if (!before.has((owners[o] as Rep).key)) freshIndex[o] = fresh++;

  const unitTerritory = owner.map((o) => (o < 0 ? -1 : (freshIndex[o] as number)));
  const names = Array.from(before.values(), ({ name }) => name);
  const contents = contentsOf(tables, unitTerritory, fresh);
  yield;
  const created = newTerritories(plan, role, contents, names);
  yield;
  const uncoloured = owners.map(({ key }, o) => before.get(key) ?? (created[freshIndex[o] as number] as Territory));
  const colours = yield* ownerColours(rows, owner, uncoloured, freshIndex);
  const territories = uncoloured.map((territory, o) => ({ ...territory, colour: colours[o] as number }));
  const every = rowsWhere(owner.length, () => true);
  const weight = positive(unitValues(tables, 0));
  yield;
  const centres = territoryCentres(rows.units, every, owner, weight, owners.length);
  yield;
  return {
    territories,
    seats: territories.map(({ key }, o) => ({
      territory: key,
      ...keptCentre(centres[o] as { lat: number; lon: number }),
      locked: false,
      reps: [{ rep: (owners[o] as Rep).key, share: 1 }],
    })),
    assignment: owner.map((o) => (o < 0 ? 0 : (territories[o] as Territory).key)),
  };
}

/** The territory each rep alone has in the baseline. */
function territoryOfReps(plan: Plan, role: RoleKey): Map<number, Territory> {
  const baseline = plan.scenarios.find((scenario) => scenario.baseline)?.key;
  const byKey = new Map(plan.territories.map((territory) => [territory.key, territory]));
  const found = new Map<number, Territory>();
  for (const { scenario, territory, reps } of plan.scenarioTerritories) {
    const record = byKey.get(territory);
    const only = reps.length === 1 ? reps[0] : undefined;
    if (scenario === baseline && record?.role === role && only && !found.has(only.rep)) found.set(only.rep, record);
  }
  return found;
}

function* ownerColours(
  rows: ImportedRows,
  owner: Int32Array,
  territories: readonly Territory[],
  freshIndex: Int32Array,
): Steps<Int32Array> {
  const adjacency = touchingTerritories(rows.units, givenNeighbours(rows.neighbours), owner, territories.length);
  yield;
  const keep = Int32Array.from(territories, ({ colour }, o) => (freshIndex[o] === -1 ? colour : -1));
  return colourTerritories(adjacency, territories.length, keep);
}

/** A hair for units without the measure, so that a territory of such units has a centre too. */
function positive(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  const hair = total > 0 ? (total / values.length) * 1e-9 : 1;
  return values.map((value) => Math.max(value, hair));
}
