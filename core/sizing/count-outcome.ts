import { disruptionToday } from '../disruption/disruption-today.ts';
import { compactnessOf } from '../fairness/compactness.ts';
import { mean, sum } from '../fairness/mean.ts';
import { planFairness } from '../fairness/plan-fairness.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import { territorySpread } from '../tally/territory-spread.ts';
import { territoryTotals } from '../tally/territory-totals.ts';
import { hoursOf, sellingUse, wholeUse } from '../workload/hours.ts';
import { territoryWorkload } from '../workload/territory-workload.ts';
import { workloadOf } from '../workload/workload-of.ts';
import type { GrossHours, NetHours } from './selling-time.ts';

/** What a number of territories comes to. */
export interface CountOutcome {
  /** The balanced measure that is furthest from even per capacity, with its worst territory; null where none is balanced. */
  readonly worst: { readonly measure: string; readonly deviation: number; readonly variation: number } | null;
  /** Mean of 0 to 1, 1 for circles; null where territories have no shape. */
  readonly compactness: number | null;
  /** Estimates a year, over all territories. */
  readonly travelHours: number;
  /** Share of the accounts that change hands against today's owners, else the baseline; null without either. */
  readonly moved: number | null;
  /** Hours of calls and preparation, and of everything, per full-time equivalent. */
  readonly sellingPerRep: number;
  readonly wholePerRep: number;
  /** Those as shares of the net and of the gross hours that a rep has. */
  readonly sellingUse: number;
  readonly wholeUse: number;
}

/** The figures of a scenario and role by which numbers of territories are compared. In steps. */
export function* countOutcome(plan: Plan, scenario: ScenarioKey, role: RoleKey): Steps<CountOutcome> {
  const totals = territoryTotals(plan, scenario, role);
  yield;
  const workload = yield* territoryWorkload(plan, scenario, role, totals);
  const shapes = compactnessOf(yield* territorySpread(plan, scenario, role, totals.territories));
  const shaped = [...shapes].filter((value) => !Number.isNaN(value));
  const today = yield* disruptionToday(plan, scenario, role);
  const capacity = sum(totals.capacity);
  const { net, gross } = hoursOf(capacity, workloadOf(plan).time);
  const selling = sum(workload.territories.map((one) => one.selling)) as NetHours;
  const whole = sum(workload.territories.map((one) => one.whole)) as GrossHours;
  const perRep = (hours: number) => (capacity > 0 ? hours / capacity : 0);
  return {
    worst: worstOf(plan, scenario, role),
    compactness: shaped.length > 0 ? mean(shaped) : null,
    travelHours: sum(workload.travel.hours),
    moved: today?.disruption.accounts.share ?? null,
    sellingPerRep: perRep(selling),
    wholePerRep: perRep(whole),
    sellingUse: sellingUse(selling, net),
    wholeUse: wholeUse(whole, gross),
  };
}

function worstOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): CountOutcome['worst'] {
  const balanced = new Set(plan.measures.filter((measure) => measure.balanced).map(({ key }) => key));
  const [worst] = planFairness(plan, scenario, role)
    .filter(({ measure }) => balanced.has(measure))
    .sort((a, b) => Math.abs(b.perCapacity.worstDeviation) - Math.abs(a.perCapacity.worstDeviation));
  if (!worst) return null;
  const { worstDeviation, coefficientOfVariation } = worst.perCapacity;
  return { measure: worst.name, deviation: worstDeviation, variation: coefficientOfVariation };
}
