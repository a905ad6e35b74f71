import type { Rep } from './territory.ts';

/**
 * Finds the rep that an owner column means: the one with that id, else the first whom the CRM calls so, who has that
 * e-mail address, or that name.
 */
export function repFinder(reps: Iterable<Rep>): (owner: string) => Rep | undefined {
  const byId = new Map<string, Rep>();
  const byUser = new Map<string, Rep>();
  const byEmail = new Map<string, Rep>();
  const byName = new Map<string, Rep>();
  const first = (names: Map<string, Rep>, name: string, rep: Rep) => {
    if (name !== '' && !names.has(name)) names.set(name, rep);
  };
  for (const rep of reps) {
    byId.set(rep.id, rep);
    first(byUser, rep.crmUserId, rep);
    first(byEmail, rep.email.toLowerCase(), rep);
    first(byName, rep.name, rep);
  }
  return (owner) =>
    byId.get(owner) ?? byUser.get(owner) ?? byEmail.get(owner.trim().toLowerCase()) ?? byName.get(owner);
}
