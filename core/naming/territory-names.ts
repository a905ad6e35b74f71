import { nextTerritoryIds } from './given-ids.ts';
import { mainPlaces, type TerritoryContents } from './main-places.ts';

/** Ids and names of new territories, one each per territory of the contents. */
export interface NamedTerritories {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/**
 * Names territories after their main place, each name once: the second Chicago is "Chicago 2". No id that the
 * plan ever had is given again, and names in `keptNames` stay with who has them. A territory with nothing in it is
 * named by its id.
 */
export function nameTerritories(
  contents: TerritoryContents,
  plan: Parameters<typeof nextTerritoryIds>[0],
  keptNames: Iterable<string> = [],
): NamedTerritories {
  const taken = new Set(keptNames);
  const ids = nextTerritoryIds(plan, contents.count);
  const names = mainPlaces(contents).map((place, t) => {
    const name = uniqueName(place || (ids[t] as string), taken);
    taken.add(name);
    return name;
  });
  return { ids, names };
}

/** A name that is not taken: the second Chicago is "Chicago 2". */
export function uniqueName(place: string, taken: ReadonlySet<string>): string {
  if (!taken.has(place)) return place;
  let number = 2;
  while (taken.has(`${place} ${number}`)) number++;
  return `${place} ${number}`;
}
