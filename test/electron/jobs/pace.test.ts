import { expect, it } from 'vitest';
import { mergedProgress } from '../../../electron/jobs/merged-progress.ts';
import type { Progress } from '../../../electron/jobs/messages.ts';
import { paceOf } from '../../../electron/jobs/pace.ts';

it('iterations a second are those of the last seconds, and null until they can be told', () => {
  let now = 0;
  const pace = paceOf(() => now);
  const at = (time: number, count: number) => {
    now = time;
    return pace(count);
  };
  expect(at(0, 0)).toBeNull();
  expect(at(100, 1000)).toBeNull();
  expect(at(1000, 5000)).toBe(5000);
  expect(at(2000, 10_000)).toBe(5000);
  // Twice as fast from here on: after the window nothing else is left of it.
  for (let second = 3; second <= 8; second++) at(second * 1000, second * 10_000);
  expect(at(9000, 90_000)).toBe(10_000);
  // Another search has begun.
  expect(at(9100, 0)).toBeNull();
  expect(at(10_100, 2000)).toBe(2000);
});

it('several starts are as fast as those at work together', () => {
  let last: Progress | null = null;
  const { tell, ended } = mergedProgress(3, (progress) => {
    last = progress;
  });
  const progress = (iterations: number, perSecond: number | null): Progress => ({
    phase: 'search',
    done: 500,
    total: 1000,
    best: { limitsMet: true, worstDeviation: 0.04, iterations, perSecond, spreadKm: 12 },
  });
  tell(0, progress(100, 10));
  tell(1, progress(200, null));
  expect(last).toMatchObject({ best: { iterations: 300, perSecond: 10 } });
  tell(1, progress(300, 20));
  expect(last).toMatchObject({ best: { iterations: 400, perSecond: 30 } });
  ended(0);
  tell(1, progress(400, 20));
  expect(last).toMatchObject({ best: { iterations: 500, perSecond: 20 } });
});
