import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/api/commands.ts';
import { COMMAND_ACTIONS } from '../../../renderer/commands/actions.ts';
import { canRun } from '../../../renderer/commands/run-command.ts';
import { commandFor } from '../../../renderer/commands/shortcut-keys.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('commands', () => {
  it('each do something here, and nothing is done that is not in the table', () => {
    expect(Object.keys(COMMAND_ACTIONS).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  it('that need a plan cannot run without one', () => {
    const state = createAppStore().getState();
    for (const { id, needsPlan } of COMMANDS)
      if (needsPlan) expect({ id, runs: canRun(state, id) }).toEqual({ id, runs: false });
    expect(canRun(state, 'plan.new')).toBe(true);
  });

  it('undo only where there is something to undo, and never in a plan that is only read', () => {
    const store = createAppStore();
    store.getState().planRead({ plan: gridPlan({ map: 'AB' }), revision: 1, file: '', readOnly: false });
    expect(canRun(store.getState(), 'edit.undo')).toBe(false);
    store.getState().historyEnds({ undo: { code: 'settings', values: {} }, redo: null });
    expect(canRun(store.getState(), 'edit.undo')).toBe(true);
    store.setState({ readOnly: true, fileReadOnly: true });
    expect(canRun(store.getState(), 'edit.undo')).toBe(false);
  });

  it('import reps into any plan that can be changed, leads only where there are units', () => {
    const store = createAppStore();
    const plan = gridPlan({ map: 'AB' });
    const can = (what: 'reps' | 'leads') => canRun(store.getState(), `plan.import-${what}`);
    store.getState().planRead({ plan: { ...plan, unitSet: null }, revision: 1, file: '', readOnly: false });
    expect([can('reps'), can('leads')]).toEqual([true, false]);
    store.getState().planRead({ plan, revision: 2, file: '', readOnly: false });
    expect([can('reps'), can('leads')]).toEqual([true, true]);
    store.setState({ readOnly: true });
    expect([can('reps'), can('leads')]).toEqual([false, false]);
  });

  it('assign and rename what is picked', () => {
    const store = createAppStore();
    store.getState().planRead({ plan: gridPlan({ map: 'AB' }), revision: 1, file: '', readOnly: false });
    expect(canRun(store.getState(), 'territory.assign')).toBe(false);
    store.getState().pickUnits([0], false);
    expect(canRun(store.getState(), 'territory.assign')).toBe(true);
    expect(canRun(store.getState(), 'territory.rename')).toBe(true);
    store.getState().pickUnits([0, 1], false);
    expect(canRun(store.getState(), 'territory.rename')).toBe(false);
  });
});

describe('linking units', () => {
  it('is for two of them, no more and no fewer, in a plan that can be changed', () => {
    const store = createAppStore();
    store.getState().planRead({ plan: gridPlan({ map: 'ABC' }), revision: 1, file: '', readOnly: false });
    for (const [rows, can] of [
      [[0], false],
      [[0, 2], true],
      [[0, 1, 2], false],
    ] as const) {
      store.getState().pickUnits(rows, false);
      const state = store.getState();
      expect([canRun(state, 'units.link'), canRun(state, 'units.unlink')]).toEqual([can, can]);
    }
    store.getState().pickUnits([0, 2], false);
    store.setState({ readOnly: true });
    expect(canRun(store.getState(), 'units.link')).toBe(false);
  });
});

describe('shortcuts', () => {
  it('follow the letter, or its place where the keyboard writes another script', () => {
    expect(commandFor(press('z', { ctrlKey: true }), false, 'elsewhere')).toBe('edit.undo');
    expect(commandFor({ ...press('ئ', { ctrlKey: true }), code: 'KeyZ' }, false, 'elsewhere')).toBe('edit.undo');
    expect(commandFor(press('z', { metaKey: true }), true, 'elsewhere')).toBe('edit.undo');
  });

  it('redo by both customs', () => {
    expect(commandFor(press('Z', { ctrlKey: true, shiftKey: true }), false, 'elsewhere')).toBe('edit.redo');
    expect(commandFor(press('y', { ctrlKey: true }), false, 'elsewhere')).toBe('edit.redo');
  });

  it('leave a text field its letters and its own undo', () => {
    expect(commandFor(press('?', { shiftKey: true }), false, 'elsewhere')).toBe('help.shortcuts');
    expect(commandFor(press('?', { shiftKey: true }), false, 'text')).toBeNull();
    expect(commandFor(press('z', { ctrlKey: true }), false, 'text')).toBeNull();
    expect(commandFor(press('k', { ctrlKey: true }), false, 'text')).toBe('view.palette');
  });

  it('of a letter alone work on the map and nowhere else', () => {
    expect(commandFor(press('l'), false, 'map')).toBe('tool.lasso');
    expect(commandFor(press('l'), false, 'elsewhere')).toBeNull();
    expect(commandFor(press('l'), false, 'text')).toBeNull();
    expect(commandFor(press('m'), false, 'map')).toBe('territory.assign');
    expect(commandFor(press('A', { ctrlKey: true, shiftKey: true }), false, 'elsewhere')).toBe('territory.assign');
  });

  it('mean nothing where no command has them', () => {
    expect(commandFor(press('j', { ctrlKey: true }), false, 'elsewhere')).toBeNull();
  });
});
