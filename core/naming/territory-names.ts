import { mainPlaces, type TerritoryContents } from './main-places.ts';

/** Ids and names of new territories, one each per territory of the contents. */
export interface NamedTerritories {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/**
 * Names territories after their main place, each name once: the second Chicago is "Chicago 2". `existing` are the
 * plan's territories: their ids are never given again, and names in `keptNames` stay with who has them. A territory
 * with nothing in it is named by its id.
 */
export function nameTerritories(
  contents: TerritoryContents,
  existing: readonly { readonly id: string }[],
  keptNames: Iterable<string> = [],
): NamedTerritories {
  const taken = new Set(keptNames);
  const ids = nextTerritoryIds(existing, contents.count);
  const names = mainPlaces(contents).map((place, t) => {
    const name = uniqueName(place || (ids[t] as string), taken);
    taken.add(name);
    return name;
  });
  return { ids, names };
}

/** The next ids after the highest there is: `T001`, `T002`, ... `T1000`. */
export function nextTerritoryIds(existing: readonly { readonly id: string }[], count: number): string[] {
  const highest = existing.reduce((high, { id }) => Math.max(high, Number(/^T(\d+)$/.exec(id)?.[1] ?? 0)), 0);
  return Array.from({ length: count }, (_, i) => `T${String(highest + 1 + i).padStart(3, '0')}`);
}

function uniqueName(place: string, taken: ReadonlySet<string>): string {
  if (!taken.has(place)) return place;
  let number = 2;
  while (taken.has(`${place} ${number}`)) number++;
  return `${place} ${number}`;
}
