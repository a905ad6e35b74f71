import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import { repFinder } from '../../../core/model/rep-of-owner.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';

/** A territory that somebody works, and which part of it. */
interface Seat {
  readonly territory: number;
  readonly share: number;
}

/** Somebody who works accounts today or in the plan: a rep, or an owner of the account list where there are no reps. */
export interface Person {
  /** The rep's id, or the owner's name. */
  readonly id: string;
  readonly name: string;
  readonly capacityFte: number;
  readonly today: readonly Seat[];
  readonly plan: readonly Seat[];
}

/** Everybody a handout is for, and whose accounts are whose. */
export interface People {
  readonly all: readonly Person[];
  /** Per account the person (index) who has it today, -1 for nobody. */
  readonly today: Int32Array;
  /** Per territory key of the plan its people (indexes). */
  readonly ofTerritory: ReadonlyMap<number, readonly number[]>;
}

/**
 * The people of a plan. Today an account belongs to the person its owner column means; where no account names an owner,
 * to whoever works its territory of today most.
 */
export function peopleOf(view: ScenarioView, before: ScenarioView | null): People {
  const { plan } = view;
  const byReps = plan.reps.length > 0 && seatsOf(view).some(({ reps }) => reps.length > 0);
  const people = byReps ? repPeople(view, before) : ownerPeople(view);
  const indexOf = new Map(people.map(({ id }, i) => [id, i]));
  const ofTerritory = new Map<number, number[]>();
  people.forEach(({ plan: seats }, i) => {
    for (const { territory } of seats) ofTerritory.set(territory, [...(ofTerritory.get(territory) ?? []), i]);
  });
  const repOf = repFinder(plan.reps);
  const { ownerNames, owner } = plan.accounts;
  const ofOwner = Int32Array.from(ownerNames, (name) => indexOf.get(byReps ? (repOf(name)?.id ?? '') : name) ?? -1);
  const today = ownerNames.length > 0 ? owner.map((o) => ofOwner[o] ?? -1) : ofSeats(people, before, owner.length);
  return { all: people, today, ofTerritory };
}

function seatsOf({ plan, scenario, role }: ScenarioView) {
  return scenarioTerritoriesOf(plan, scenario, role);
}

/** Reps who sit in a territory of the plan or of today, or who own accounts, in the order of the plan's list. */
function repPeople(view: ScenarioView, before: ScenarioView | null): Person[] {
  const { reps, accounts } = view.plan;
  const seats = (of: ScenarioView | null) => {
    const found = new Map<number, Seat[]>();
    for (const { territory, reps: seated } of of ? seatsOf(of) : []) {
      for (const { rep, share } of seated) found.set(rep, [...(found.get(rep) ?? []), { territory, share }]);
    }
    return (rep: number) => found.get(rep) ?? [];
  };
  const [today, plan] = [seats(before), seats(view)];
  const repOf = repFinder(reps);
  const owning = new Set(accounts.ownerNames.map((name) => repOf(name)?.key));
  return reps
    .map(({ key, id, name, capacityFte }) => ({
      key,
      person: { id, name: name || id, capacityFte, today: today(key), plan: plan(key) },
    }))
    .filter(({ key, person }) => person.plan.length + person.today.length > 0 || owning.has(key))
    .map(({ person }) => person);
}

/** Owners who have a territory in the plan, or accounts, once per name. */
function ownerPeople({ plan, owners }: ScenarioView): Person[] {
  const seats = new Map<string, Seat[]>(plan.accounts.ownerNames.map((name) => [name, []]));
  owners.territories.forEach((territory, row) => {
    const name = plan.accounts.ownerNames[owners.owner[row] as number];
    if (name !== undefined) seats.get(name)?.push({ territory, share: 1 });
  });
  return [...seats].map(([name, held]) => ({ id: name, name, capacityFte: 1, today: [], plan: held }));
}

function ofSeats(people: readonly Person[], before: ScenarioView | null, count: number): Int32Array {
  const most = new Map<number, { person: number; share: number }>();
  people.forEach(({ today }, person) => {
    for (const { territory, share } of today) {
      if (share > (most.get(territory)?.share ?? 0)) most.set(territory, { person, share });
    }
  });
  const territories = before?.owners.accountTerritory ?? new Int32Array(count);
  return territories.map((territory) => most.get(territory)?.person ?? -1);
}
