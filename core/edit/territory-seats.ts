import { protectedUnits } from '../disruption/protected.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { FixedCentre, Rep, RepShare, ScenarioTerritory } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';

/** What the territories of a balance stand for before it runs. */
export interface TerritorySeats {
  /** Keys of the territories the scenario uses, rising. */
  readonly used: Int32Array;
  /**
   * Per territory of the problem the key of the territory it is, because something in it is locked; 0 where it is
   * open, and the solution decides which territory it becomes.
   */
  readonly held: Int32Array;
  /** Per territory of the problem its capacity in FTE. */
  readonly capacities: Float64Array;
  /** Per territory of the problem the place that a balance has to build it around; null where its centre is free. */
  readonly fixedCentres: readonly (FixedCentre | null)[];
  /** Per territory of the problem who works it; nobody where there are more territories than crews. */
  readonly crews: readonly (readonly RepShare[])[];
  /** Territory of the problem per key of `used` where there are as many as asked for, so that today's plan is known. */
  readonly indexOf: ReadonlyMap<number, number>;
  /** As `protectedUnits` says. */
  readonly protectedIn: Int32Array | null;
}

/**
 * Seats for `count` territories. As many as today: each stands for one of today's, in the order of their keys.
 * Otherwise those that hold a lock come first, then today's others while there is room, then reps without a
 * territory who are there in the plan period, then territories without a rep (capacity 1).
 */
export function territorySeats(plan: Plan, scenario: ScenarioKey, role: RoleKey, count: number): TerritorySeats {
  const today = scenarioTerritoriesOf(plan, scenario, role).sort((a, b) => a.territory - b.territory);
  const protectedIn = protectedUnits(plan, scenario, role);
  const locked = lockedTerritories(plan, scenario, role, protectedIn);
  const same = today.length === count;
  const order = same
    ? today
    : [...today.filter(({ territory }) => locked.has(territory)), ...today.filter((t) => !locked.has(t.territory))];
  const seated = order.slice(0, count);
  const free = freeReps(plan, scenario)
    .filter((rep) => rampedFte(rep, plan.settings) > 0)
    .slice(0, count - seated.length);
  const held = new Int32Array(count);
  const capacities = new Float64Array(count).fill(1);
  seated.forEach((seat, i) => {
    if (locked.has(seat.territory)) held[i] = seat.territory;
    capacities[i] = territoryCapacity(seat, plan);
  });
  free.forEach((rep, i) => {
    capacities[seated.length + i] = rampedFte(rep, plan.settings);
  });
  const known = same ? seated : seated.filter(({ territory }) => locked.has(territory));
  return {
    used: Int32Array.from(today, ({ territory }) => territory),
    held,
    capacities,
    fixedCentres: Array.from({ length: count }, (_, i) => seated[i]?.fixedCentre ?? null),
    crews: Array.from(
      { length: count },
      (_, i) =>
        seated[i]?.reps ??
        free.slice(i - seated.length, i - seated.length + 1).map(({ key }) => ({ rep: key, share: 1 })),
    ),
    indexOf: new Map(known.map((seat) => [seat.territory as number, seated.indexOf(seat)])),
    protectedIn,
  };
}

/**
 * Territories that must stay, because they, their centre, one of their units or a named account is locked in them, or
 * a protected account is to lie there.
 */
export function lockedTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  protectedIn: Int32Array | null = protectedUnits(plan, scenario, role),
): Set<number> {
  const used = scenarioTerritoriesOf(plan, scenario, role);
  const inUse = new Set<number>(used.map(({ territory }) => territory));
  const itself = used.filter(({ locked: whole, fixedCentre }) => whole || fixedCentre);
  const locked = new Set<number>(itself.map(({ territory }) => territory));
  const assignment = assignmentOf(plan, scenario, role);
  for (const row of lockedUnitRows(plan, scenario, role)) locked.add(assignment[row] as number);
  for (const { territory } of namedAccountsOf(plan, scenario, role)) locked.add(territory);
  for (const territory of protectedIn ?? []) locked.add(territory);
  return new Set([...locked].filter((key) => inUse.has(key)));
}

/** Rows of the units that are locked one by one. */
export function lockedUnitRows(plan: Plan, scenario: ScenarioKey, role: RoleKey): number[] {
  const keys = new Set<number>();
  for (const lock of plan.unitLocks) if (lock.scenario === scenario && lock.role === role) keys.add(lock.unit);
  const rows: number[] = [];
  if (keys.size > 0)
    for (let row = 0; row < plan.units.count; row++) if (keys.has(plan.units.keys[row] as number)) rows.push(row);
  return rows;
}

/** Sellers who have no territory in the scenario, in the order of their keys. */
export function freeReps(plan: Plan, scenario: ScenarioKey): Rep[] {
  const busy = new Set<number>();
  const used: readonly ScenarioTerritory[] = plan.scenarioTerritories.filter((seat) => seat.scenario === scenario);
  for (const { reps } of used) for (const { rep } of reps) busy.add(rep);
  return plan.reps.filter(({ key, manages }) => manages === null && !busy.has(key));
}
