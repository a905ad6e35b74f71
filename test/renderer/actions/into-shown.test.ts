import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { RoleKey, TerritoryKey } from '../../../core/model/ids.ts';
import { createApp } from '../../../renderer/actions/app.ts';
import { pickWithin } from '../../../renderer/actions/pick-within.ts';
import { showPlan } from '../../../renderer/actions/read-plan.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const B = 2 as TerritoryKey;
const SAID = { reason: 'Board decision', owner: 'Nora', expires: null };
const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });

function appOn() {
  const sent: EditCommand[] = [];
  const call = (_: string, { command }: { command: EditCommand }) => {
    sent.push(command);
    return Promise.resolve({ ok: true, value: { revision: 2 } });
  };
  const app = createApp({ call } as unknown as ApiClient);
  app.store.getState().planRead({ plan, revision: 1, file: 'a.evenfield', readOnly: false });
  app.store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  app.store.getState().setTool({ into: B });
  app.store.getState().sayOfMoves(SAID);
  return { app, sent };
}

function drawAround({ app }: ReturnType<typeof appOn>) {
  app.store.getState().setCorners([{ lat: plan.units.lat[0] as number, lon: plan.units.lon[0] as number }]);
  pickWithin(app, 1);
}

describe('what is drawn round', () => {
  it('goes to the chosen territory', () => {
    const on = appOn();
    drawAround(on);
    expect(on.sent).toMatchObject([{ kind: 'assign-units', territory: B }]);
  });

  it('is only selected where the scenario or the role on screen does not use that territory', () => {
    const gone = { ...plan, scenarioTerritories: plan.scenarioTerritories.filter(({ territory }) => territory !== B) };
    const on = appOn();
    on.app.store.getState().planRead({ plan: gone, revision: 2, file: 'a.evenfield', readOnly: false });
    drawAround(on);
    expect([on.sent, [...on.app.store.getState().pickedUnits]]).toEqual([[], [0]]);
    const other = appOn();
    other.app.store.getState().setView({ role: 9 as RoleKey });
    drawAround(other);
    expect(other.sent).toEqual([]);
  });
});

describe('another plan', () => {
  it('begins with no territory to draw for and nothing said of moves; the same plan keeps both', () => {
    const history = { undo: null, redo: null, seq: 0 } as never;
    const open = (file: string) => ({ plan, revision: 9, file, readOnly: false, history, newer: false }) as never;
    const { app } = appOn();
    showPlan(app, open('a.evenfield'));
    expect(app.store.getState()).toMatchObject({ into: B, saidOfMoves: SAID });
    showPlan(app, open('b.evenfield'));
    expect(app.store.getState()).toMatchObject({ into: null, saidOfMoves: { reason: '', owner: '', expires: null } });
  });
});
