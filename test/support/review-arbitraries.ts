import fc from 'fast-check';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ReviewCommand } from '../../core/review-round/command.ts';
import { FIELD_SALES, WORKING } from './plan-builder.ts';
import { aRemark, aRound, aSignOff, instant, uid } from './review-records.ts';

/** A plan that was sent to Ana, who said two things of it, asked for a move where there is somewhere to go, and signed. */
export function withReview(plan: Plan): Plan {
  const [target] = plan.territories;
  const move = target && { units: ['u0'], from: [0], to: target.key, toName: target.name, kind: 'proposal' as const };
  return {
    ...plan,
    rounds: [aRound({ uid: uid(7) })],
    remarks: [
      aRemark({ round: uid(7) }),
      aRemark({ round: uid(7), uid: uid(12), ...move }),
      aRemark({ round: uid(7), uid: uid(13), state: 'withdrawn' }),
    ],
    signOffs: [aSignOff({ round: uid(7) })],
  };
}

const anInstant = fc.integer({ min: 0, max: 1_000 }).map(instant);
const aUid = fc.integer({ min: 1, max: 6 }).map(uid);

/** Any command about reviews that a plan can be asked; some are refused. */
export function reviewCommands(plan: Plan): fc.Arbitrary<ReviewCommand>[] {
  const territories: readonly TerritoryKey[] = plan.territories.map(({ key }) => key);
  const aTerritory = fc.constantFrom(null, ...territories);
  const round = fc.constantFrom(uid(1), ...plan.rounds.map((one) => one.uid));
  const remark = fc.constantFrom(uid(1), ...plan.remarks.map((one) => one.uid));
  const signOff = fc.constantFrom(uid(1), ...plan.signOffs.map((one) => one.uid));
  const nothing = fc.constant(new Int32Array(0));
  const some = (keys: Int32Array) => fc.subarray([...keys]).map((few) => Int32Array.from(few));
  const about = fc.oneof(
    fc.record({ units: some(plan.units.keys), accounts: nothing }),
    fc.record({ units: nothing, accounts: some(plan.accounts.keys) }),
  );
  return [
    fc.record({
      kind: fc.constant('send-for-review'),
      uid: aUid,
      scenario: fc.constant(WORKING),
      role: fc.constant(FIELD_SALES),
      at: anInstant,
      sentTo: fc.constantFrom('Ana', 'Ben'),
      message: fc.constantFrom('', 'Please'),
      territories: fc.subarray([...territories]),
    }),
    fc
      .record({ uid: aUid, round, at: anInstant, territory: aTerritory, to: aTerritory, about })
      .map(({ about: what, ...given }) => ({ kind: 'add-remark', author: 'Ana', text: 'Why?', ...given, ...what })),
    fc.record({ kind: fc.constant('edit-remark'), remark, at: anInstant, text: fc.constant('So'), to: aTerritory }),
    fc.record({ kind: fc.constant('withdraw-remark'), remark, at: anInstant }),
    fc.record({
      kind: fc.constant('answer-remark'),
      remark,
      at: anInstant,
      answer: fc.constantFrom('', 'No'),
      state: fc.constantFrom('open' as const, 'declined' as const),
    }),
    fc.record({ kind: fc.constant('accept-remark'), remark, at: anInstant, answer: fc.constant('') }),
    fc.record({
      kind: fc.constant('sign-off'),
      uid: aUid,
      scenario: fc.constant(WORKING),
      role: fc.constant(FIELD_SALES),
      name: fc.constant('Ana'),
      title: fc.constant(''),
      at: anInstant,
      statement: fc.constant('I agree'),
    }),
    fc.record({ kind: fc.constant('withdraw-sign-off'), signOff, at: anInstant }),
  ];
}
