import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { ScenarioTerritory, Territory } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';

/**
 * How much of a full territory each one still is where the plan's own ramp has made it smaller for a new rep: 1, or less
 * down to what that ramp leaves of the rep's capacity, as far as what it weighs (`column`, in the order of `territories`)
 * is less per full-time equivalent than that of those who do not ramp up. Dividing by it takes the smaller size back
 * before the quota plan's ramp counts, so that a start counts once, whether or not territories follow it. 1 for all where
 * one of the two ramps is missing.
 */
export function leftByRamp(
  plan: Plan,
  quotaPlan: QuotaPlan,
  territories: readonly Territory[],
  column: Float64Array,
): Float64Array {
  const left = new Float64Array(territories.length).fill(1);
  if (!plan.settings.ramp || quotaPlan.ramp.length === 0) return left;
  const seats = new Map<number, ScenarioTerritory['reps']>(
    plan.scenarioTerritories
      .filter(({ scenario }) => scenario === quotaPlan.scenario)
      .map(({ territory, reps }) => [territory, reps]),
  );
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const { ramp: _, ...unramped } = plan.settings;
  const capacity = (settings: typeof unramped) =>
    territories.map(({ key }) => {
      const seated = seats.get(key) ?? [];
      if (seated.length === 0) return 1;
      return seated.reduce((sum, { rep: at, share }) => {
        const rep = reps.get(at);
        return sum + share * (rep ? rampedFte(rep, settings) : 1);
      }, 0);
    });
  const [full, ramped] = [capacity(unramped), capacity(plan.settings)];
  const rows = [...territories.keys()];
  const isFull = (t: number) => (ramped[t] as number) >= (full[t] as number);
  const fullRows = rows.filter(isFull);
  const [some, by] = fullRows.length > 0 ? [fullRows, full] : [rows, ramped];
  const whole = some.reduce((sum, t) => sum + (by[t] as number), 0);
  const typical = some.reduce((sum, t) => sum + (column[t] as number), 0) / whole;
  if (!(typical > 0)) return left;
  for (const t of rows) {
    if (isFull(t) || !((ramped[t] as number) > 0)) continue;
    const size = (column[t] as number) / ((full[t] as number) * typical);
    left[t] = Math.min(1, Math.max((ramped[t] as number) / (full[t] as number), size));
  }
  return left;
}
