import type { RepKey } from '../model/ids.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { Rep } from '../model/territory.ts';

/** A rep as a list of reps brings one. */
export type AskedRep = Omit<Rep, 'key' | 'manages'>;

/** The reps of a plan after an import, and which of them each owner of the account list is. */
export interface ImportedReps {
  readonly reps: readonly Rep[];
  /** Per owner name its rep. */
  readonly owners: readonly Rep[];
}

/**
 * Reps after an import. A list of reps updates those with the same id and adds the others. Each owner of the account
 * list is the rep with that id, else with that name, else a new rep with the owner's name as id and name. A rep that
 * an earlier list's owner was made into, and that nobody has said anything of since, goes with that list.
 */
export function importedReps(
  before: readonly Rep[],
  listed: readonly AskedRep[],
  ownerNames: readonly string[],
): ImportedReps {
  let nextKey = before.reduce((high, { key }) => Math.max(high, key), 0) + 1;
  const byId = new Map(before.map((rep) => [rep.id, rep]));
  for (const rep of listed) {
    const known = byId.get(rep.id);
    byId.set(rep.id, { ...rep, key: known?.key ?? (nextKey++ as RepKey), manages: known?.manages ?? null });
  }
  const repOf = repFinder(byId.values());
  const owners = ownerNames.map((name): Rep => repOf(name) ?? madeFromOwner(name, nextKey++ as RepKey));
  const wanted = new Set([...owners.map(({ id }) => id), ...listed.map(({ id }) => id)]);
  const stay = [...byId.values()].filter((rep) => wanted.has(rep.id) || !isMadeFromOwner(rep));
  const reps = [...new Map([...stay, ...owners].map((rep) => [rep.key, rep])).values()].sort((a, b) => a.key - b.key);
  return { reps, owners };
}

/**
 * Reps after an update: those of a list of reps by their id, a new owner as a rep without a territory, and everybody
 * else as before.
 */
export function updatedReps(
  before: readonly Rep[],
  listed: readonly AskedRep[],
  newOwners: readonly string[],
): readonly Rep[] {
  const { reps, owners } = importedReps(before, listed, newOwners);
  const all = new Map([...before, ...reps, ...owners].map((rep) => [rep.key, rep]));
  return [...all.values()].sort((a, b) => a.key - b.key);
}

function madeFromOwner(name: string, key: RepKey): Rep {
  return { key, id: name, name, homeLat: null, homeLon: null, capacityFte: 1, tenureMonths: null, manages: null };
}

function isMadeFromOwner(rep: Rep): boolean {
  const { id, name, homeLat, capacityFte, tenureMonths, manages } = rep;
  return id === name && homeLat === null && capacityFte === 1 && tenureMonths === null && manages === null;
}
