import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { LevelKey, RoleKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { createPlanStore, type PlanStore } from '../../../electron/jobs/plan-store.ts';
import type { Snapshot } from '../../../electron/jobs/store-calls.ts';
import { aFolder } from '../../data/plan-file/plan-folder.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const watch = () => {};
const WHERE = { scenario: WORKING, role: FIELD_SALES } as const;
const fixtures = join(import.meta.dirname, '../../fixtures/plans');

/** What a planner does to a plan's territories; each may be refused. */
const ACTS = [
  'create',
  'group',
  'add-role',
  'remove-role',
  'undo',
  'redo',
  'start',
  'snapshot',
  'restore',
  'reopen',
] as const;
type Act = (typeof ACTS)[number];

async function openStore(path: string): Promise<PlanStore> {
  const store = createPlanStore();
  await store.open({ path, backups: aFolder(), backupOnClose: false }, watch);
  return store;
}

const planOf = (store: PlanStore) => (store.read({}, watch) as Snapshot).plan;
const idsOf = (plan: Plan) => plan.territories.map(({ id }) => id);

function commandOf(act: Act, plan: Plan): EditCommand | null {
  switch (act) {
    case 'create':
      return { kind: 'create-territory', ...WHERE, units: plan.units.keys.slice(0, 1), name: '' };
    case 'group':
      return {
        kind: 'add-group',
        role: FIELD_SALES,
        level: 2 as LevelKey,
        name: `G ${plan.territories.length}`,
        children: [],
      };
    case 'add-role':
      return { kind: 'add-role', name: `Role ${plan.roles.length + 1}`, copyOf: FIELD_SALES };
    case 'remove-role':
      return { kind: 'remove-role', role: (plan.roles.at(-1)?.key ?? 0) as RoleKey };
    default:
      return null;
  }
}

describe('ids of territories and groups', () => {
  it('are never given again: not after undo, a role that goes, a snapshot that comes back or a plan opened anew', async () => {
    const acts = fc.array(fc.constantFrom(...ACTS), { minLength: 6, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(acts, async (drawn) => {
        const path = join(aFolder(), 'plan.evenfield');
        let store = createPlanStore();
        const plan = gridPlan({ map: 'AAB ABB' });
        await store.create({ path, plan, replace: false, backups: aFolder(), backupOnClose: false }, watch);
        const seen = new Set(idsOf(plan));
        for (const act of drawn) {
          const { plan: before, revision } = store.read({}, watch) as Snapshot;
          const command = commandOf(act, before);
          try {
            if (command) await store.edit({ revision, command }, watch);
            else if (act === 'undo' || act === 'redo') await store[act]({}, watch);
            else if (act === 'start') await store.walk({ seq: 0 }, watch);
            else if (act === 'snapshot') await store.takeSnapshot({ name: 'then' }, watch);
            else if (act === 'restore') await store.restoreSnapshot({ key: 1 }, watch);
            else {
              await store.close({}, watch);
              store = await openStore(path);
            }
          } catch (thrown) {
            if (!(thrown instanceof Error && 'code' in thrown && thrown.code !== 'internal')) throw thrown;
          }
          const known = new Set(idsOf(before));
          for (const id of idsOf(planOf(store))) {
            if (known.has(id)) continue;
            if (command) expect(seen.has(id), `${act} gave ${id} again`).toBe(false);
            seen.add(id);
          }
        }
        await store.close({}, watch);
      }),
      { numRuns: 25 },
    );
  });

  it('of a file from before this was kept go on behind what its history knows of', () => {
    const path = join(aFolder(), 'old.evenfield');
    copyFileSync(join(fixtures, 'schema-10.evenfield'), path);
    const opened = openPlanFile(path);
    if (opened.status !== 'migrated') throw new Error(opened.status);
    const { file } = opened;
    const numbers = file.read().territories.map(({ id }) => Number(/^T(\d+)$/.exec(id)?.[1] ?? 0));
    expect(file.givenIds.territory).toBeGreaterThanOrEqual(Math.max(...numbers));
    // An import that was undone stands in the redo tail, with territories of its owners.
    file.redo();
    const all = file.read().territories.map(({ id }) => Number(/^T(\d+)$/.exec(id)?.[1] ?? 0));
    expect(file.givenIds.territory).toBe(Math.max(...numbers, ...all));
    file.close();
  });
});
