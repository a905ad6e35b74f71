import { describe, expect, it } from 'vitest';
import { placeByHand } from '../../../core/edit/place-by-hand.ts';
import { reimport } from '../../../core/edit/reimport-change.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { finish, type Steps } from '../../../core/steps.ts';
import { aList } from '../../data/plan-file/imported-rows.ts';
import { done, listOf, pointPlan, UPDATE } from './reimport-lists.ts';

const OLD = Array.from({ length: 300 }, (_, i) => ({ id: `A-${i}`, at: 30 + i / 100, potential: i }));

function stepsOf(steps: Steps<unknown>): number {
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) count++;
  return count;
}

describe('an update in steps', () => {
  const plan = pointPlan(OLD, { working: '.'.repeat(300), baseline: 'A'.repeat(300) });

  it('has more of them the longer the list is, so that none of them grows with it', () => {
    const short = stepsOf(reimport(plan, aList(1_000), UPDATE));
    const long = stepsOf(reimport(plan, aList(450_000), UPDATE));
    expect(short).toBeGreaterThan(20);
    expect(long).toBeGreaterThan(3 * short);
  });

  it('makes nothing of the plan until the last of them, wherever it is left', () => {
    const before = structuredClone(plan);
    for (let left = 1; left < 40; left += 3) {
      const steps = reimport(plan, listOf(OLD.slice(50)), UPDATE);
      for (let i = 0; i < left; i++) steps.next();
      steps.return({ ok: false, code: 'invalid-request', values: {} });
    }
    expect(plan).toEqual(before);
    expect(done(plan, listOf(OLD)).difference.unchanged).toBe(300);
  });

  it('so do accounts put on the map', () => {
    const account = plan.accounts.keys[3] as AccountKey;
    expect(stepsOf(placeByHand(plan, [{ account, lat: 1, lon: 2, unit: -1 }]))).toBeGreaterThan(20);
    expect(finish(placeByHand(plan, [{ account, lat: 1, lon: 2, unit: -1 }])).ok).toBe(true);
  });
});
