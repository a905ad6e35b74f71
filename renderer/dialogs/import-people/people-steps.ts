import type { Measure } from '../../../core/model/measure.ts';
import { type PeopleForm, type PeopleProblem, peopleProblem } from './people-form.ts';

/** The steps of an import of people, in their order. */
export const PEOPLE_STEPS = ['file', 'columns', 'check'] as const;
export type PeopleStep = (typeof PEOPLE_STEPS)[number];

/** The step before or after one; the same at the ends. */
export function peopleStepBeside(step: PeopleStep, by: 1 | -1): PeopleStep {
  return PEOPLE_STEPS[PEOPLE_STEPS.indexOf(step) + by] ?? step;
}

/** What keeps a step from being left forwards; null where nothing does. */
export function peopleStepProblem(
  step: PeopleStep,
  form: PeopleForm,
  measures: readonly Measure[],
): PeopleProblem | null {
  return step === 'file' ? null : peopleProblem(form, measures);
}

/** Whether a step can be gone to: the check needs all that comes before it. */
export function canGoToPeopleStep(step: PeopleStep, form: PeopleForm, measures: readonly Measure[]): boolean {
  return step !== 'check' || peopleProblem(form, measures) === null;
}
