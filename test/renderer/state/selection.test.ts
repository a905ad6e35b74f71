import { describe, expect, it } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { keysOfUnits, pickedTerritories, unitsOfTerritory } from '../../../renderer/state/selection.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB .BB' });
const shown = { scenario: WORKING, role: FIELD_SALES };
const B = 2 as TerritoryKey;

describe('picking', () => {
  it('a unit on the map marks its territory in the table', () => {
    const store = createAppStore();
    store.getState().pickUnits([2], false);
    expect([...pickedTerritories(plan, shown, store.getState())]).toEqual([B]);
  });

  it('with Shift takes one unit more, and the same one again lets it go', () => {
    const store = createAppStore();
    const { pickUnits } = store.getState();
    pickUnits([5], false);
    pickUnits([0], true);
    expect([...store.getState().pickedUnits]).toEqual([0, 5]);
    pickUnits([5], true);
    expect([...store.getState().pickedUnits]).toEqual([0]);
  });

  it('a box with Shift only ever adds', () => {
    const store = createAppStore();
    const { pickUnits } = store.getState();
    pickUnits([0, 1], false);
    pickUnits([1, 2], true);
    expect([...store.getState().pickedUnits]).toEqual([0, 1, 2]);
  });

  it('a territory in the table takes all of its units on the map', () => {
    const store = createAppStore();
    store.getState().pickTerritory(B, unitsOfTerritory(plan, shown, B));
    expect([...store.getState().pickedUnits]).toEqual([2, 4, 5]);
    expect([...keysOfUnits(plan, store.getState().pickedUnits)]).toEqual([30, 50, 60]);
  });

  it('a territory without units still marks it', () => {
    const store = createAppStore();
    store.getState().pickTerritory(7 as TerritoryKey, new Int32Array(0));
    expect([...pickedTerritories(plan, shown, store.getState())]).toEqual([7]);
  });

  it('a unit in no territory marks none', () => {
    const store = createAppStore();
    store.getState().pickUnits([3], false);
    expect(pickedTerritories(plan, shown, store.getState()).size).toBe(0);
  });
});
