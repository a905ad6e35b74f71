import { groupLevels } from '../../model/hierarchy.ts';
import type { LevelKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { newName } from './new-name.ts';
import { withoutGroups } from './remove-group.ts';

/** Territory, region, area, country, company and one to spare. */
export const MOST_LEVELS = 6;

/** Adds a level above the highest one. */
export function addLevel(plan: Plan, command: OrganisationOf<'add-level'>): EditResult {
  const named = newName(command.name, plan.levels);
  if (!named.ok) return named;
  if (plan.levels.length >= MOST_LEVELS) return refused('too-many-levels', { most: MOST_LEVELS });
  const key = (plan.levels.reduce((high, level) => Math.max(high, level.key), 0) + 1) as LevelKey;
  const rank = plan.levels.reduce((high, level) => Math.max(high, level.rank), -1) + 1;
  const { name } = named;
  const records: RecordChange[] = [{ kind: 'levels', before: null, after: { key, name, rank } }];
  return { ok: true, change: { note: { code: 'added-level', values: { name } }, moves: [], records, batches: [] } };
}

/** Gives a level another name; that of the territories too. */
export function renameLevel(plan: Plan, command: OrganisationOf<'rename-level'>): EditResult {
  const before = plan.levels.find(({ key }) => key === command.level);
  if (!before) return refused('invalid-request', { what: 'level' });
  const named = newName(
    command.name,
    plan.levels.filter((level) => level !== before),
  );
  if (!named.ok) return named;
  const records = recordChanges('levels', [before], [{ ...before, name: named.name }]);
  const values = { before: before.name, after: named.name };
  return { ok: true, change: { note: { code: 'renamed-level', values }, moves: [], records, batches: [] } };
}

/**
 * Removes a level with its groups, in every role: what rolled up to them rolls up to the groups above, and the levels
 * above come one rung down. The level of the territories stays (`invalid-request`).
 */
export function removeLevel(plan: Plan, { level }: OrganisationOf<'remove-level'>): EditResult {
  const before = groupLevels(plan).find(({ key }) => key === level);
  if (!before) return refused('invalid-request', { what: 'level' });
  const groups = plan.territories.filter((territory) => territory.level === level);
  const lower = plan.levels
    .filter((other) => other !== before)
    .map((other) => (other.rank > before.rank ? { ...other, rank: other.rank - 1 } : other));
  const records = [...recordChanges('levels', plan.levels, lower), ...withoutGroups(plan, groups)];
  const values = { name: before.name, groups: groups.length };
  return { ok: true, change: { note: { code: 'removed-level', values }, moves: [], records, batches: [] } };
}
