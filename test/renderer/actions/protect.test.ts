import { expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { App } from '../../../renderer/actions/app.ts';
import { protectPickedAccounts } from '../../../renderer/actions/protect.ts';
import { gridPlan } from '../../support/plan-builder.ts';

it('protecting units in which no account lies is said to do nothing, and asks for no edit', async () => {
  const told: unknown[] = [];
  const asked: EditCommand[] = [];
  const plan = gridPlan({ map: 'AB', accounts: [{ unit: 1 }] });
  const app = (pickedUnits: readonly number[]) =>
    ({
      store: {
        getState: () => ({
          plan,
          revision: 1,
          familiesAlong: null,
          pickedUnits,
          pickedAccounts: new Int32Array(0),
          tell: (notice: unknown) => told.push(notice),
        }),
      },
      client: {
        call: async (_: string, { command }: { command: EditCommand }) =>
          asked.push(command) && { ok: true, value: { revision: 1 } },
      },
    }) as unknown as App;
  await protectPickedAccounts(app([0]), '');
  expect([told, asked]).toEqual([[{ kind: 'no-accounts' }], []]);
  await protectPickedAccounts(app([0, 1]), 'key account');
  expect([told.length, asked]).toMatchObject([1, [{ kind: 'protect', of: 'account', reason: 'key account' }]]);
});
