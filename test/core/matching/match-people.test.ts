import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAlternative } from '../../../core/matching/best-alternative.ts';
import { matchPeople, type PeopleProblem } from '../../../core/matching/match-people.ts';

interface Best {
  readonly pairs: number;
  readonly cost: number;
}

/** The most pairs, and of those the least cost, over every way. */
function bruteForce({ reps, territories, cost, excluded, locked }: PeopleProblem): Best {
  const lockedTo = new Set(locked.filter((t) => t >= 0));
  const best = (rep: number, taken: ReadonlySet<number>): Best => {
    if (rep === reps) return { pairs: 0, cost: 0 };
    const lock = locked[rep] as number;
    const choices = Array.from({ length: territories }, (_, t) => t).filter((t) =>
      lock >= 0 ? t === lock : !taken.has(t) && !lockedTo.has(t) && !excluded[rep * territories + t],
    );
    let found: Best = lock >= 0 ? { pairs: -1, cost: 0 } : best(rep + 1, taken);
    for (const t of choices) {
      const rest = best(rep + 1, new Set([...taken, t]));
      const with1 = { pairs: rest.pairs + 1, cost: rest.cost + (cost[rep * territories + t] as number) };
      if (with1.pairs > found.pairs || (with1.pairs === found.pairs && with1.cost < found.cost)) found = with1;
    }
    return found;
  };
  return best(0, new Set());
}

const problems: fc.Arbitrary<PeopleProblem> = fc
  .record({ reps: fc.integer({ min: 0, max: 5 }), territories: fc.integer({ min: 0, max: 5 }) })
  .chain(({ reps, territories }) => {
    const size = { minLength: reps * territories, maxLength: reps * territories };
    return fc.record({
      reps: fc.constant(reps),
      territories: fc.constant(territories),
      cost: fc.array(fc.integer({ min: 0, max: 30 }), size).map((values) => Float64Array.from(values)),
      excluded: fc.array(fc.integer({ min: 0, max: 3 }), size).map((values) => {
        return Uint8Array.from(values, (value) => (value === 0 ? 1 : 0));
      }),
      locked: fc.constant(new Int32Array(reps).fill(-1)),
    });
  })
  .chain((problem) => {
    const { reps, territories } = problem;
    if (reps === 0 || territories === 0) return fc.constant(problem);
    const lock = fc.record({ rep: fc.nat({ max: reps - 1 }), territory: fc.nat({ max: territories - 1 }) });
    return fc.option(lock).map((one) => {
      if (!one) return problem;
      const locked = problem.locked.slice();
      locked[one.rep] = one.territory;
      return { ...problem, locked };
    });
  });

describe('people and territories', () => {
  it('are matched as well as in the best of all ways, with locks, exclusions, vacancies and surplus', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = matchPeople(problem);
        const best = bruteForce(problem);
        expect(found.cost).toBe(best.cost);
        expect(found.territory.filter((t) => t >= 0).length).toBe(best.pairs);
        found.territory.forEach((t, rep) => {
          if (t === -1) return;
          expect(found.rep[t]).toBe(rep);
          const locked = problem.locked[rep] === t;
          expect(locked || !problem.excluded[rep * problem.territories + t]).toBe(true);
        });
        found.rep.forEach((rep, t) => {
          if (rep >= 0) expect(found.territory[rep]).toBe(t);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('an alternative is the best without the pair', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = matchPeople(problem);
        found.territory.forEach((t, rep) => {
          const other = bestAlternative(problem, found, rep);
          if (t === -1) {
            expect(other).toBeNull();
            return;
          }
          const excluded = problem.excluded.slice();
          excluded[rep * problem.territories + t] = 1;
          const locked = problem.locked.slice();
          locked[rep] = -1;
          const best = bruteForce({ ...problem, excluded, locked });
          expect(other?.pairing.cost).toBe(best.cost);
          expect(other?.fewer).toBe(found.territory.filter((one) => one >= 0).length - best.pairs);
          if (other?.fewer === 0 && problem.locked[rep] === -1) expect(other.dearer).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 200 },
    );
  });
});
