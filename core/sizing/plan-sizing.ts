import { sum } from '../fairness/mean.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { LevelKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { expectedSales } from '../pay/expected-sales.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { unitValues } from '../tally/unit-values.ts';
import type { Workload } from '../workload/territory-workload.ts';
import { unitHours } from '../workload/unit-hours.ts';
import { workloadOf } from '../workload/workload-of.ts';
import { capacitySizing } from './capacity-method.ts';
import { byReturn, type IncrementalSizing, incrementalSizing } from './incremental-method.ts';
import { potentialSizing } from './potential-method.ts';
import { type PotentialWorth, potentialWorth } from './potential-worth.ts';
import { perRegion, type Regions, regionsOf } from './regions.ts';
import { type NetHours, sellingHours } from './selling-time.ts';
import { type SizingFacts, sizingFacts, sizingOf } from './sizing-facts.ts';
import type { SizingMethod } from './sizing-settings.ts';
import { hoursSizing } from './workload-method.ts';

/** What one method says. */
export interface MethodSizing {
  readonly method: SizingMethod;
  /** Full-time reps of each region, not rounded; null where something is missing that the method needs. */
  readonly regions: readonly number[] | null;
  readonly reps: number | null;
}

/** The four methods side by side. */
export interface PlanSizing {
  readonly regions: Regions;
  readonly facts: SizingFacts;
  readonly methods: readonly MethodSizing[];
  /** Hours of calls and preparation, over all regions, and those that a full-time rep has. */
  readonly hours: NetHours;
  readonly hoursPerRep: NetHours;
  /** What potential sells for; null without potential, or where nothing says it. */
  readonly worth: PotentialWorth | null;
  /** Rep by rep over all regions; null without such a worth. */
  readonly incremental: IncrementalSizing | null;
}

/**
 * Reps needed by workload (Talley's build-up), potential per rep, incremental return and the capacity of the target
 * (formulas.md 3), for each region of a level and in all. The whole is the sum of the regions but for the incremental
 * method, where one team works over all of them, the best accounts first, and each region has a team of its own.
 */
export function* planSizing(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  { workload, level }: { readonly workload: Workload; readonly level: LevelKey | null },
): Steps<PlanSizing> {
  const regions = regionsOf(plan, totals.territories, level);
  const facts = sizingFacts(plan, scenario, totals, regions);
  const { attainment } = sizingOf(plan);
  const { time } = workloadOf(plan);
  const hours = perRegion(
    regions,
    workload.territories.map(({ selling }) => selling),
    workload.unassigned,
  );
  const { potential, potentialPerRep, target, standardQuota } = facts;
  const expected = expectedSales(plan, scenario, role, totals);
  const worth = expected && potentialWorth(plan, expected);
  const returns =
    expected && worth
      ? yield* incrementalReps(plan, { scenario, role, totals, regions }, facts, expected.measure, worth)
      : null;
  const each = (column: readonly number[] | null, reps: (value: number) => number) => {
    const found = column?.map(reps) ?? null;
    return { regions: found, reps: found && sum(found) };
  };
  return {
    regions,
    facts,
    methods: [
      { method: 'workload', ...each(hours, (value) => hoursSizing(value as NetHours, time).reps) },
      {
        method: 'potential',
        ...each(potentialPerRep === null ? null : potential, (value) => potentialSizing(value, potentialPerRep ?? 1)),
      },
      {
        method: 'incremental',
        regions: returns?.regions.map(({ reps }) => reps) ?? null,
        reps: returns?.whole.reps ?? null,
      },
      {
        method: 'capacity',
        ...each(standardQuota === null ? null : target, (value) => {
          return capacitySizing(value, attainment, standardQuota ?? 1).reps;
        }),
      },
    ],
    hours: sum(hours) as NetHours,
    hoursPerRep: sellingHours(time),
    worth,
    incremental: returns?.whole ?? null,
  };
}

interface Where {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly totals: TerritoryTotals;
  readonly regions: Regions;
}

function* incrementalReps(
  plan: Plan,
  { scenario, role, totals, regions }: Where,
  facts: SizingFacts,
  measure: number,
  { perUnit }: PotentialWorth,
) {
  const potential = unitValues(plan, measure);
  yield;
  const hours = unitHours(plan);
  yield;
  const order = yield* byReturn(potential, hours);
  const assumed = {
    hoursPerRep: sellingHours(workloadOf(plan).time),
    salesPerPotential: perUnit,
    margin: sizingOf(plan).margin,
    costPerRep: facts.costPerRep,
  };
  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const assignment = assignmentOf(plan, scenario, role);
  const last = regions.names.length - 1;
  const regionOf = assignment.map((key) => regions.regionOf[rowOf.get(key) ?? -1] ?? last);
  yield;
  const whole = incrementalSizing(potential, hours, assumed, order);
  const each: IncrementalSizing[] = [];
  for (const region of regions.names.keys()) {
    yield;
    const rows = order.filter((unit) => regionOf[unit] === region);
    each.push(incrementalSizing(potential, hours, assumed, rows));
  }
  return { whole, regions: each };
}
