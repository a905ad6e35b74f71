import type { Rep } from './territory.ts';

/** Finds the rep that an owner column means: the one with that id, else the first with that name. */
export function repFinder(reps: Iterable<Rep>): (owner: string) => Rep | undefined {
  const byId = new Map<string, Rep>();
  const byName = new Map<string, Rep>();
  for (const rep of reps) {
    byId.set(rep.id, rep);
    if (!byName.has(rep.name)) byName.set(rep.name, rep);
  }
  return (owner) => byId.get(owner) ?? byName.get(owner);
}
