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
  let change: PlanChange = { note, moves: [], records: [], batches: [] };
  for (const command of commands) {
    if (!isRowCommand(command)) return refused('invalid-request', { what: 'command' });
    const result = changeOf(now, command);
    if (!result.ok) return result;
    now = applyChange(now, result.change);
    change = squash(change, result.change, note);
  }
  return { ok: true, change };
}
