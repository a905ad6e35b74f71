import type { GivenIds } from '../model/territory.ts';

/** The highest numbers among some ids, and of those that were given before. */
export function givenIds(existing: Iterable<{ readonly id: string }>, before?: GivenIds): GivenIds {
  let { territory, group } = before ?? { territory: 0, group: 0 };
  for (const { id } of existing) {
    territory = Math.max(territory, numberOf(id, 'T'));
    group = Math.max(group, numberOf(id, 'G'));
  }
  return { territory, group };
}

/** The next ids of territories after all that were ever given: `T001`, `T002`, ... `T1000`. */
export function nextTerritoryIds(plan: Giving, count: number): string[] {
  return next('T', givenIds(plan.territories, plan.given).territory, count);
}

/** The next ids of groups after all that were ever given: `G001`, `G002`, ... */
export function nextGroupIds(plan: Giving, count: number): string[] {
  return next('G', givenIds(plan.territories, plan.given).group, count);
}

/** What ids are given to: the territories that are there, and what is known of those that were. */
interface Giving {
  readonly territories: readonly { readonly id: string }[];
  readonly given?: GivenIds;
}

function next(letter: 'T' | 'G', highest: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${String(highest + 1 + i).padStart(3, '0')}`);
}

function numberOf(id: string, letter: 'T' | 'G'): number {
  return id.startsWith(letter) && /^\d+$/.test(id.slice(1)) ? Number(id.slice(1)) : 0;
}
