import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../core/edit/is-empty.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { REMARK_STATES, type Remark } from '../../../core/model/review-round.ts';
import { bringIn } from '../../../core/review-round/bring-in.ts';
import { refusalInCopy } from '../../../core/review-round/copy-round.ts';
import { aCommand, aPlan } from '../../support/arbitraries.ts';
import { reviewCommands } from '../../support/review-arbitraries.ts';
import { aRemark, instant, uid } from '../../support/review-records.ts';
import { brought, corners, performed, remark, sentTo } from './reviewed.ts';

/** Whatever a stranger may have written into a file that passes for a copy. */
const aStrangeRemark: fc.Arbitrary<Remark> = fc.record({
  uid: fc.integer({ min: 10, max: 14 }).map(uid),
  round: fc.constantFrom(uid(1), uid(2), uid(9)),
  kind: fc.constantFrom('comment', 'proposal'),
  author: fc.constantFrom('Ana', 'Mallory'),
  at: fc.integer({ min: 0, max: 200 }).map(instant),
  text: fc.string(),
  territory: fc.constantFrom(null, 1, 77) as fc.Arbitrary<Remark['territory']>,
  territoryName: fc.constantFrom('', 'B', 'Nowhere'),
  units: fc.array(fc.constantFrom('u0', 'u4', 'x', '__proto__'), { maxLength: 4 }),
  accounts: fc.array(fc.constantFrom('A-0', 'A-9'), { maxLength: 2 }),
  from: fc.array(fc.constantFrom(0, 1, 2_000_000_000), { maxLength: 5 }),
  to: fc.constantFrom(null, 2, 78) as fc.Arbitrary<Remark['to']>,
  toName: fc.constantFrom('', 'C'),
  state: fc.constantFrom(...REMARK_STATES),
  answer: fc.constantFrom('', 'I, the planner, agree'),
  answeredAt: fc.constantFrom(null, instant(150)),
});

const someRemarks = fc.uniqueArray(aStrangeRemark, { selector: (one) => one.uid });

/** A plan with two rounds of two people and two remarks, one decided; and what went to the first. */
function home(): { plan: Plan; copy: Plan } {
  const first = sentTo('Ana', corners());
  const { plan } = sentTo('Ben', first.plan, 2);
  const said = performed(performed(plan, remark(10)), remark(11, { round: uid(2), author: 'Ben' }));
  const declined = {
    kind: 'answer-remark',
    remark: uid(10),
    at: instant(100),
    answer: 'No',
    state: 'declined',
  } as const;
  return { plan: performed(said, declined), copy: first.copy };
}

describe('bringing a copy in', () => {
  it('twice is the same as once, whatever is in it', () => {
    const { plan, copy } = home();
    fc.assert(
      fc.property(someRemarks, (remarks) => {
        const once = brought(plan, { ...copy, remarks });
        const twice = brought(once.plan, { ...copy, remarks });
        expect(isEmpty(twice.change)).toBe(true);
        expect(twice.plan).toEqual(once.plan);
      }),
    );
  });

  it('in either order ends with the later state of each remark', () => {
    const { plan, copy } = home();
    fc.assert(
      fc.property(someRemarks, someRemarks, (early, late) => {
        const [a, b] = [
          { ...copy, remarks: early },
          { ...copy, remarks: late },
        ];
        // Two states of the same moment are no two states: of those the one that came first stays.
        fc.pre(early.every((one) => late.every((other) => one.uid !== other.uid || one.at !== other.at)));
        // Who is first to say something decides in whose round it is.
        fc.pre(early.every((one) => late.every((other) => one.uid !== other.uid || one.round === other.round)));
        expect(brought(brought(plan, a).plan, b).plan).toEqual(brought(brought(plan, b).plan, a).plan);
      }),
    );
  });

  it('decides nothing, moves nothing, and touches no other reviewer’s remarks', () => {
    const { plan, copy } = home();
    fc.assert(
      fc.property(someRemarks, (remarks) => {
        const { plan: next, change, told } = brought(plan, { ...copy, remarks });
        expect(change.moves).toEqual([]);
        expect(change.records.every(({ kind }) => kind === 'remarks')).toBe(true);
        const kept = [uid(10), uid(11)];
        expect(next.remarks.filter((one) => kept.includes(one.uid))).toEqual(plan.remarks);
        const territories = new Set<number>(plan.territories.map(({ key }) => key));
        for (const one of next.remarks) {
          if (kept.includes(one.uid)) continue;
          expect(['open', 'withdrawn']).toContain(one.state);
          expect(one.answer).toBe('');
          expect(one.round).toBe(uid(1));
          expect(one.units.filter((code) => !/^u[0-8]$/.test(code))).toEqual([]);
          expect(one.units.length === 0 || one.accounts.length === 0).toBe(true);
          for (const key of [one.territory, one.to]) expect(key === null || territories.has(key)).toBe(true);
          if (one.kind === 'proposal') expect(one.from).toHaveLength(one.units.length + one.accounts.length);
        }
        const named = remarks.filter(
          (one) => one.units.includes('x') && one.round === uid(1) && !kept.includes(one.uid),
        );
        expect(told.leftOut.filter(({ code }) => code === 'unit').length).toBeGreaterThanOrEqual(named.length);
      }),
    );
  });

  it('takes no more than a plan has room for, and says how many stayed out', () => {
    const { plan, copy } = home();
    const many = Array.from({ length: 5_005 }, (_, i) => aRemark({ uid: uid(100 + i) }));
    const { plan: next, told } = brought(plan, { ...copy, remarks: many });
    expect(next.remarks).toHaveLength(5_000);
    expect(told.leftOut.filter(({ code }) => code === 'too-many')).toHaveLength(7);
  });

  it('takes signatures for what was sent, whatever they say they are for', () => {
    const { plan, copy } = home();
    const signed = performed(copy, {
      kind: 'sign-off',
      uid: uid(21),
      scenario: plan.scenarios[0]?.key as never,
      role: plan.roles[0]?.key as never,
      name: 'Ana',
      title: '',
      at: instant(300),
      statement: '',
    });
    const signOffs = signed.signOffs.map((one) => ({ ...one, scenario: 2 as never, scenarioName: 'Another' }));
    const result = bringIn(plan, { ...signed, signOffs });
    expect(result).toMatchObject({ ok: true, told: { signOffs: 1 } });
    expect(brought(plan, { ...signed, signOffs }).plan.signOffs).toMatchObject([
      { scenario: 1, scenarioName: 'Plan 1' },
    ]);
  });
});

describe('a review copy', () => {
  it('takes remarks and signatures and no other command there is', () => {
    fc.assert(
      fc.property(
        aPlan.chain((plan) => {
          const { copy } = sentTo('Ana', plan);
          return fc.record({
            copy: fc.constant(copy),
            command: fc.oneof(aCommand(plan), ...reviewCommands(copy)),
          });
        }),
        ({ copy, command }) => {
          const result = changeOf(copy, command);
          const may = refusalInCopy(copy, command) === null;
          expect(may).toBe(/^(add|edit|withdraw)-remark$|^(withdraw-)?sign-off$/.test(command.kind));
          if (!may) expect(result).toEqual({ ok: false, code: 'review-copy', values: { name: 'Ana' } });
          else if (result.ok) expect(result.change.moves).toEqual([]);
        },
      ),
    );
  });
});
