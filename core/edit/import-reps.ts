import { dayOfIso, monthsBetween } from '../model/day-column.ts';
import type { RepKey } from '../model/ids.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import { type Rep, unknownRep } from '../model/territory.ts';
import { matchReps } from './match-reps.ts';

/** A rep as a list of reps brings one; what is left out the list has no column for. */
export type AskedRep = Pick<Rep, 'id' | 'name'> & Partial<Omit<Rep, 'key' | 'manages' | 'id' | 'name'>>;

/** The reps of a plan after an import, and which of them each owner of the account list is. */
export interface ImportedReps {
  readonly reps: readonly Rep[];
  /** Per owner name its rep. */
  readonly owners: readonly Rep[];
}

/**
 * Reps after an import. A list of reps updates those who are there (see matchReps) and adds the others. Each owner of
 * the account list is the rep with that id, CRM user id, e-mail or name, else a new rep with the owner's name as id
 * and name. A rep that an earlier list's owner was made into, and that nobody has said anything of since, goes with
 * that list. `periodStart` is an ISO date, the first day of the plan period.
 */
export function importedReps(
  before: readonly Rep[],
  listed: readonly AskedRep[],
  ownerNames: readonly string[],
  periodStart: string,
): ImportedReps {
  let nextKey = nextRepKey(before);
  const updated = listedReps(before, listed, periodStart);
  nextKey = Math.max(nextKey, nextRepKey(updated));
  const listedKeys = new Set<number>(updated.map(({ key }) => key));
  const known = [...before.filter(({ key }) => !listedKeys.has(key)), ...updated];
  const repOf = repFinder(known);
  const owners = ownerNames.map((name): Rep => repOf(name) ?? unknownRep(nextKey++ as RepKey, name, name));
  const wanted = new Set<number>([...owners.map(({ key }) => key), ...listedKeys]);
  const stay = known.filter((rep) => wanted.has(rep.key) || !isMadeFromOwner(rep));
  const reps = [...new Map([...stay, ...owners].map((rep) => [rep.key, rep])).values()].sort((a, b) => a.key - b.key);
  return { reps, owners };
}

/**
 * Reps after an update: those of a list of reps, a new owner as a rep without a territory, and everybody else as
 * before.
 */
export function updatedReps(
  before: readonly Rep[],
  listed: readonly AskedRep[],
  newOwners: readonly string[],
  periodStart: string,
): readonly Rep[] {
  const { reps, owners } = importedReps(before, listed, newOwners, periodStart);
  const all = new Map([...before, ...reps, ...owners].map((rep) => [rep.key, rep]));
  return [...all.values()].sort((a, b) => a.key - b.key);
}

/**
 * The reps of a list in its order, each under the key it has in the plan or a new one. What the list has no column
 * for stays as it is; an id that the list only made up from a name gives way to the one in the plan.
 */
export function listedReps(before: readonly Rep[], listed: readonly AskedRep[], periodStart: string): Rep[] {
  let nextKey = nextRepKey(before);
  const known = matchReps(before, listed);
  const reps = listed.map((asked, i) => {
    const rep = known[i] ?? unknownRep(nextKey++ as RepKey, asked.id, asked.name);
    const id = known[i] && isMadeUp(asked) ? rep.id : asked.id;
    const { key, manages } = rep;
    return { ...rep, ...asked, key, manages, id, tenureMonths: tenureOf(asked, rep, periodStart) };
  });
  const idOf = new Map(listed.map((asked, i) => [asked.id, (reps[i] as Rep).id]));
  return reps.map((rep) => ({ ...rep, manager: idOf.get(rep.manager) ?? rep.manager }));
}

/** What the list says, else what follows from the first day, else what was known where the list has no such column. */
function tenureOf({ tenureMonths, startDate }: AskedRep, before: Rep, periodStart: string): number | null {
  const since = startDate ? monthsBetween(dayOfIso(startDate), dayOfIso(periodStart)) : null;
  return tenureMonths ?? since ?? (tenureMonths === undefined ? before.tenureMonths : null);
}

function nextRepKey(reps: readonly Rep[]): number {
  return reps.reduce((high, { key }) => Math.max(high, key), 0) + 1;
}

function isMadeUp({ id, name, email, crmUserId }: AskedRep): boolean {
  return id === name || id === email || id === crmUserId;
}

function isMadeFromOwner(rep: Rep): boolean {
  const { homeLat, capacityFte, tenureMonths, manages, startDate, email, crmUserId } = rep;
  const unsaid = [homeLat, tenureMonths, manages, startDate].every((value) => value === null);
  return rep.id === rep.name && unsaid && capacityFte === 1 && email === '' && crmUserId === '';
}
