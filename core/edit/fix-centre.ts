import { territoryWith } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Fixes a territory's centre at a place: a balance builds the territory around it, whatever else pulls. Null frees it.
 * Refused where the units lie in a plane of their own, in which nobody knows where degrees are (`no-centre`).
 */
export function fixCentre(plan: Plan, { scenario, territory, fixed }: CommandOf<'fix-centre'>): EditResult {
  const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === territory);
  if (!seat) return refused('invalid-request', { what: 'territory' });
  const name = territoryWith(plan, territory)?.name ?? '';
  if (fixed && plan.units.xKm !== null) return refused('no-centre', { problem: 'plane', territory: name });
  const { fixedCentre: _, ...free } = seat;
  const after = fixed ? { ...free, fixedCentre: { lat: fixed.lat, lon: fixed.lon } } : free;
  return {
    ok: true,
    change: {
      note: {
        code: fixed ? 'fixed-centre' : 'freed-centre',
        values: { territory: name },
      },
      moves: [],
      records: recordChanges('scenarioTerritories', [seat], [after]),
      batches: [],
    },
  };
}
