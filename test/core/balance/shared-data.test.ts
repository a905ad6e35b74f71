import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { projectToPlane } from '../../../core/geo/projection.ts';
import { testData } from '../../support/test-data.ts';
import { pointProblem, sharedColumns, sharedInstance } from './worlds.ts';

const none = new Float64Array(0);

describe.skipIf(!testData)('real problems', () => {
  it('25 territories of 6,559 universities: enrolment and employees both within 5 %', () => {
    const file = ['accounts', 'us_universities.csv'];
    const [lat = none, lon = none, enrolment = none, employees = none] = sharedColumns(file, [
      'lat',
      'lon',
      'enrolment',
      'employees',
    ]);
    const { xKm, yKm } = projectToPlane(lat, lon);
    const problem = pointProblem(xKm, yKm, 25, ['potential', 'workload'], [enrolment, employees], 0.05);
    const solution = solve(problem, { seed: 1, stop: iterations(7_980_000), report: () => {} });
    expect(problem.unitCount).toBe(6559);
    expect(solution.unmet).toEqual([]);
    for (const { deviation } of solution.worst) expect(Math.abs(deviation)).toBeLessThanOrEqual(0.05);
    // Half as far from the centres again would no longer be territories one could travel.
    expect(solution.sse).toBeLessThan(6e12);
  });

  it('30 territories of the counties of the lower 48: in one piece each, population within 5 %', () => {
    const problem = sharedInstance('county2010_CONUS', 30, ['pop'], 0.05);
    const solution = solve(problem, { seed: 1, stop: iterations(1_070_000), report: () => {} });
    expect(solution.looseParts).toBe(0);
    expect(solution.unmet).toEqual([]);
    // The best published tool on this instance and limit reaches 1.352e13.
    expect(solution.sse).toBeLessThan(1.1e13);
  });

  it('18 territories of the tracts of Pennsylvania: three measures within 5 %, in one piece each', () => {
    const problem = sharedInstance('tract2010_PA', 18, ['pop', 'workload', 'leads'], 0.05);
    const solution = solve(problem, { seed: 1, stop: iterations(1_070_000), report: () => {} });
    expect(solution.looseParts).toBe(0);
    expect(solution.unmet).toEqual([]);
  });
});
