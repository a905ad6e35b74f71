import type { Plan } from '../model/plan.ts';
import { applyChange } from './apply-change.ts';
import type { CommandOf, EditCommand, RowCommand } from './command.ts';
import type { EditResult } from './perform.ts';
import type { PlanChange } from './plan-change.ts';
import { refused } from './refusal.ts';
import { squash } from './squash.ts';

const ROW_KINDS: ReadonlySet<EditCommand['kind']> = new Set<RowCommand['kind']>([
  'assign-units',
  'edit-rep',
  'fix-centre',
  'lock-accounts',
  'lock-territories',
  'lock-units',
  'name-accounts',
  'recolour-territory',
  'rename-territory',
  'set-parent',
  'set-quota',
  'set-territory-reps',
  'unname-accounts',
]);

/** What a table may ask for at once: more takes minutes, and is better pasted in parts. */
export const MOST_ROW_COMMANDS = 10_000;

/** Whether a command is one of those that a table makes of its cells. */
export function isRowCommand(command: EditCommand): command is RowCommand {
  return ROW_KINDS.has(command.kind);
}

/**
 * What was changed in the cells of a table, or pasted into them, as one step: each command is carried out on what the
 * one before has left. The first that is refused refuses all. `changeOf` carries out a single one.
 */
export function editRows(
  plan: Plan,
  { commands, rows }: CommandOf<'edit-rows'>,
  changeOf: (plan: Plan, command: EditCommand) => EditResult,
): EditResult {
  const note = { code: 'edited-rows', values: { rows } } as const;
  let now = plan;
  const changes: PlanChange[] = [];
  for (const command of commands) {
    if (!isRowCommand(command)) return refused('invalid-request', { what: 'command' });
    const result = changeOf(now, command);
    if (!result.ok) return result;
    now = applyChange(now, result.change);
    changes.push(result.change);
  }
  return { ok: true, change: { ...squashedInHalves(changes), note } };
}

/** One change for many in their order, half by half: each record is gone through log n times, not n. */
function squashedInHalves(changes: readonly PlanChange[]): PlanChange {
  const [first, second] = changes;
  if (!first) return { note: { code: 'several', values: { steps: 0 } }, moves: [], records: [], batches: [] };
  if (!second) return first;
  const middle = changes.length >> 1;
  return squash(squashedInHalves(changes.slice(0, middle)), squashedInHalves(changes.slice(middle)));
}
