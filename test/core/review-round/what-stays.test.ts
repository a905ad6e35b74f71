import { expect, it } from 'vitest';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { conflictFinder } from '../../../core/review-round/conflicts.ts';
import { remarkRows } from '../../../core/review-round/remark-rows.ts';
import { signOffsOf } from '../../../core/review-round/sign-off.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { instant, uid } from '../../support/review-records.ts';
import { brought, corners, performed, proposal, sentTo } from './reviewed.ts';

/** What Ana proposed and signed on the working scenario, brought in; with a second scenario that it can be without. */
function reviewed(): Plan {
  const { plan, copy } = sentTo(
    'Ana',
    performed(corners(), { kind: 'duplicate-scenario', scenario: WORKING, name: 'B' }),
  );
  const said = performed(copy, proposal(11, [30], 1));
  const sign = { kind: 'sign-off', uid: uid(21), scenario: WORKING, role: FIELD_SALES, at: instant(300) } as const;
  return brought(plan, performed(said, { ...sign, name: 'Ana', title: '', statement: '' })).plan;
}

const conflictsOf = (plan: Plan) => {
  const [round] = plan.rounds;
  const [remark] = plan.remarks;
  const rows = remark && remarkRows(plan, plan.remarks).get(remark.uid);
  if (!round || !remark || !rows) throw new Error('The remark stays.');
  return conflictFinder(plan, round)(remark, rows).map(({ code, name }) => ({ code, name }));
};

it.each([
  ['scenario', { kind: 'remove-scenario', scenario: WORKING } as const],
  ['role', { kind: 'remove-role', role: FIELD_SALES } as const],
])('a remark and a signature stay when their %s goes, and say so', (_, command) => {
  const before = performed(reviewed(), { kind: 'add-role', name: 'Specialists', copyOf: null });
  const plan = performed(before, command);
  expect(plan.remarks).toEqual(before.remarks);
  expect(plan.signOffs).toEqual(before.signOffs);
  expect(conflictsOf(plan)).toEqual([{ code: 'scenario-gone', name: 'Plan 1' }]);
  expect(signOffsOf(plan, WORKING)).toMatchObject([{ signOff: { name: 'Ana' }, changedSince: true }]);
  const accepted = changeOf(plan, { kind: 'accept-remark', remark: uid(11), at: instant(500), answer: '' });
  expect(accepted).toMatchObject({ ok: false, code: 'review-impossible', values: { problem: 'scenario-gone' } });
});
