import { afterEach, beforeEach, expect, it } from 'vitest';
import { textAt } from '../../../core/model/text-column.ts';
import type { OpenPlan } from '../../../electron/api/contract.ts';
import { startThread } from '../../../electron/jobs/process.ts';
import { backendIn, importAccounts, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(async () => {
  test = backendIn(startThread);
  await importAccounts(test, { name: 'revenue', column: 'Revenue', tolerance: 0.1 }, ['Ann', 'Ben', 'Cem']);
});
afterEach(() => test.end());

const read = () => test.call('plan.read', {}) as Promise<OpenPlan>;
const sum = ({ plan }: OpenPlan) => plan.accounts.values[0]?.reduce((all, one) => all + one, 0);

it('unites accounts in the file as one step, which undo takes back', async () => {
  const before = await read();
  const { keys, ids } = before.plan.accounts;
  const unions = [
    { into: keys[5], from: [keys[0], keys[7]] },
    { into: keys[9], from: [keys[10]] },
  ];
  await test.call('plan.unite', { revision: before.revision, unions });
  const after = await read();
  expect(after.plan.accounts.count).toBe(before.plan.accounts.count - 3);
  expect(sum(after)).toBeCloseTo(sum(before) as number, 6);
  expect(after.plan.settings.united).toEqual(
    [
      [0, 5],
      [7, 5],
      [10, 9],
    ].map(([from, into]) => ({ account: textAt(ids, from as number), into: textAt(ids, into as number) })),
  );
  const again = { revision: before.revision, unions };
  await expect(test.call('plan.unite', again)).rejects.toThrow('plan-changed');
  await test.call('plan.undo', {});
  const back = await read();
  expect(back.plan.accounts).toEqual(before.plan.accounts);
  expect(back.plan.settings).toEqual(before.plan.settings);
  expect(back.plan.assignments).toEqual(before.plan.assignments);
});
