import type { Rep, ScenarioTerritory } from '../model/territory.ts';

/**
 * Capacity of a territory: the sum over its reps of FTE x share; 1 without reps. `used` is undefined for a
 * territory the scenario says nothing of.
 */
export function territoryCapacity(used: Pick<ScenarioTerritory, 'reps'> | undefined, reps: readonly Rep[]): number {
  if (!used || used.reps.length === 0) return 1;
  return used.reps.reduce((sum, { rep, share }) => {
    return sum + share * (reps.find(({ key }) => key === rep)?.capacityFte ?? 1);
  }, 0);
}
