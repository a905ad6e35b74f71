import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { createApp } from '../../../renderer/actions/app.ts';
import { makeEdits, plannedEdits } from '../../../renderer/actions/edit-cells.ts';
import { assignPicked, assignRows } from '../../../renderer/actions/edit-plan.ts';
import { lockPickedAccounts } from '../../../renderer/actions/locks.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const SAID = { reason: 'Board decision', owner: 'Nora', expires: '2027-12-31' };
const B = 2 as TerritoryKey;

/** An app that keeps the commands it sends. */
function appOn() {
  const sent: EditCommand[] = [];
  const call = (_: string, { command }: { command: EditCommand }) => {
    sent.push(command);
    return Promise.resolve({ ok: true, value: { revision: 2 } });
  };
  const app = createApp({ call } as unknown as ApiClient);
  const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
  app.store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  app.store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  return { app, sent };
}

describe('what is said of accounts that are moved by hand', () => {
  it('goes with a drop, a click and a key, with what a tool draws round, with a cell and with a lock', async () => {
    const { app, sent } = appOn();
    app.store.getState().sayOfMoves(SAID);
    app.store.getState().pickRows('accounts', [0], 'replace');
    await assignPicked(app, B);
    await assignRows(app, 'accounts', Int32Array.of(0), B);
    await makeEdits(app, plannedEdits(app, 'accounts', [{ row: 0, column: 'territory', text: 'B' }]));
    await lockPickedAccounts(app, true);
    const kinds = ['name-accounts', 'name-accounts', 'name-accounts', 'lock-accounts'];
    expect(sent).toMatchObject(kinds.map((kind) => ({ kind, accounts: Int32Array.of(100), ...SAID })));
  });

  it('is nothing until it is said, and nothing of units', async () => {
    const { app, sent } = appOn();
    await assignRows(app, 'accounts', Int32Array.of(0), B);
    await assignRows(app, 'units', Int32Array.of(0), B);
    expect(sent[0]).toMatchObject({ reason: '', owner: '', expires: null });
    expect(sent[1]).not.toHaveProperty('reason');
  });
});
