import type { Remark, ReviewRound, SignOff } from '../../core/model/review-round.ts';
import { FIELD_SALES, WORKING } from './plan-builder.ts';

/** A uid of the form that programs make, by a number of one's own. */
export function uid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** An instant of the fifth of January 2027, so many seconds after nine. */
export function instant(seconds: number): string {
  return new Date(Date.UTC(2027, 0, 5, 9) + 1000 * seconds).toISOString();
}

/** The working scenario, sent to Ana. */
export function aRound(given: Partial<ReviewRound> = {}): ReviewRound {
  return {
    uid: uid(1),
    scenario: WORKING,
    scenarioName: 'Plan 1',
    role: FIELD_SALES,
    roleName: 'Field sales',
    sentAt: instant(0),
    sentTo: 'Ana',
    message: '',
    territories: [],
    copy: false,
    ...given,
  };
}

/** A comment of Ana's on the plan as a whole. */
export function aRemark(given: Partial<Remark> = {}): Remark {
  return {
    uid: uid(11),
    round: uid(1),
    kind: 'comment',
    author: 'Ana',
    at: instant(60),
    text: 'Looks good',
    territory: null,
    territoryName: '',
    units: [],
    accounts: [],
    from: [],
    to: null,
    toName: '',
    state: 'open',
    answer: '',
    answeredAt: null,
    ...given,
  };
}

/** Ana's signature in her copy. */
export function aSignOff(given: Partial<SignOff> = {}): SignOff {
  return {
    uid: uid(21),
    round: uid(1),
    scenario: WORKING,
    scenarioName: 'Plan 1',
    role: FIELD_SALES,
    roleName: 'Field sales',
    name: 'Ana',
    title: 'Regional manager',
    at: instant(120),
    statement: 'I agree',
    digest: '',
    withdrawnAt: null,
    ...given,
  };
}
