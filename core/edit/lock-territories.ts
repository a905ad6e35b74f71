import { scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Locks territories as a whole, or unlocks them: nothing leaves a locked one, and nothing comes in, by hand or by a
 * balance. Territories that are as asked stay out of the change. Refused where the scenario does not use one of them.
 */
export function lockTerritories(plan: Plan, command: CommandOf<'lock-territories'>): EditResult {
  const { scenario, role, locked } = command;
  const asked = new Set<number>(command.territories);
  const seats = scenarioTerritoriesOf(plan, scenario, role).filter(({ territory }) => asked.has(territory));
  if (seats.length < asked.size) return refused('invalid-request', { what: 'territory' });
  const changed = seats.filter((seat) => seat.locked !== locked);
  const first = changed[0];
  return {
    ok: true,
    change: {
      note: {
        code: locked ? 'locked-territories' : 'unlocked-territories',
        values: {
          territories: changed.length,
          territory: first ? (territoryWith(plan, first.territory)?.name ?? '') : '',
        },
      },
      moves: [],
      records: recordChanges(
        'scenarioTerritories',
        changed,
        changed.map((seat) => ({ ...seat, locked })),
      ),
      batches: [],
    },
  };
}
