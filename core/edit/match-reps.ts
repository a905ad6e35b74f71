import type { Rep } from '../model/territory.ts';

/** What a rep is known by. */
export type RepNames = Pick<Rep, 'id' | 'name'> & Partial<Pick<Rep, 'email' | 'crmUserId'>>;

/**
 * Which rep of a plan each rep of a roster is; undefined for somebody new. Looked for by id, then by what the CRM
 * calls the user, then by e-mail, then by name where one of the two is known by the name alone; each only where nobody
 * else is called so. A rep who was made from an owner column has that text for an id, whatever it is of the three.
 */
export function matchReps(plan: readonly Rep[], listed: readonly RepNames[]): (Rep | undefined)[] {
  const found: (Rep | undefined)[] = listed.map(() => undefined);
  const taken = new Set<Rep>();
  const pass = (planNames: (rep: Rep) => readonly string[], listedName: (rep: RepNames) => string) => {
    const free = plan.filter((rep) => !taken.has(rep));
    const byName = singles(free, planNames);
    const open = [...listed.keys()].filter((i) => !found[i]);
    const rows = singles(open, (i) => [listedName(listed[i] as RepNames)]);
    for (const [name, i] of rows) {
      const rep = byName.get(name);
      if (!rep || taken.has(rep)) continue;
      found[i] = rep;
      taken.add(rep);
    }
  };
  pass(
    ({ id }) => [id],
    ({ id }) => id,
  );
  pass(
    ({ crmUserId, id }) => [crmUserId, id],
    ({ crmUserId }) => crmUserId ?? '',
  );
  pass(
    ({ email, id }) => [folded(email), folded(id)],
    ({ email }) => folded(email ?? ''),
  );
  const byNameAlone = new Set(listed.filter(({ id, name }) => id === name).map(({ name }) => name));
  pass(
    ({ id, name }) => (id === name || byNameAlone.has(name) ? [name] : []),
    ({ name }) => name,
  );
  return found;
}

/** Name -> what has it, for names that only one has. */
function singles<T>(all: readonly T[], namesOf: (one: T) => readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  const shared = new Set<string>();
  for (const one of all) {
    for (const name of new Set(namesOf(one))) {
      if (found.has(name)) shared.add(name);
      found.set(name, one);
    }
  }
  for (const name of [...shared, '']) found.delete(name);
  return found;
}

/** Addresses and owner texts are compared without regard to case. */
function folded(text: string): string {
  return text.trim().toLowerCase();
}
