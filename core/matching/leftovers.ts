import type { PlanMatching } from './plan-matching.ts';

/** A seat that nobody is left for. */
export interface Vacancy {
  readonly seat: number;
  /** Whoever could cover it at the least cost, besides what they have; -1 where nobody may. */
  readonly cover: number;
}

/** A rep who got no seat. */
export interface Surplus {
  readonly rep: number;
  /** The seat that would suit best, were it shared; -1 where there is none. */
  readonly seat: number;
}

/** What a matching leaves over on both sides, each with what would suit best, in the order of seats and reps. */
export function leftovers({ problem, matching }: PlanMatching): { vacancies: Vacancy[]; surplus: Surplus[] } {
  const { reps, territories, cost, excluded } = problem;
  const best = (count: number, cell: (i: number) => number) => {
    let found = -1;
    for (let i = 0; i < count; i++) {
      if (excluded[cell(i)]) continue;
      if (found === -1 || (cost[cell(i)] as number) < (cost[cell(found)] as number)) found = i;
    }
    return found;
  };
  const vacancies: Vacancy[] = [];
  matching.rep.forEach((rep, seat) => {
    if (rep === -1) vacancies.push({ seat, cover: best(reps, (i) => i * territories + seat) });
  });
  const surplus: Surplus[] = [];
  matching.territory.forEach((seat, rep) => {
    if (seat === -1) surplus.push({ rep, seat: best(territories, (t) => rep * territories + t) });
  });
  return { vacancies, surplus };
}
