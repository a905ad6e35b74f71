import { perRep, repTotals } from '../fairness/rep-totals.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import type { NetHours } from '../sizing/selling-time.ts';
import type { Steps } from '../steps.ts';
import { territorySpread } from '../tally/territory-spread.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { callWork, classCounts } from './class-counts.ts';
import { hoursPerYear } from './class-workload.ts';
import { sellingWork } from './hours.ts';
import { type TravelEstimate, travelEstimate } from './travel-estimate.ts';
import { type WorkHours, type WorkParts, workHours } from './work-hours.ts';
import { hoursMeasure, workloadOf } from './workload-of.ts';

/** The workload of a scenario and role. */
export interface Workload {
  /** In the order of the totals. */
  readonly territories: readonly WorkHours[];
  readonly reps: readonly { readonly rep: Rep; readonly hours: WorkHours }[];
  /** Hours of calls and preparation of accounts in no territory. */
  readonly unassigned: NetHours;
  /** Each class with all its accounts; the one without a name has those of no class. */
  readonly classes: readonly { readonly name: string; readonly accounts: number; readonly hours: number }[];
  readonly travel: TravelEstimate;
}

/**
 * The hours of each territory (formulas.md 2): H = SUM W + travel + administration, W = f x (d + prep). Calls and
 * preparation by class, or from the measure that has them; travel by `travelEstimate`, with the visits by class. A rep
 * has of each territory their share, and their own administration.
 */
export function* territoryWorkload(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<Workload> {
  const settings = workloadOf(plan);
  const { territories } = totals;
  const counted = yield* classCounts(plan, scenario, role, totals);
  const work = callWork(counted);
  const spread = yield* territorySpread(plan, scenario, role, territories);
  const travel = yield* travelEstimate(plan, scenario, role, totals, spread, counted);
  const measure = hoursMeasure(plan);
  const said = measure < 0 ? null : [...(totals.totals[measure] ?? []), totals.unassigned.totals[measure] ?? 0];
  const sellingAt = (row: number) => ({
    calls: said ? (said[row] ?? 0) : (work.callHours[row] as number),
    preparation: said ? 0 : (work.preparationHours[row] as number),
  });
  const parts = Array.from(territories, (_, t): WorkParts => ({ ...sellingAt(t), ...travelParts(travel, t) }));
  const rest = sellingAt(territories.length);
  return {
    territories: parts.map((one, t) => workHours(one, totals.capacity[t] as number, settings)),
    reps: repHours(plan, scenario, role, totals, parts),
    unassigned: sellingWork(rest.calls, rest.preparation),
    classes: counted.classes.map((one, c) => {
      const accounts = (counted.counts[c] as Float64Array).reduce((sum, count) => sum + count, 0);
      return { name: one.name, accounts, hours: accounts * hoursPerYear(one) };
    }),
    travel,
  };
}

/** The estimate divided by its km: there and back, and between stops. */
function travelParts({ homeKm, betweenKm, hours }: TravelEstimate, t: number) {
  const [home, between] = [2 * (homeKm[t] as number), betweenKm[t] as number];
  const all = hours[t] as number;
  const travelHome = home + between > 0 ? (all * home) / (home + between) : 0;
  return { travelHome, travelBetween: all - travelHome };
}

const PARTS = ['calls', 'preparation', 'travelHome', 'travelBetween'] as const;

function repHours(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  parts: readonly WorkParts[],
): Workload['reps'] {
  const { reps, capacity } = repTotals(plan, scenario, role, totals);
  const columns = PARTS.map((part) =>
    perRep(
      plan,
      scenario,
      role,
      totals,
      parts.map((one) => one[part]),
    ),
  );
  return reps.map((rep, row) => {
    const own = Object.fromEntries(PARTS.map((part, p) => [part, columns[p]?.[row] ?? 0])) as Record<
      (typeof PARTS)[number],
      number
    >;
    return { rep, hours: workHours(own, capacity[row] as number, workloadOf(plan)) };
  });
}
