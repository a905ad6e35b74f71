import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import { UNASSIGNED, type UnitKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { unitName } from '../model/unit.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import type { RecordChange } from './plan-change.ts';
import { refused } from './refusal.ts';

/** A lock is a record of its own, in the plan and in the step; whoever wants more locks whole territories. */
export const MOST_LOCKS_AT_ONCE = 50_000;

/**
 * Locks units in the territory they are in, or unlocks them. Units that are as asked stay out of the change, and so do
 * units to lock that are in no territory, because nothing would hold them; with none but those it is refused
 * (`nothing-to-lock`).
 */
export function lockUnits(plan: Plan, command: CommandOf<'lock-units'>): EditResult {
  const { scenario, role, locked } = command;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const units = [...new Set(command.units)].sort((a, b) => a - b);
  const rows = units.map((unit) => rowOfKey(plan.units.keys, unit));
  if (rows.some((row) => row < 0)) return refused('invalid-request', { what: 'unit' });
  const assignment = assignmentOf(plan, scenario, role);
  const seated = locked ? rows.filter((row) => assignment[row] !== UNASSIGNED) : rows;
  if (seated.length === 0 && rows.length > 0) return refused('nothing-to-lock', { what: 'units' });

  const there = new Set<number>();
  for (const lock of plan.unitLocks) if (lock.scenario === scenario && lock.role === role) there.add(lock.unit);
  const changed = seated.filter((row) => there.has(plan.units.keys[row] as number) !== locked);
  if (changed.length > MOST_LOCKS_AT_ONCE)
    return refused('too-many-at-once', { count: changed.length, most: MOST_LOCKS_AT_ONCE });
  return {
    ok: true,
    change: {
      note: {
        code: locked ? 'locked-units' : 'unlocked-units',
        values: { units: changed.length, unit: changed[0] === undefined ? '' : unitName(plan.units, changed[0]) },
      },
      moves: [],
      records: changed.map((row): RecordChange => {
        const lock = { scenario, role, unit: plan.units.keys[row] as UnitKey };
        return { kind: 'unitLocks', before: locked ? null : lock, after: locked ? lock : null };
      }),
      batches: [],
    },
  };
}
