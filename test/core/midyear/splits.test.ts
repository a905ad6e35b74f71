import { describe, expect, it } from 'vitest';
import { midYearOutcome } from '../../../core/midyear/outcome.ts';
import { proposeMidYear } from '../../../core/midyear/propose.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';
import { accounts, COLUMNS, fields, MAP, plan, proposed, quick, reps, request, values } from './strip.ts';

describe('a territory that splits', () => {
  const seat = (made: ReturnType<typeof proposed>, key: number) =>
    scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES).find(({ territory }) => territory === key);

  it('becomes as many even parts as are asked for, each worked as it is said', () => {
    const big = gridPlan({
      map: MAP,
      values: { potential: [...MAP.replaceAll(' ', '')].map((letter) => (letter === 'B' ? 3 : 1)) },
      reps,
      accounts,
      measures: [{ name: 'potential', tolerance: 0.4 }],
    });
    const parts = [{ kind: 'vacant' }, { kind: 'new', rep: fields }] as const;
    const made = proposed({ kind: 'splits', territory: 2 as never, parts }, big);
    const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
    expect(seats).toHaveLength(7);
    expect(seat(made, 2)?.reps).toEqual([{ rep: 2, share: 1 }]);
    expect([seat(made, 6)?.reps, seat(made, 7)?.reps].sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0))).toEqual([
      [],
      [{ rep: 6, share: 1 }],
    ]);
    const [before, after] = [big, made.plan].map((one) =>
      assignmentOf(one, one === big ? WORKING : made.scenario, FIELD_SALES),
    );
    before?.forEach((key, row) => {
      if (key >= 4) expect(after?.[row]).toBe(key);
    });
    expect(mapOf(made.plan, COLUMNS)).toBe(MAP);
    expect(made.plan.scenarios.at(-1)).toMatchObject({ effective: '2027-07-01' });
  });

  it('gives a rep with a home the part that is nearest to it', () => {
    const row = MAP.indexOf('B');
    // So wide that nothing is evened out afterwards.
    const wide = gridPlan({ map: MAP, values, reps, accounts, measures: [{ name: 'potential', tolerance: 0.9 }] });
    for (const [side, lon] of [
      ['west', -100 + 0.1 * (row - 20)],
      ['east', -100 + 0.1 * (row + 20)],
    ] as const) {
      const rep = { ...fields, homeLat: 39.9, homeLon: lon };
      const parts = [{ kind: 'vacant' }, { kind: 'new', rep }] as const;
      const made = proposed({ kind: 'splits', territory: 2 as never, parts }, wide);
      const after = assignmentOf(made.plan, made.scenario, FIELD_SALES);
      const middle = (key: number) => {
        const rows = [...after.keys()].filter((at) => after[at] === key).map((at) => at % COLUMNS);
        return rows.reduce((sum, one) => sum + one, 0) / rows.length;
      };
      const taken = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES).find(
        ({ reps: own }) => own[0]?.rep === 6,
      );
      const other = taken?.territory === 6 ? 7 : 6;
      const isWest = middle(taken?.territory ?? 0) <= middle(other);
      expect(isWest).toBe(side === 'west' || middle(taken?.territory ?? 0) === middle(other));
    }
  });

  it('is within the limits with the help of more than its neighbours, where these alone cannot bear it', () => {
    const tight = gridPlan({ map: MAP, values, reps, accounts, measures: [{ name: 'potential', tolerance: 0.15 }] });
    // 80 units by six are 13.3 each: A and E with 16 have too much, and touch neither part of C.
    const event = { kind: 'splits', territory: 3 as never, parts: [{ kind: 'vacant' }] } as const;
    const made = proposed(event, tight);
    expect(midYearOutcome(tight, request(event), made).outside).toEqual({ before: 0, after: 0 });
    expect(made.concerned).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is refused with more parts than units, and where a rep is to work two of them', () => {
    const part = { kind: 'vacant' } as const;
    const many = new Array(16).fill(part);
    const refused = proposeMidYear(plan, request({ kind: 'splits', territory: 1 as never, parts: many }), quick);
    expect(refused).toMatchObject({ ok: false, code: 'too-few-units' });
    const twice = [
      { kind: 'rep', rep: 3 as RepKey },
      { kind: 'rep', rep: 3 as RepKey },
    ] as const;
    const wrong = proposeMidYear(plan, request({ kind: 'splits', territory: 1 as never, parts: twice }), quick);
    expect(wrong).toMatchObject({ ok: false, code: 'invalid-request' });
  });
});
