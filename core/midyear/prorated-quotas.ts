import { sum } from '../fairness/mean.ts';
import { scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import { dayOfIso } from '../model/day-column.ts';
import type { Plan, PlanSettings } from '../model/plan.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';
import { type QuotaCalendar, quotaCalendar, shareWithin } from '../quota/quota-calendar.ts';
import { territoryProfiles } from '../quota/rep-profile.ts';
import type { TerritorySet } from './event.ts';

/** How much of a territory's quota falls into each month of the plan period, by its key; sums to 1. */
export type Seasons = ReadonlyMap<number, Float64Array>;

/**
 * The seasons of the territories of a scenario and role, as its quota plan has them: a territory's own curve, else that
 * of all with what its reps can do in each month; without a quota plan every day of the period counts the same.
 */
export function seasonsOf(plan: Plan, { scenario, role }: TerritorySet): Seasons {
  const calendar = quotaCalendar(plan.settings, 'months');
  const planned = quotaPlanOf(plan, scenario, role);
  const territories = scenarioTerritoriesOf(plan, scenario, role).flatMap(
    ({ territory }) => territoryWith(plan, territory) ?? [],
  );
  if (!planned) {
    const days = Float64Array.from(calendar.months, ({ from, to }) => to - from);
    const all = sum([...days]);
    return new Map(territories.map(({ key }) => [key as number, days.map((one) => one / all)]));
  }
  const profiles = territoryProfiles(plan, planned, territories, calendar);
  return new Map(territories.map(({ key }, row) => [key as number, profiles[row]?.months ?? new Float64Array()]));
}

/**
 * What each territory has to bring in over the plan period where quotas change on a day (ISO date): who loses accounts
 * loses what of their quota falls on that day or later by its own season, and who gains them gets just that, so that
 * equal totals before and after stay that total (formulas of the field: moved account quota x remaining share). Minor
 * units by territory key; what rounding leaves over goes along to the next territory.
 */
export function proratedQuotas(
  settings: PlanSettings,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  seasons: Seasons,
  from: string,
): Map<number, number> {
  const usual = shareLeft(settings, from);
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const shift = (key: number) => (after.get(key) ?? 0) - (before.get(key) ?? 0);
  const left = (key: number) => {
    const season = seasons.get(key);
    return season ? seasonLeft(settings, season, from) : usual;
  };
  const losers = keys.filter((key) => shift(key) < 0);
  const lost = sum(losers.map(shift));
  const passedOn = lost < 0 ? sum(losers.map((key) => shift(key) * left(key))) / lost : null;
  let [exact, given] = [0, 0];
  return new Map(
    keys.map((key) => {
      const own = shift(key);
      exact += (before.get(key) ?? 0) + own * (own > 0 ? (passedOn ?? left(key)) : left(key));
      const whole = Math.round(exact) - given;
      given += whole;
      return [key, whole];
    }),
  );
}

/** Share of a season that falls on a day (ISO date) or later. */
export function seasonLeft(settings: PlanSettings, season: Float64Array, from: string): number {
  const parts = monthsLeft(settings, from);
  return season.reduce((all, share, m) => all + share * (parts[m] ?? 0), 0);
}

/** Share of each month of the plan period that lies on a day or later. */
export function monthsLeft(settings: PlanSettings, from: string): number[] {
  return quotaCalendar(settings, 'months').months.map((month) => shareWithin(month, from, null));
}

/** Share of the plan period's days from a day on: 1 before it begins, 0 after its end. */
export function shareLeft(settings: PlanSettings, from: string): number {
  const { months }: QuotaCalendar = quotaCalendar(settings, 'whole');
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return 0;
  return Math.min(1, Math.max(0, (last.to - dayOfIso(from)) / (last.to - first.from)));
}
