import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gone } from '../../../core/edit/match-accounts.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { shapeColumn } from '../../../core/model/shape-column.ts';
import { PlanFile } from '../../../data/plan-file/plan-file.ts';
import type { ImportHow, ReadRows } from '../../../electron/jobs/held-imports.ts';
import { turn } from '../../../electron/jobs/in-slices.ts';
import { createPlanStore, type PlanStore } from '../../../electron/jobs/plan-store.ts';
import { askToCancel, stopFlags } from '../../../electron/jobs/stop-flags.ts';
import type { Snapshot } from '../../../electron/jobs/store-calls.ts';
import { blankPlan } from '../../../electron/plans/blank-plan.ts';
import { aList } from '../../data/plan-file/imported-rows.ts';
import { aFolder } from '../../data/plan-file/plan-folder.ts';

const BEFORE = 40;
const NEWER = aList(30, 'Newer');
const watch = () => {};

let store: PlanStore;
let path: string;
beforeEach(async () => {
  // A clock so slow that the store gives way after every step.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  store = createPlanStore();
  path = join(aFolder(), 'plan.evenfield');
  const plan = blankPlan('Plan', 'USD', 'en', new Date(0));
  await store.create({ path, plan, replace: false, backups: path, backupOnClose: false }, watch);
  await store.keepImport({ ...read(aList(BEFORE), { mode: 'replace', gone: 'drop' }), cancel: stopFlags() }, watch);
  return () => store.close({}, watch);
});

function read(rows = NEWER, how: ImportHow = { mode: 'update', gone: 'drop' }): ReadRows & { path: string } {
  const measures = [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }] as const;
  const names = { role: 'Field sales', scenario: 'Plan 1', baseline: 'Today' };
  return { path, rows, request: { measures, fileName: 'accounts.csv', names }, how };
}

const now = () => store.read({}, watch) as Snapshot;
const state = () => ({ ...now(), bytes: readFileSync(path) });

/** How work ends that is cancelled after so many rounds of the thread's events. */
async function cancelledAfter(rounds: number, work: (cancel: SharedArrayBuffer) => unknown): Promise<string> {
  const cancel = stopFlags();
  const ended = Promise.resolve(work(cancel)).then(
    () => 'done',
    ({ code }) => code as string,
  );
  for (let i = 0; i < rounds; i++) await turn();
  askToCancel(new Int32Array(cancel));
  return ended;
}

describe('an import that is cancelled between any two slices of the store’s work', () => {
  const ways: readonly (readonly [ImportHow['mode'], Gone])[] = [
    ['replace', 'drop'],
    ['update', 'drop'],
    ['update', 'keep'],
    ['add', 'keep'],
  ];
  it.each(ways)('leaves plan and file as they were: %s, %s', async (mode, gone) => {
    const before = state();
    const cancelled = { making: 0, writing: 0 };
    for (let rounds = 0; ; rounds++) {
      let rows = 0;
      const count = (done: number) => {
        rows = done;
      };
      const work = (cancel: SharedArrayBuffer) => store.keepImport({ ...read(NEWER, { mode, gone }), cancel }, count);
      const ended = await cancelledAfter(rounds, work);
      if (ended === 'done') break;
      expect(ended).toBe('cancelled');
      expect(state()).toEqual(before);
      cancelled[rows === 0 ? 'making' : 'writing']++;
    }
    expect(cancelled.making).toBeGreaterThan(5);
    expect(cancelled.writing).toBeGreaterThan(2);
    expect(now().revision).toBe(before.revision + 1);
  });

  it('nothing is held of one that was only to be looked at', async () => {
    const work = (cancel: SharedArrayBuffer) => store.holdImport({ ...read(), cancel }, watch);
    expect(await cancelledAfter(3, work)).toBe('cancelled');
    await expect(store.heldDifference({ held: 1 }, watch)).rejects.toThrow('import-gone');
  });
});

describe('a plan that is edited while a list is compared with it', () => {
  const rename = () => {
    const { plan, revision } = now();
    store.edit({ revision, command: { kind: 'set-settings', settings: { ...plan.settings, name: 'Other' } } }, watch);
  };

  it('is compared anew, and the update is made for what it is now', async () => {
    const held = store.holdImport({ ...read(), cancel: stopFlags() }, watch);
    for (let i = 0; i < 5; i++) await turn();
    rename();
    expect(await held).toMatchObject({ revision: now().revision, difference: { added: 30, gone: BEFORE } });
    const done = store.keepImport({ ...read(), cancel: stopFlags() }, watch);
    for (let i = 0; i < 5; i++) await turn();
    rename();
    await done;
    expect(now().plan).toMatchObject({ settings: { name: 'Other' }, accounts: { count: 30 } });
  });

  it('is no longer the one an account was put on the map for', async () => {
    const account = now().plan.accounts.keys[0] as AccountKey;
    const { revision } = now();
    const placed = Promise.resolve(store.placeAccounts({ revision, places: [{ account, lat: 1, lon: 2 }] }, watch));
    const ended = placed.then(
      () => 'done',
      ({ code }) => code,
    );
    await turn();
    rename();
    expect(await ended).toBe('plan-changed');
  });

  it('stays open where the import is to be written, and may go where it is only looked at', async () => {
    const other = join(aFolder(), 'other.evenfield');
    const create = () =>
      store.create(
        {
          path: other,
          plan: blankPlan('B', 'USD', 'en', new Date(0)),
          replace: false,
          backups: other,
          backupOnClose: false,
        },
        watch,
      );
    const kept = store.keepImport({ ...read(), cancel: stopFlags() }, watch);
    await turn();
    expect(create).toThrow('file-busy');
    await kept;
    const held = Promise.resolve(store.holdImport({ ...read(), cancel: stopFlags() }, watch));
    const ended = held.then(
      () => 'done',
      ({ code }) => code,
    );
    await turn();
    create();
    expect(['plan-changed', 'import-gone']).toContain(await ended);
    expect(now().plan.accounts.count).toBe(0);
  });
});

describe('accounts put on the map one after the other', () => {
  it('have the places of the areas unpacked once for all of them', async () => {
    const square = (west: number) =>
      [
        [
          [
            [west, 0],
            [west + 1, 0],
            [west + 1, 1],
            [west, 1],
            [west, 0],
          ],
        ],
      ] as const;
    const areas = aList(2, 'Town');
    const rows = {
      ...areas,
      unitSet: { kind: 'areas', source: 'towns' },
      shapes: shapeColumn([square(0), square(1)]),
    } as const;
    await store.keepImport({ ...read(rows, { mode: 'replace', gone: 'drop' }), cancel: stopFlags() }, watch);
    const asked = vi.spyOn(PlanFile.prototype, 'shapes');
    const put = async (row: number, lon: number) => {
      const { plan, revision } = now();
      const account = plan.accounts.keys[row] as AccountKey;
      await store.placeAccounts({ revision, places: [{ account, lat: 0.5, lon }] }, watch);
      return now().plan.accounts.unit[row];
    };
    expect(await put(0, 1.5)).toBe(1);
    expect(await put(1, 0.5)).toBe(0);
    await expect(put(1, 90)).rejects.toThrow('place-outside');
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
