import type { MidYearEvent, PartSeat } from '../../../core/midyear/event.ts';
import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { fieldsOf, formOf } from '../reps/rep-form.ts';

/** The questions of a change within the year as they are answered so far. */
export interface MidYearForm {
  readonly kind: MidYearEvent['kind'];
  /** Who leaves or works less. */
  readonly rep: RepKey | null;
  readonly from: string | null;
  readonly territories: 'share-out' | 'keep-vacant';
  readonly capacityFte: number | null;
  /** Who joins. */
  readonly name: string;
  /** What is split; null for where the load is highest. */
  readonly territory: TerritoryKey | null;
  /** Who works each new part of it. */
  readonly parts: readonly PartForm[];
  /** The other company's set of territories, an index into `otherSets`. */
  readonly other: number;
  /** How many territories of both companies stay; null for as many as the larger has. */
  readonly staying: number | null;
  readonly keep: readonly TerritoryKey[];
}

/** Who works a new part: nobody yet, somebody new by name, or a rep without a territory. */
export interface PartForm {
  readonly who: 'vacant' | 'new' | RepKey;
  readonly name: string;
}

/** Half of a normal rep's time is what most who work less have. */
const USUAL_PART = 0.5;
export const NO_PART: PartForm = { who: 'vacant', name: '' };

/** Nothing answered; the day is today, or the first of a plan period that is still to come. */
export function blankForm({ settings }: Plan, today: string): MidYearForm {
  return {
    kind: 'leaves',
    rep: null,
    from: today > settings.periodStart ? today : settings.periodStart,
    territories: 'share-out',
    capacityFte: USUAL_PART,
    name: '',
    territory: null,
    parts: [NO_PART],
    other: 0,
    staying: null,
    keep: [],
  };
}

/** The same form for another event: a new rep works full time unless somebody says otherwise. */
export function withKind(form: MidYearForm, kind: MidYearForm['kind']): MidYearForm {
  return { ...form, kind, capacityFte: kind === 'joins' ? 1 : USUAL_PART };
}

/** Those who work a territory of the scenario and role. */
export function workingReps(plan: Plan, scenario: ScenarioKey, role: RoleKey): Rep[] {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const busy = new Set<number>(seats.flatMap(({ reps }) => reps.map(({ rep }) => rep)));
  return plan.reps.filter(({ key }) => busy.has(key));
}

/** What the form asks for; null while something is missing. */
export function eventOf(plan: Plan, form: MidYearForm, place: MidYearPlace): MidYearEvent | null {
  const { kind, rep, capacityFte, territories, territory, from } = form;
  if (from === null) return null;
  if (kind === 'joins') {
    const fields = newRep(plan, form.name, from, 0, capacityFte);
    return fields && { kind, rep: fields, territory };
  }
  if (kind === 'splits') {
    const parts = partsOf(plan, form, from);
    return territory === null || !parts ? null : { kind, territory, parts };
  }
  if (kind === 'merges') {
    const other = otherSets(plan, place)[form.other];
    if (!other) return null;
    const { scenario, role } = other;
    const wanted = form.staying ?? usualStaying(plan, place, other);
    const known = new Set<number>([...keysOf(plan, place), ...keysOf(plan, other)]);
    const keep = form.keep.filter((key) => known.has(key));
    return { kind, other: { scenario, role }, territories: wanted, keep };
  }
  if (rep === null) return null;
  if (kind === 'leaves') return { kind, rep, territories };
  return capacityFte === null ? null : { kind, rep, capacityFte };
}

/** The scenario and role that a change is made in. */
export interface MidYearPlace {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** Every other set of territories: another scenario, another role, or both, that has a territory which this one lacks. */
export function otherSets(plan: Plan, place: MidYearPlace): MidYearPlace[] {
  const own = new Set<number>(keysOf(plan, place));
  return plan.scenarios
    .filter(({ archived }) => !archived)
    .flatMap(({ key: scenario }) => plan.roles.map(({ key: role }) => ({ scenario, role })))
    .filter((other) => keysOf(plan, other).some((key) => !own.has(key)));
}

/** As many territories as the larger of two sets has. */
export function usualStaying(plan: Plan, place: MidYearPlace, other: MidYearPlace): number {
  return Math.max(keysOf(plan, place).length, keysOf(plan, other).length);
}

/** Territories of a set. */
export function keysOf(plan: Plan, { scenario, role }: MidYearPlace): TerritoryKey[] {
  return scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory);
}

function partsOf(plan: Plan, { parts }: MidYearForm, from: string): PartSeat[] | null {
  const seats: PartSeat[] = [];
  for (const [i, { who, name }] of parts.entries()) {
    if (who === 'vacant') seats.push({ kind: 'vacant' });
    else if (who === 'new') {
      const rep = newRep(plan, name, from, i, 1);
      if (!rep) return null;
      seats.push({ kind: 'new', rep });
    } else if (seats.some((seat) => seat.kind === 'rep' && seat.rep === who)) return null;
    else seats.push({ kind: 'rep', rep: who });
  }
  return seats;
}

/** The fields of a new rep before whom there are so many other new ones. */
function newRep(plan: Plan, name: string, startDate: string, before: number, capacityFte: number | null) {
  const blank = formOf(null, plan.reps);
  const id = before === 0 ? blank.id : `${blank.id}-${before + 1}`;
  return fieldsOf({ ...blank, id, name: name.trim(), capacityFte, startDate });
}
