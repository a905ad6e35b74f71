import type { MeasureKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { COLOUR_BY } from '../../electron/api/look-schema.ts';
import { type ColourBy, changesAgainst, type LookChoice, measureIndex } from '../state/map-look-slice.ts';

/** One entry of "Colour by": what, and of which measure or against which scenario where that has to be said. */
export interface ColourChoice {
  readonly by: ColourBy;
  readonly measure: Plan['measures'][number] | null;
  /** Null for the baseline, and where it is not asked. */
  readonly against: Plan['scenarios'][number] | null;
}

/** All that a plan can be coloured by while a scenario is shown, in the order in which it is offered. */
export function colourChoices(plan: Plan, shown: ScenarioKey, look: Pick<LookChoice, 'against'>): ColourChoice[] {
  const alone = { measure: null, against: null };
  const others = plan.scenarios.filter(
    ({ key, baseline, archived }) => !baseline && (key === look.against || !(archived || key === shown)),
  );
  return COLOUR_BY.flatMap((by): ColourChoice[] => {
    const usual = canColourBy(plan, by) ? [{ ...alone, by }] : [];
    switch (by) {
      case 'measure':
      case 'index':
        return plan.measures.map((measure) => ({ ...alone, by, measure }));
      case 'change':
        return [...usual, ...others.map((against) => ({ ...alone, by, against }))];
      default:
        return usual;
    }
  });
}

/** Whether a plan has what such colours are made from. */
export function canColourBy(plan: Plan, by: ColourBy): boolean {
  switch (by) {
    case 'territory':
      return true;
    case 'measure':
    case 'index':
      return plan.measures.length > 0;
    case 'owner':
      return plan.accounts.ownerNames.length > 0;
    case 'rep':
      return plan.reps.length > 0;
    case 'change':
      return plan.scenarios.some(({ baseline }) => baseline);
  }
}

/** A choice as one text, and back. */
export function choiceId({ by, measure, against }: ColourChoice): string {
  const of = measure ?? against;
  return of ? `${by} ${of.key}` : by;
}

/** The entry that is in force. */
export function chosenId({ measures, scenarios }: Plan, look: LookChoice): string {
  const { colourBy: by } = look;
  const measure = by === 'measure' || by === 'index' ? measures[measureIndex(measures, look.measure)] : undefined;
  const against = by === 'change' ? changesAgainst(scenarios, look.against) : undefined;
  return choiceId({ by, measure: measure ?? null, against: against && !against.baseline ? against : null });
}

/** What to change for an entry; a choice without a measure leaves the one that labels give. */
export function lookOfChoice(id: string): Partial<LookChoice> {
  const [by, key] = id.split(' ');
  const colourBy = COLOUR_BY.find((one) => one === by) ?? 'territory';
  if (colourBy === 'change') return { colourBy, against: key === undefined ? null : (Number(key) as ScenarioKey) };
  return key === undefined ? { colourBy } : { colourBy, measure: Number(key) as MeasureKey };
}
