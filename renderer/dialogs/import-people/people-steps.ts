import type { Measure } from '../../../core/model/measure.ts';
import { type PeopleForm, type PeopleProblem, peopleProblem } from './people-form.ts';

/** The steps of an import of people. */
export type PeopleStep = 'file' | 'columns' | 'check';

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
