import type { MeasureKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { COLOUR_BY } from '../../electron/api/look-schema.ts';
import { type ColourBy, type LookChoice, measureIndex } from '../state/map-look-slice.ts';

/** One entry of "Colour by": what, and of which measure where that has to be said. */
export interface ColourChoice {
  readonly by: ColourBy;
  readonly measure: Plan['measures'][number] | null;
}

/** All that a plan can be coloured by, in the order in which it is offered. */
export function colourChoices(plan: Plan): ColourChoice[] {
  return COLOUR_BY.filter((by) => canColourBy(plan, by)).flatMap((by): ColourChoice[] =>
    by === 'measure' || by === 'index' ? plan.measures.map((measure) => ({ by, measure })) : [{ by, measure: null }],
  );
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
export function choiceId({ by, measure }: ColourChoice): string {
  return measure ? `${by} ${measure.key}` : by;
}

/** The entry that is in force. */
export function chosenId({ measures }: Plan, look: LookChoice): string {
  const measure = measures[measureIndex(measures, look.measure)] ?? null;
  return choiceId({
    by: look.colourBy,
    measure: look.colourBy === 'measure' || look.colourBy === 'index' ? measure : null,
  });
}

/** What to change for an entry; a choice without a measure leaves the one that labels give. */
export function lookOfChoice(id: string): Partial<LookChoice> {
  const [by, key] = id.split(' ');
  const colourBy = COLOUR_BY.find((one) => one === by) ?? 'territory';
  return key === undefined ? { colourBy } : { colourBy, measure: Number(key) as MeasureKey };
}
