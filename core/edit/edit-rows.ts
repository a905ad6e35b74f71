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
  for (let at = 0; at < commands.length; ) {
    const next = at + apartFrom(commands, at);
    const made: PlanChange[] = [];
    for (const command of commands.slice(at, next)) {
      if (!isRowCommand(command)) return refused('invalid-request', { what: 'command' });
      const result = changeOf(now, command);
      if (!result.ok) return result;
      made.push(result.change);
    }
    const change = squashedInHalves(made);
    if (next < commands.length) now = applyChange(now, change);
    changes.push(change);
    at = next;
  }
  return { ok: true, change: { ...squashedInHalves(changes), note } };
}

/**
 * How many commands from one on have nothing to do with each other: names of different accounts, which a CRM's list may
 * bring for hundreds of thousands. None of them has to see what the one before has left, which would be a new list of
 * all names each time.
 */
function apartFrom(commands: readonly EditCommand[], from: number): number {
  const [first] = commands.slice(from, from + 1);
  if (first?.kind !== 'name-accounts') return 1;
  const seen = new Set<number>();
  for (let at = from; at < commands.length; at++) {
    const one = commands[at];
    if (one?.kind !== 'name-accounts' || one.families !== false) return Math.max(1, at - from);
    if (one.scenario !== first.scenario || one.role !== first.role) return at - from;
    for (const account of one.accounts) {
      if (seen.has(account)) return Math.max(1, at - from);
    }
    for (const account of one.accounts) seen.add(account);
  }
  return commands.length - from;
}

/** One change for many in their order, half by half: each record is gone through log n times, not n. */
function squashedInHalves(changes: readonly PlanChange[]): PlanChange {
  const [first, second] = changes;
  if (!first) return { note: { code: 'several', values: { steps: 0 } }, moves: [], records: [], batches: [] };
  if (!second) return first;
  const middle = changes.length >> 1;
  return squash(squashedInHalves(changes.slice(0, middle)), squashedInHalves(changes.slice(middle)));
}
