import { describe, expect, it } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { hasUnassigned, hasUnitless, shapedTerritories, shapedTerritory } from '../../../renderer/state/shaping.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function opened(map: string) {
  const store = createAppStore();
  store.getState().planRead({ plan: gridPlan({ map }), revision: 1, file: 'a.evenfield', readOnly: false });
  store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  return store;
}

describe('what the shape tools work on', () => {
  it('is every territory of the selection, the same list while it is the same', () => {
    const store = opened('AAB.C');
    store.getState().pickUnits([4, 0, 3], false);
    const first = shapedTerritories(store.getState());
    expect(first).toEqual([1, 3]);
    store.getState().hoverTerritory(2 as TerritoryKey);
    expect(shapedTerritories(store.getState())).toBe(first);
    store.getState().pickUnits([2], false);
    expect(shapedTerritory(store.getState())).toBe(2);
  });

  it('is a territory without units, too, where it was picked as a whole', () => {
    const store = opened('AB');
    store.getState().pickTerritory(2 as TerritoryKey, new Int32Array(0));
    expect(shapedTerritories(store.getState())).toEqual([2]);
    store.getState().pickNothing();
    expect(shapedTerritories(store.getState())).toEqual([]);
    expect(shapedTerritory(store.getState())).toBe(null);
  });

  it('knows of units in no territory and of territories without units', () => {
    const plan = gridPlan({ map: 'A.B' });
    const shown = { scenario: WORKING, role: FIELD_SALES };
    expect([hasUnassigned(plan, shown), hasUnitless(plan, shown)]).toEqual([true, false]);
    const moved = {
      ...plan,
      assignments: plan.assignments.map((one) => ({ ...one, territories: Int32Array.of(1, 1, 1) })),
    };
    expect([hasUnassigned(moved, shown), hasUnitless(moved, shown)]).toEqual([false, true]);
  });
});
