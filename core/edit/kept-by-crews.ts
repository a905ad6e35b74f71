import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import { accountWorth } from '../tally/account-worth.ts';
import type { Crew } from './seat-reps.ts';

/**
 * What each crew (columns) would keep on each territory (rows): the worth of the accounts there that are its reps'
 * own today. A crew of whom no account is said to be keeps what its territory of today keeps: `stays` has a column
 * for each of the first crews, those that have a territory.
 */
export function keptByCrews(
  plan: Plan,
  crews: readonly Crew[],
  count: number,
  accountTerritory: Int32Array,
  stays: Float64Array,
): Float64Array {
  const { accounts, reps } = plan;
  const crewsOfOwner = ownerCrews(accounts.ownerNames, reps, crews);
  const owning = new Set(crewsOfOwner.flat());
  const kept = new Float64Array(count * crews.length);
  const columns = count === 0 ? 0 : stays.length / count;
  for (let t = 0; t < count; t++) {
    for (let c = 0; c < columns; c++) if (!owning.has(c)) kept[t * crews.length + c] = stays[t * columns + c] as number;
  }
  const worth = owning.size > 0 ? accountWorth(plan) : new Float64Array(0);
  for (let a = 0; a < worth.length; a++) {
    const territory = accountTerritory[a] as number;
    const mine = crewsOfOwner[accounts.owner[a] as number];
    if (territory < 0 || !mine) continue;
    for (const crew of mine) {
      const cell = territory * crews.length + crew;
      kept[cell] = (kept[cell] as number) + (worth[a] as number);
    }
  }
  return kept;
}

/** Per owner the crews its rep is in. */
function ownerCrews(owners: readonly string[], reps: Plan['reps'], crews: readonly Crew[]): (readonly number[])[] {
  const crewsOfRep = new Map<number, number[]>();
  crews.forEach((crew, c) => {
    for (const { rep } of crew.reps) crewsOfRep.set(rep, [...(crewsOfRep.get(rep) ?? []), c]);
  });
  const repOf = repFinder(reps);
  return owners.map((name) => crewsOfRep.get(repOf(name)?.key ?? 0) ?? []);
}
