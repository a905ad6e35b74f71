import { expect, it } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { acceptFitting } from '../../../renderer/actions/accept-fitting.ts';
import { type App, createApp } from '../../../renderer/actions/app.ts';
import type { ApiClient } from '../../../renderer/api/client.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';
import { aRemark, aRound, instant, uid } from '../../support/review-records.ts';

/** An app whose program carries edits out and announces them a moment after it has answered, as it may. */
function appOn(plan: Plan): App {
  const call = (_: string, { command }: { command: EditCommand }) => {
    const state = app.store.getState();
    const result = changeOf(state.plan as Plan, command);
    if (!result.ok) return Promise.resolve({ ok: false, error: result });
    setTimeout(() => state.planChanged(state.revision + 1, result.change), 1);
    return Promise.resolve({ ok: true, value: { revision: state.revision + 1 } });
  };
  const app = createApp({ call } as unknown as ApiClient);
  app.store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  app.store.getState().setView({ scenario: WORKING, role: FIELD_SALES });
  return app;
}

const proposal = (n: number, unit: string, from: number, to: number) =>
  aRemark({ uid: uid(n), at: instant(n), kind: 'proposal', units: [unit], from: [from], to: to as never, toName: '' });

it('accepts what breaks no limit and has no conflict, one after the other, and leaves the rest open', async () => {
  // A has 6 units, B and C 3 each: 4 are even, and from 3 to 5 is within limits.
  const plan: Plan = {
    ...gridPlan({
      map: 'AAAAAA BBB... CCC...',
      measures: [{ name: 'potential', tolerance: 0.3 }],
      values: { potential: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0] },
    }),
    rounds: [aRound()],
    remarks: [
      proposal(11, 'u0', 1, 2),
      // Would take A above its limit again.
      proposal(12, 'u7', 2, 1),
      proposal(13, 'u1', 1, 3),
      // Was in another territory when it was proposed.
      proposal(14, 'u2', 3, 2),
      aRemark({ uid: uid(15) }),
    ],
  };
  const app = appOn(plan);
  await acceptFitting(app);
  const after = app.store.getState().plan as Plan;
  expect(mapOf(after, 6)).toBe('BCAAAA BBB... CCC...');
  expect(after.remarks.map(({ state }) => state)).toEqual(['accepted', 'open', 'accepted', 'open', 'open']);
  expect(app.store.getState().latest).toEqual({ kind: 'accepted', accepted: 2, left: 2 });
  expect(app.store.getState().revision).toBe(3);
});

it('weighs each against what the one before has left', async () => {
  const plan: Plan = {
    ...gridPlan({
      map: 'AAAAA BBB..',
      measures: [{ name: 'potential', tolerance: 0.1 }],
      values: { potential: [1, 1, 1, 1, 1, 1, 1, 1, 0, 0] },
    }),
    rounds: [aRound()],
    remarks: [proposal(11, 'u0', 1, 2), proposal(12, 'u1', 1, 2)],
  };
  const app = appOn(plan);
  await acceptFitting(app);
  // The first makes both even; the second would make them uneven again.
  expect(mapOf(app.store.getState().plan as Plan, 5)).toBe('BAAAA BBB..');
  expect(app.store.getState().latest).toEqual({ kind: 'accepted', accepted: 1, left: 1 });
});
