import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { isEmpty } from '../../../core/edit/is-empty.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { bringIn } from '../../../core/review-round/bring-in.ts';
import { conflictFinder } from '../../../core/review-round/conflicts.ts';
import { remarkRows } from '../../../core/review-round/remark-rows.ts';
import { signOffsOf } from '../../../core/review-round/sign-off.ts';
import { FIELD_SALES, mapOf, WORKING } from '../../support/plan-builder.ts';
import { instant, uid } from '../../support/review-records.ts';
import { brought, corners, performed, proposal, remark, sentTo } from './reviewed.ts';

const remarkOf = (plan: Plan, n: number) => plan.remarks.find((one) => one.uid === uid(n));
const accept = (n: number) => ({ kind: 'accept-remark', remark: uid(n), at: instant(500), answer: ' Yes ' }) as const;
const answer = (n: number, text: string, state: 'open' | 'declined' = 'declined') =>
  ({ kind: 'answer-remark', remark: uid(n), at: instant(500), answer: text, state }) as const;

describe('what is sent for review', () => {
  it('is noted in the plan, and marked in the copy', () => {
    const { plan, copy } = sentTo('Ana', corners());
    expect(plan.rounds).toMatchObject([{ uid: uid(1), sentTo: 'Ana', scenarioName: 'Plan 1', copy: false }]);
    expect(copy.rounds).toMatchObject([{ uid: uid(1), copy: true }]);
    expect(mapOf(copy, 3)).toBe('AAB ABB CCC');
  });

  it('leaves other scenarios and what other reviewers said at home, and takes what the same one said along', () => {
    let plan = performed(corners(), { kind: 'duplicate-scenario', scenario: WORKING, name: 'Secret' });
    for (const [n, name] of ['Ana', 'Ben'].entries()) plan = sentTo(name, plan, n + 1).plan;
    plan = performed(plan, remark(11));
    plan = performed(plan, remark(12, { round: uid(2), author: 'Ben' }));
    plan = performed(plan, answer(11, 'We looked at it', 'open'));
    const { copy } = sentTo(' ana ', plan, 3);
    expect(copy.scenarios.map(({ name }) => name)).toEqual(['Plan 1', 'Today']);
    expect(copy.rounds.map((round) => round.uid)).toEqual([uid(1), uid(3)]);
    expect(copy.remarks).toMatchObject([{ uid: uid(11), answer: 'We looked at it' }]);
    expect(plan.scenarios).toHaveLength(3);
  });
});

describe('what is said in a copy', () => {
  it('moves nothing, comes back as one change, and names units and accounts as lists do', () => {
    const { plan, copy } = sentTo('Ana', corners());
    let said = performed(copy, remark(11, { territory: 2 as never }));
    said = performed(said, proposal(12, [50, 30], 1));
    said = performed(said, remark(13, { accounts: Int32Array.of(103), to: 1 as never }));
    expect(mapOf(said, 3)).toBe('AAB ABB CCC');
    const { plan: home, told } = brought(plan, said);
    expect(told).toEqual({
      sentTo: 'Ana',
      added: 3,
      changed: 0,
      withdrawn: 0,
      decided: 0,
      signOffs: 0,
      leftOut: [],
    });
    expect(home.remarks).toEqual(said.remarks);
    expect(remarkOf(home, 11)).toMatchObject({ kind: 'comment', territoryName: 'B' });
    expect(remarkOf(home, 12)).toMatchObject({ units: ['u2', 'u4'], from: [2, 2], to: 1, toName: 'A' });
    expect(remarkOf(home, 13)).toMatchObject({ accounts: ['A-3'], from: [3], kind: 'proposal' });
  });

  it('is changed and taken back by who said it, as long as nothing was decided', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const first = performed(copy, proposal(11, [30], 1));
    const once = brought(plan, first).plan;
    const edit = { kind: 'edit-remark', remark: uid(11), text: 'Rather there', to: 3 as never } as const;
    // A clock that went back in between does not make the later state the earlier one.
    const second = performed(first, { ...edit, at: instant(1) });
    const twice = brought(once, second);
    expect(twice.told).toMatchObject({ added: 0, changed: 1 });
    expect(remarkOf(twice.plan, 11)).toMatchObject({ text: 'Rather there', to: 3, toName: 'C' });
    const third = performed(second, { kind: 'withdraw-remark', remark: uid(11), at: instant(90) });
    expect(brought(twice.plan, third).told).toMatchObject({ withdrawn: 1, changed: 0 });
    // An older copy that turns up late changes nothing any more.
    expect(isEmpty(brought(twice.plan, first).change)).toBe(true);
    expect(changeOf(third, { ...edit, at: instant(900) })).toMatchObject({
      ok: false,
      code: 'review-impossible',
      values: { problem: 'withdrawn' },
    });
  });

  it('is not changed in the planner’s own plan', () => {
    const plan = performed(sentTo('Ana', corners()).plan, remark(11));
    const withdraw = { kind: 'withdraw-remark', remark: uid(11), at: instant(90) } as const;
    expect(changeOf(plan, withdraw)).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it.each([
    ['a unit that is none', { units: Int32Array.of(35) }],
    ['units and accounts at once', { units: Int32Array.of(10), accounts: Int32Array.of(100) }],
    ['nothing to move', { to: 1 as never }],
    ['a target that is none', { units: Int32Array.of(10), to: 77 as never }],
    ['another round', { round: uid(9) }],
  ])('is refused about %s', (_, given) => {
    const { copy } = sentTo('Ana', corners());
    expect(changeOf(copy, remark(11, given))).toMatchObject({ ok: false, code: 'invalid-request' });
  });
});

describe('a proposal that is accepted', () => {
  it('moves and is marked in one step, which undo takes back whole', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const home = brought(plan, performed(copy, proposal(11, [30, 60], 1))).plan;
    const result = changeOf(home, accept(11));
    if (!result.ok) throw new Error(result.code);
    expect(result.change.note).toEqual({
      code: 'accepted-proposal',
      values: { author: 'Ana', territory: 'A', units: 2, accounts: 0, first: 'u2' },
    });
    const done = applyChange(home, result.change);
    expect(mapOf(done, 3)).toBe('AAA ABA CCC');
    expect(remarkOf(done, 11)).toMatchObject({ state: 'accepted', answer: 'Yes', answeredAt: instant(500) });
    expect(applyChange(done, invert(result.change))).toEqual(home);
    expect(changeOf(done, accept(11))).toMatchObject({ code: 'review-impossible', values: { problem: 'accepted' } });
  });

  it('gives accounts by name, with the remark as the reason and its author as who asked', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const home = brought(plan, performed(copy, remark(11, { accounts: Int32Array.of(103), to: 1 as never }))).plan;
    expect(performed(home, accept(11)).namedAccounts).toMatchObject([
      { account: 103, territory: 1, reason: 'Remark 11', owner: 'Ana', expires: null },
    ]);
  });

  it('keeps the decision when the copy comes in once more, also with a later word on it', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const said = performed(performed(copy, proposal(11, [30], 1)), remark(12));
    let home = brought(plan, said).plan;
    home = performed(performed(home, accept(11)), answer(12, 'No'));
    const later = performed(said, { kind: 'withdraw-remark', remark: uid(11), at: instant(900) });
    const again = brought(home, later);
    expect(again.told).toMatchObject({ decided: 1, added: 0, changed: 0, withdrawn: 0 });
    expect(again.plan).toEqual(home);
  });

  it('is refused where territory or scenario is gone, or everything it would move', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const home = brought(plan, performed(copy, proposal(11, [30], 1))).plan;
    const lacking = (change: Partial<Plan>) => changeOf({ ...home, ...change }, accept(11));
    expect(lacking({ territories: home.territories.slice(1) })).toMatchObject({
      values: { problem: 'territory-gone' },
    });
    expect(lacking({ scenarios: home.scenarios.slice(1) })).toMatchObject({ values: { problem: 'scenario-gone' } });
    const other = { ...home, remarks: home.remarks.map((one) => ({ ...one, units: ['x'] })) };
    expect(changeOf(other, accept(11))).toMatchObject({ values: { problem: 'nothing-left', name: 'Ana' } });
  });

  it('is opened again after it was declined, and the answer can be bettered', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const home = brought(plan, performed(copy, proposal(11, [30], 1))).plan;
    const declined = performed(home, answer(11, 'Too far'));
    expect(remarkOf(declined, 11)).toMatchObject({ state: 'declined', answer: 'Too far' });
    expect(mapOf(performed(declined, accept(11)), 3)).toBe('AAA ABB CCC');
    expect(remarkOf(performed(declined, answer(11, '', 'open')), 11)).toMatchObject({ state: 'open', answer: '' });
  });
});

describe('conflicts of a proposal', () => {
  const found = (plan: Plan) => {
    const one = remarkOf(plan, 11);
    const round = plan.rounds[0];
    const rows = one && remarkRows(plan, plan.remarks).get(one.uid);
    if (!one || !round || !rows) throw new Error('The remark is there.');
    return conflictFinder(plan, round)(one, rows);
  };
  const home = () => {
    const { plan, copy } = sentTo('Ana', corners());
    return brought(plan, performed(copy, proposal(11, [30, 50, 60], 1))).plan;
  };
  const assign = (plan: Plan, units: readonly number[], territory: number) =>
    performed(plan, {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.from(units),
      territory: territory as never,
    });

  it('are none where all is as it was', () => {
    expect(found(home())).toEqual([]);
  });

  it('name what has moved since, what is there already, what is locked and what is gone', () => {
    let plan = assign(home(), [30], 3);
    plan = assign(plan, [60], 1);
    plan = performed(plan, {
      kind: 'lock-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(50),
      locked: true,
    });
    plan = { ...plan, remarks: plan.remarks.map((one) => ({ ...one, units: [...one.units, 'x'] })) };
    expect(found(plan)).toEqual([
      { code: 'missing', count: 1, name: 'x' },
      { code: 'locked', count: 1, name: 'u4' },
      { code: 'there', count: 1, name: 'u5' },
      { code: 'moved', count: 1, name: 'u2' },
    ]);
  });

  it('are a territory that is locked as a whole, or gone, or a scenario that is gone', () => {
    const plan = home();
    const closed = { kind: 'lock-territories', scenario: WORKING, role: FIELD_SALES, locked: true } as const;
    expect(found(performed(plan, { ...closed, territories: [1 as never] }))).toMatchObject([{ code: 'target-locked' }]);
    expect(found({ ...plan, territories: plan.territories.slice(1) })).toMatchObject([
      { code: 'territory-gone', name: 'A' },
    ]);
    expect(found({ ...plan, scenarios: plan.scenarios.slice(1) })).toMatchObject([
      { code: 'scenario-gone', name: 'Plan 1' },
    ]);
  });
});

describe('a signature', () => {
  const sign = { kind: 'sign-off', uid: uid(21), scenario: WORKING, role: FIELD_SALES } as const;
  const words = { name: ' Ana ', title: 'Manager', at: instant(300), statement: 'I agree' };

  it('comes back with the copy, holds while nothing changes, and is said to be of an earlier state then', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const home = brought(plan, performed(copy, { ...sign, ...words })).plan;
    expect(signOffsOf(home, WORKING)).toMatchObject([{ signOff: { name: 'Ana', round: uid(1) }, changedSince: false }]);
    const moved = performed(home, {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(30),
      territory: 1 as never,
    });
    expect(signOffsOf(moved, WORKING)).toMatchObject([{ changedSince: true }]);
    const quota = {
      kind: 'split-quota',
      scenario: WORKING,
      role: FIELD_SALES,
      totalMinor: 100,
      method: 'even',
    } as const;
    expect(signOffsOf(performed(home, quota), WORKING)).toMatchObject([{ changedSince: true }]);
    const named = {
      kind: 'name-accounts',
      scenario: WORKING,
      role: FIELD_SALES,
      accounts: Int32Array.of(100),
    } as const;
    const told = { territory: 2 as never, reason: '', owner: '', expires: null };
    expect(signOffsOf(performed(home, { ...named, ...told }), WORKING)).toMatchObject([{ changedSince: true }]);
    const other = performed(home, { kind: 'rename-territory', territory: 1 as never, name: 'North' });
    expect(signOffsOf(other, WORKING)).toMatchObject([{ changedSince: false }]);
  });

  it('is taken back, here or in the copy, and stays in the list', () => {
    const { plan, copy } = sentTo('Ana', corners());
    const signed = performed(copy, { ...sign, ...words });
    const home = brought(plan, signed).plan;
    const back = { kind: 'withdraw-sign-off', signOff: uid(21), at: instant(400) } as const;
    const again = brought(home, performed(signed, back));
    expect(again.told).toMatchObject({ signOffs: 1 });
    expect(again.plan.signOffs).toMatchObject([{ withdrawnAt: instant(400) }]);
    expect(performed(home, back).signOffs).toEqual(again.plan.signOffs);
  });

  it('in a copy is of what was sent alone', () => {
    const { copy } = sentTo('Ana', corners());
    const baseline = copy.scenarios[1]?.key as typeof WORKING;
    expect(changeOf(copy, { ...sign, ...words, scenario: baseline })).toMatchObject({
      code: 'review-impossible',
      values: { problem: 'other-scenario' },
    });
  });
});

describe('a file that is no copy of the plan', () => {
  it('is refused: a plain plan, a round that the plan does not know, a copy as the plan to bring in to', () => {
    const { plan, copy } = sentTo('Ana', corners());
    expect(bringIn(plan, plan)).toMatchObject({ code: 'not-a-review', values: { problem: 'no-copy' } });
    expect(bringIn(corners(), copy)).toMatchObject({ code: 'not-a-review', values: { problem: 'unknown-round' } });
    expect(bringIn(copy, copy)).toMatchObject({ code: 'review-copy' });
  });
});
