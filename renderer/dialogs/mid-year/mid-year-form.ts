import type { MidYearEvent } from '../../../core/midyear/event.ts';
import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { fieldsOf, formOf } from '../reps/rep-form.ts';

/** The questions of a change of the team as they are answered so far. */
export interface MidYearForm {
  readonly kind: MidYearEvent['kind'];
  /** Who leaves or works less. */
  readonly rep: RepKey | null;
  readonly from: string | null;
  readonly territories: 'share-out' | 'keep-vacant';
  readonly capacityFte: number | null;
  /** Who joins. */
  readonly name: string;
  /** Null for where the load is highest. */
  readonly territory: TerritoryKey | null;
}

/** Half of a normal rep's time is what most who work less have. */
const USUAL_PART = 0.5;

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
export function eventOf(plan: Plan, form: MidYearForm): MidYearEvent | null {
  const { kind, rep, capacityFte, territories, territory, from } = form;
  if (from === null) return null;
  if (kind === 'joins') {
    const fields = fieldsOf({ ...formOf(null, plan.reps), name: form.name.trim(), capacityFte, startDate: from });
    return fields && { kind, rep: fields, territory };
  }
  if (rep === null) return null;
  if (kind === 'leaves') return { kind, rep, territories };
  return capacityFte === null ? null : { kind, rep, capacityFte };
}
