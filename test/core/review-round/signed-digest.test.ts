import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { signOffsOf } from '../../../core/review-round/sign-off.ts';
import { BASELINE, FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { instant, uid } from '../../support/review-records.ts';
import { corners, performed } from './reviewed.ts';

const sign = { kind: 'sign-off', uid: uid(21), scenario: WORKING, role: FIELD_SALES } as const;
const words = { name: ' Ana ', title: 'Manager', at: instant(300), statement: 'I agree' };

describe('what a signature is of', () => {
  it('is of an earlier state, too, where somebody else works a territory, or for another share', () => {
    const start = corners();
    const seats = (share: number) =>
      start.scenarioTerritories.map((seat, i) => (i === 0 ? { ...seat, reps: [{ rep: 1 as never, share }] } : seat));
    const signed = performed({ ...start, scenarioTerritories: seats(1) }, { ...sign, ...words });
    expect(signOffsOf(signed, WORKING)).toMatchObject([{ changedSince: false }]);
    for (const scenarioTerritories of [seats(0.5), start.scenarioTerritories])
      expect(signOffsOf({ ...signed, scenarioTerritories }, WORKING)).toMatchObject([{ changedSince: true }]);
  });

  it('of a time when reps were not in its digest still holds', () => {
    const signed = performed(corners(), { ...sign, ...words });
    const digest = '8140ac0dfef3db31e97f995e7c28ecab5583d034e38f09a9b6b2b6cf9823d790';
    const older = { ...signed, signOffs: signed.signOffs.map((one) => ({ ...one, digest })) };
    expect(signOffsOf(older, WORKING)).toMatchObject([{ changedSince: false }]);
    const moved = performed(older, {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(30),
      territory: 1 as never,
    });
    expect(signOffsOf(moved, WORKING)).toMatchObject([{ changedSince: true }]);
  });

  it('is not taken for that of another scenario with the same columns', () => {
    const plan = corners();
    const twin = { ...(plan.assignments[0] as Plan['assignments'][number]), scenario: BASELINE };
    const shared = { ...plan, assignments: [plan.assignments[0] as typeof twin, twin] };
    const quota = {
      kind: 'split-quota',
      scenario: WORKING,
      role: FIELD_SALES,
      totalMinor: 100,
      method: 'even',
    } as const;
    const both = performed(shared, quota);
    const signed = performed(both, { ...sign, ...words });
    const theirs = performed(both, { ...sign, ...words, scenario: BASELINE });
    expect(theirs.signOffs[0]?.digest).not.toBe(signed.signOffs[0]?.digest);
  });
});
