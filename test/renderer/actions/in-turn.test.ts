import { expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { App } from '../../../renderer/actions/app.ts';
import { editPlan } from '../../../renderer/actions/edit-plan.ts';
import { setSizing } from '../../../renderer/actions/sizing.ts';
import { moveInHistory } from '../../../renderer/actions/walk-history.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { gridPlan } from '../../support/plan-builder.ts';

/** A page whose host answers at once and tells of the change a moment later, and refuses what is asked of an old plan. */
function page() {
  const store = createAppStore();
  const plan = gridPlan({ map: 'AB' });
  store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  const host = { plan, revision: 1 };
  const call = async (name: string, input: { revision: number; command: EditCommand }) => {
    if (name === 'plan.read') return { ok: true, value: { plan: host.plan, revision: host.revision, history: {} } };
    if (input.revision !== host.revision) return { ok: false, error: { code: 'plan-changed', values: {} } };
    const result = changeOf(host.plan, input.command);
    if (!result.ok) return { ok: false, error: { code: result.code, values: result.values } };
    host.plan = applyChange(host.plan, result.change);
    const revision = ++host.revision;
    setTimeout(() => store.getState().planChanged(revision, result.change), 5);
    return { ok: true, value: { revision } };
  };
  return { app: { store, client: { call } } as unknown as App, store, host };
}

it('two settings changed in quick succession are both kept', async () => {
  const { app, store, host } = page();
  await Promise.all([setSizing(app, { targetMinor: 5_000_000 }), setSizing(app, { standardQuotaMinor: 1_000_000 })]);
  expect(host.plan.settings.sizing).toMatchObject({ targetMinor: 5_000_000, standardQuotaMinor: 1_000_000 });
  expect(store.getState().latest).toBeNull();
});

it('an edit that is refused does not hold up the next', async () => {
  const { app, host } = page();
  const nowhere = { kind: 'rename-territory', territory: 99, name: 'x' } as unknown as EditCommand;
  const settings = { ...host.plan.settings, name: 'Second' };
  expect(await Promise.all([editPlan(app, nowhere), editPlan(app, { kind: 'set-settings', settings })])).toEqual([
    false,
    true,
  ]);
  expect(host.plan.settings.name).toBe('Second');
});

it('undo pressed twice in quick succession takes two steps back, and waits for an edit that is on its way', async () => {
  const store = createAppStore();
  const plan = gridPlan({ map: 'AB' });
  store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  const note = { code: 'settings', values: {} } as never;
  const calls: string[] = [];
  let steps = 2;
  const ends = () => store.getState().historyEnds({ undo: steps > 0 ? note : null, redo: null });
  ends();
  let revision = 1;
  const call = async (name: string) => {
    calls.push(name);
    steps += name === 'plan.undo' ? -1 : 1;
    const made = ++revision;
    setTimeout(() => {
      store.getState().planChanged(made, { note, moves: [], records: [], batches: [] });
      ends();
      store.getState().historyMoving(null);
    }, 5);
    return { ok: true, value: { revision: made } };
  };
  const app = { store, client: { call } } as unknown as App;
  const edit = editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, name: 'Second' } });
  await Promise.all([edit, ...Array.from({ length: 4 }, () => moveInHistory(app, 'undo'))]);
  expect(calls).toEqual(['plan.edit', 'plan.undo', 'plan.undo', 'plan.undo']);
});
