import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { newName } from './new-name.ts';

/** Gives a role another name; refused where another role has it. */
export function renameRole(plan: Plan, command: OrganisationOf<'rename-role'>): EditResult {
  const before = plan.roles.find(({ key }) => key === command.role);
  if (!before) return refused('invalid-request', { what: 'role' });
  const named = newName(
    command.name,
    plan.roles.filter((role) => role !== before),
  );
  if (!named.ok) return named;
  const records = recordChanges('roles', [before], [{ ...before, name: named.name }]);
  const values = { before: before.name, after: named.name };
  return { ok: true, change: { note: { code: 'renamed-role', values }, moves: [], records, batches: [] } };
}
