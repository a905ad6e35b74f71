import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';

/** What the capacities of a plan's territories are reckoned from. */
export type Capacities = Pick<Plan, 'reps' | 'settings'>;

/**
 * Capacity of a territory: the sum over its reps of FTE x share, where a new rep ramps up (core/sizing/ramped-fte.ts); 1
 * without reps, or with none who is there in the plan period: it is vacant then, and to be made for somebody. `used` is undefined for a territory the scenario says nothing of.
 */
export function territoryCapacity(
  used: Pick<ScenarioTerritory, 'reps'> | undefined,
  { reps, settings }: Capacities,
): number {
  if (!used || used.reps.length === 0) return 1;
  const capacity = used.reps.reduce((sum, { rep: key, share }) => {
    const rep = reps.find((one) => one.key === key);
    return sum + share * (rep ? rampedFte(rep, settings) : 1);
  }, 0);
  return capacity > 0 ? capacity : 1;
}
