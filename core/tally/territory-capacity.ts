import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';

/** What the capacities of a plan's territories are reckoned from. */
export type Capacities = Pick<Plan, 'reps' | 'settings'>;

/**
 * Capacity of a territory: the sum over its reps of FTE x share, where a new rep ramps up (core/sizing/ramped-fte.ts); 1
 * without reps. `used` is undefined for a territory the scenario says nothing of.
 */
export function territoryCapacity(
  used: Pick<ScenarioTerritory, 'reps'> | undefined,
  { reps, settings }: Capacities,
): number {
  if (!used || used.reps.length === 0) return 1;
  return used.reps.reduce((sum, { rep: key, share }) => {
    const rep = reps.find((one) => one.key === key);
    return sum + share * (rep ? rampedFte(rep, settings) : 1);
  }, 0);
}
