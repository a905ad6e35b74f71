import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { App } from '../../../renderer/actions/app.ts';
import { createApp } from '../../../renderer/actions/app.ts';
import {
  createTerritory,
  deleteEmpty,
  nextPart,
  nextUnassigned,
  shapeAndPick,
} from '../../../renderer/actions/shape-territory.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

/** An app on a plan whose edits are made at once; their changes come a moment before, or after, the answer. */
function appOn(map: string, eventFirst: boolean): App {
  const call = (name: string, input: { command: EditCommand }) => {
    const { plan, revision, planChanged } = app.store.getState();
    const made = plan && name === 'plan.edit' ? changeOf(plan, input.command) : null;
    if (!made?.ok)
      return Promise.resolve({ ok: false, error: { code: made?.code ?? 'no-plan', values: made?.values } });
    const announce = () => planChanged(revision + 1, made.change);
    if (eventFirst) announce();
    else setTimeout(announce, 1);
    return Promise.resolve({ ok: true, value: { revision: revision + 1 } });
  };
  const app = createApp({ call } as unknown as ApiClient);
  app.store.getState().planRead({ plan: gridPlan({ map }), revision: 1, file: '', readOnly: false });
  app.store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  return app;
}

const picked = (app: App) => [...app.store.getState().pickedUnits];
const mapNow = (app: App) => {
  const { plan } = app.store.getState();
  return plan && mapOf(plan, plan.units.count);
};

describe('shaping from the screen', () => {
  it.each([true, false])('picks the territory as it has become (change before the answer: %s)', async (eventFirst) => {
    const app = appOn('AAB.', eventFirst);
    const until = { kind: 'units', units: 1 } as const;
    const territory = 2 as TerritoryKey;
    await shapeAndPick(app, { kind: 'grow-territory', territory, until, fromNeighbours: false }, territory);
    expect(mapNow(app)).toBe('AABB');
    expect(picked(app)).toEqual([2, 3]);
    expect(app.store.getState().pickedTerritory).toBe(territory);
  });

  it('makes a territory of what is picked, and deletes it once it is empty', async () => {
    const app = appOn('AAB.', true);
    app.store.getState().pickUnits([3], false);
    await createTerritory(app, 'C', true);
    expect(mapNow(app)).toBe('AABC');
    await createTerritory(app, 'D', false);
    deleteEmpty(app);
    await Promise.resolve();
    const used = app.store.getState().plan?.scenarioTerritories.filter(({ scenario }) => scenario === WORKING);
    expect(used?.map(({ territory }) => territory)).toEqual([1, 2, 3]);
  });

  it('goes from one group in no territory to the next, and round', async () => {
    const app = appOn('.A..B', true);
    await nextUnassigned(app);
    expect(picked(app)).toEqual([2, 3]);
    await nextUnassigned(app);
    expect(picked(app)).toEqual([0]);
    await nextUnassigned(app);
    expect(picked(app)).toEqual([2, 3]);
  });

  it('goes from one loose part of a territory to the next', async () => {
    const app = appOn('AABABA', true);
    app.store.getState().pickTerritory(1 as TerritoryKey, Int32Array.of(0, 1, 3, 5));
    await nextPart(app);
    expect(picked(app)).toEqual([3]);
    await nextPart(app);
    expect(picked(app)).toEqual([5]);
  });
});
