import { scenarioTerritoriesOf } from '../../model/assignment.ts';
import type { Plan } from '../../model/plan.ts';
import { teamRefusal } from '../organisation/set-territory-reps.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';

/**
 * Seats reps as a matching has it, in one step, and has homes pull in the next balance where that is asked. Refused
 * where a rep would sit twice.
 */
export function takeMatching(plan: Plan, command: MatchingCommandOf<'take-matching'>): EditResult {
  const { scenario, role, seats, homes } = command;
  const used = new Map(scenarioTerritoriesOf(plan, scenario, role).map((seat) => [seat.territory, seat]));
  const named = new Set(seats.map(({ territory }) => territory));
  if (named.size !== seats.length || seats.some(({ territory }) => !used.has(territory)))
    return refused('invalid-request', { what: 'territory' });
  const reps = seats.flatMap((seat) => seat.reps.map(({ rep }) => rep));
  if (new Set(reps).size !== reps.length) return refused('invalid-request', { what: 'reps' });
  for (const seat of seats) {
    const wrong = teamRefusal(plan, seat.reps);
    if (wrong) return wrong;
  }
  const before = seats.flatMap(({ territory }) => used.get(territory) ?? []);
  const after = before.map((seat, i) => ({ ...seat, reps: seats[i]?.reps ?? [] }));
  const seated = recordChanges('scenarioTerritories', before, after);
  const { settings } = plan;
  const pulled = homes ? { ...settings, balance: { ...settings.balance, homes } } : settings;
  const records: RecordChange[] = [...recordChanges('settings', [settings], [pulled]), ...seated];
  const note = { code: 'took-matching', values: { territories: seats.length, changed: seated.length } } as const;
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}
