import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../../../core/geo/mercator.ts';
import { textColumn } from '../../../../core/model/text-column.ts';
import { figureOf } from '../../../../core/select/figure.ts';
import type { App } from '../../../../renderer/actions/app.ts';
import { pickAt } from '../../../../renderer/actions/pick-at.ts';
import { pickWithin } from '../../../../renderer/actions/pick-within.ts';
import { SELECT_ACTIONS } from '../../../../renderer/commands/select-actions.ts';
import { cornerAt, finishDrawing } from '../../../../renderer/map/tools/corners.ts';
import { boxOf, brushOf, circleOf } from '../../../../renderer/map/tools/drawn.ts';
import { gridPlan } from '../../../support/plan-builder.ts';
import { deskDouble, HELD, settled } from './desk-double.ts';

describe('drawing corner by corner', () => {
  it('a polygon ends where a corner is set twice, and takes the units whose centre is inside', async () => {
    const { desk: at, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'polygon' });
    const corner = (x: number, y: number) => cornerAt(at, { x, y }, HELD);
    corner(-20, -20);
    corner(1.5, -20);
    corner(1.5, 20);
    expect(store.getState().corners).toHaveLength(3);
    corner(1.5, 20);
    await settled();
    expect(store.getState().corners).toEqual([]);
    expect(picked()).toEqual([0, 1, 4, 5, 8, 9]);
  });

  it('a box has two corners, and a click that slips is none', async () => {
    const { desk: at, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'box' });
    cornerAt(at, { x: -10, y: -10 }, HELD);
    cornerAt(at, { x: -9, y: -9 }, HELD);
    expect(store.getState().corners).toHaveLength(1);
    cornerAt(at, { x: 0.5, y: 10 }, HELD);
    await settled();
    expect(picked()).toEqual([0, 4, 8]);
  });

  it('adds with Shift, takes away with Alt, and does what the toolbar says without a key', async () => {
    const { desk: at, store, picked } = deskDouble();
    const box = async (from: number, to: number, held: Partial<typeof HELD> = {}) => {
      cornerAt(at, { x: from, y: -10 }, HELD);
      cornerAt(at, { x: to, y: 10 }, { ...HELD, ...held });
      await settled();
    };
    store.getState().setTool({ tool: 'box' });
    await box(-10, 0.5);
    await box(2.5, 20, { shiftKey: true });
    expect(picked()).toEqual([0, 3, 4, 7, 8, 11]);
    await box(-10, 0.5, { altKey: true });
    expect(picked()).toEqual([3, 7, 11]);
    store.getState().setTool({ how: 'add' });
    await box(-10, 0.5);
    expect(picked()).toEqual([0, 3, 4, 7, 8, 11]);
  });

  it('for a territory moves what is inside in one step and leaves the selection', async () => {
    const { desk: at, store, calls, picked } = deskDouble();
    store.getState().pickUnits([11], false);
    store.getState().setTool({ tool: 'box', into: 2 as never });
    cornerAt(at, { x: -10, y: -10 }, HELD);
    cornerAt(at, { x: 0.5, y: 0.5 }, HELD);
    await settled();
    expect(calls.map(({ what }) => what)).toEqual(['plan.edit']);
    expect(calls[0]?.input).toMatchObject({
      command: { kind: 'assign-units', units: Int32Array.of(10), territory: 2 },
    });
    expect(picked()).toEqual([11]);
  });

  it('with too few corners takes nothing', async () => {
    const { desk: at, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'polygon' });
    cornerAt(at, { x: 0, y: 0 }, HELD);
    finishDrawing(at, HELD);
    await settled();
    expect(picked()).toEqual([]);
  });

  it('another tool begins anew', () => {
    const { desk: at, store } = deskDouble();
    store.getState().setTool({ tool: 'polygon' });
    cornerAt(at, { x: 0, y: 0 }, HELD);
    store.getState().setTool({ tool: 'radius' });
    expect(store.getState().corners).toEqual([]);
  });
});

describe('a radius by number', () => {
  it('is measured from the place that was clicked, else from the middle of the selection', () => {
    const { app, store, picked } = deskDouble();
    store.getState().setTool({ tool: 'radius' });
    store.getState().setCorners([{ lat: 40, lon: -100 }]);
    pickWithin(app, 10);
    expect(picked()).toEqual([0, 1]);
    store.getState().pickUnits([5], false);
    pickWithin(app, 10);
    expect(picked()).toEqual([4, 5, 6]);
  });
});

describe('figures of the screen', () => {
  it('are the same on the globe', () => {
    const { map } = deskDouble();
    const box = figureOf(boxOf(map as never, { x: 0, y: 0 }, { x: 10, y: 10 }));
    expect(box?.contains(mercatorX(-99.5), mercatorY(39.5))).toBe(true);
    expect(box?.contains(mercatorX(-98.9), mercatorY(39.5))).toBe(false);
    const brush = brushOf(map as never, [{ x: 0, y: 0 }], 512 * 8 * 0.01);
    expect(brush).toMatchObject({ kind: 'corridor', half: 0.005 });
    const circle = circleOf({ lat: 0, lon: 0 }, { lat: 0, lon: 1 });
    expect(circle.km).toBeCloseTo(111.2, 1);
  });
});

describe('a click', () => {
  const click = (app: App, unit: number, held: Partial<typeof HELD> = {}) =>
    pickAt(app, { unit, account: -1 }, { ...HELD, ...held }, { lat: 0, lon: 0 });

  it('selects one, switches with Shift, takes away with Alt, lets go beside everything', () => {
    const { app, picked } = deskDouble();
    click(app, 3);
    click(app, 5, { shiftKey: true });
    expect(picked()).toEqual([3, 5]);
    click(app, 3, { shiftKey: true });
    click(app, 9, { altKey: true });
    expect(picked()).toEqual([5]);
    click(app, -1, { shiftKey: true });
    expect(picked()).toEqual([5]);
    click(app, -1);
    expect(picked()).toEqual([]);
  });

  it('says where the selection goes while that is asked, and the pointer is in hand again', () => {
    const { app, store, calls } = deskDouble();
    store.getState().pickUnits([0, 1], false);
    store.getState().setTool({ tool: 'target' });
    click(app, -1);
    expect(calls).toEqual([]);
    click(app, 8);
    expect(calls[0]?.input).toMatchObject({
      command: { kind: 'assign-units', units: Int32Array.of(10, 20), territory: 3 },
    });
    expect(store.getState().tool).toBe('pointer');
  });
});

describe('commands that select', () => {
  it('add what is alike or touches, turn the selection round, and find what is in no territory', async () => {
    const { app, store, picked } = deskDouble();
    const run = (id: keyof typeof SELECT_ACTIONS) => SELECT_ACTIONS[id].run(app);
    store.getState().pickUnits([3], false);
    run('select.territory');
    expect(picked()).toEqual([3, 7]);
    await run('select.touching');
    expect(picked()).toEqual([2, 3, 6, 7, 11]);
    run('select.invert');
    expect(picked()).toEqual([0, 1, 4, 5, 8, 9, 10]);
    run('select.unassigned');
    expect(picked()).toEqual([]);
  });

  it('select accounts by name once the tools are set to accounts, and let go of units then', () => {
    const { app, store } = deskDouble();
    const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 0 }] });
    const posted = { ...plan, accounts: { ...plan.accounts, postalCodes: textColumn(['60601', '53001', '60699']) } };
    store.getState().planRead({ plan: posted, revision: 2, file: '', readOnly: false });
    store.getState().pickRows('units', [1], 'replace');
    store.getState().pickRows('accounts', [0], 'replace');
    SELECT_ACTIONS['select.prefix'].run(app);
    expect([...store.getState().pickedAccounts]).toEqual([0, 2]);
    expect([...store.getState().pickedUnits]).toEqual([]);
  });
});
