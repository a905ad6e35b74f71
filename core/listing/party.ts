import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { Rep } from '../model/territory.ts';
import type { ListView } from './list-view.ts';

/** Somebody who gives or takes accounts: a rep of the plan, or only a name. */
export interface Party {
  /** The rep's id, else the name. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Null where the name is nobody of the plan. */
  readonly rep: Rep | null;
}

export const NOBODY: Party = { id: '', name: '', email: '', rep: null };

/** The reps of a plan by whatever an owner column calls them; a name that is nobody of the plan stays a name. */
export function namedParties(reps: readonly Rep[]): (name: string) => Party {
  const find = repFinder(reps);
  const known = new Map<string, Party>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const rep = name === '' ? undefined : find(name);
    const party = rep ? partyOf(rep) : { ...NOBODY, id: name, name };
    known.set(name, party);
    return party;
  };
}

const seats = new WeakMap<ListView, (key: number) => Party>();

/** Who works each territory of a view: the rep with the largest share, else the owner of today it belongs to. */
export function seatOf(view: ListView): (key: number) => Party {
  const before = seats.get(view);
  if (before) return before;
  const { plan, scenario, role, owners } = view;
  const byKey = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const parties = new Map<number, Party>();
  const partyOfName = namedParties(plan.reps);
  owners.territories.forEach((territory, row) => {
    const owner = plan.accounts.ownerNames[owners.owner[row] as number];
    if (owner !== undefined) parties.set(territory, partyOfName(owner));
  });
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    const [first] = [...reps].sort((a, b) => b.share - a.share);
    const rep = first && byKey.get(first.rep);
    if (rep) parties.set(territory, partyOf(rep));
  }
  const made = (key: number) => parties.get(key) ?? NOBODY;
  seats.set(view, made);
  return made;
}

function partyOf(rep: Rep): Party {
  return { id: rep.id, name: rep.name || rep.id, email: rep.email, rep };
}
