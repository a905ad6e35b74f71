import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { Rep, ScenarioTerritory, Territory } from '../model/territory.ts';
import { rampIn } from '../sizing/ramp.ts';
import { monthsInJob } from '../sizing/ramped-fte.ts';
import { type QuotaCalendar, shareWithin } from './quota-calendar.ts';

/** Per territory what each month of the plan period counts, and what that comes to. */
export interface TerritoryProfile {
  /** How much of the territory's quota falls into each month; sums to 1. */
  readonly months: Float64Array;
  /** What its weight is multiplied by: 1 for a full-time rep through the whole period. */
  readonly factor: number;
}

/**
 * The months of each territory: season x part of the month it is worked x what its reps can do then (FTE, ramp, level
 * of seniority, by their shares). The factor is the sum over months, `q/12 x SUM r(m)` with an even season; who has no
 * rep counts as a full one. A territory's own curve decides alone when its quota falls due.
 */
export function territoryProfiles(
  plan: Plan,
  quotaPlan: QuotaPlan,
  territories: readonly Territory[],
  calendar: QuotaCalendar,
): TerritoryProfile[] {
  const reps = new Map<number, Rep>(plan.reps.map((rep) => [rep.key, rep]));
  const seats = new Map<number, ScenarioTerritory>(
    plan.scenarioTerritories
      .filter(({ scenario }) => scenario === quotaPlan.scenario)
      .map((seat) => [seat.territory, seat]),
  );
  const curve = shares(quotaPlan.season.curve, calendar);
  const own = new Map<number, Float64Array>(
    quotaPlan.season.own.map((one) => [one.territory, shares(one.curve, calendar)]),
  );
  const effective = new Map<number, QuotaPlan['partYears'][number]>(
    quotaPlan.partYears.map((one) => [one.territory, one]),
  );
  return territories.map(({ key }) => {
    const days = effective.get(key);
    const season = own.get(key) ?? curve;
    const worked = season.map((share, m) => {
      const month = calendar.months[m];
      return days && month ? share * shareWithin(month, days.from, days.to) : share;
    });
    const able = worked.map(
      (share, m) => share * capacityIn(seats.get(key)?.reps ?? [], reps, quotaPlan, plan.settings, m),
    );
    return {
      months: normalised(own.has(key) ? worked : able, season),
      factor: able.reduce((all, one) => all + one, 0),
    };
  });
}

/** The shares of a curve, which sum to 1; even by the days' months where it says nothing. */
function shares(curve: readonly number[], { months }: QuotaCalendar): Float64Array {
  const even = new Float64Array(months.length).fill(1);
  const given = curve.length === months.length ? Float64Array.from(curve) : even;
  return normalised(given, normalised(even, even));
}

function normalised(values: Float64Array, otherwise: Float64Array): Float64Array {
  const all = values.reduce((sum, value) => sum + value, 0);
  return all > 0 ? values.map((value) => value / all) : otherwise;
}

/** What the reps of a territory can do in a month, against one full rep. */
function capacityIn(
  seats: ScenarioTerritory['reps'],
  reps: ReadonlyMap<number, Rep>,
  { ramp, partTime, seniority }: QuotaPlan,
  settings: Plan['settings'],
  month: number,
): number {
  if (seats.length === 0) return 1;
  let sum = 0;
  for (const { rep: key, share } of seats) {
    const rep = reps.get(key);
    if (!rep) continue;
    const level = rep.level.trim().toLowerCase();
    const senior = seniority.find((one) => one.level.trim().toLowerCase() === level)?.multiplier ?? 1;
    const before = ramp.length > 0 ? monthsInJob(rep, settings) : null;
    sum += share * (partTime ? rep.capacityFte : 1) * senior * (before === null ? 1 : rampIn(ramp, before + month));
  }
  return sum;
}
