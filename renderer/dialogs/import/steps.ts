import { columnsProblem, type FormProblem, formProblem, type ImportForm, unitsProblem } from './import-form.ts';

/** The steps of an import, in their order. */
export const STEPS = ['file', 'columns', 'units', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** The step before or after one; the same at the ends. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(step) + by] ?? step;
}

/** What keeps a step from being left forwards; null where nothing does. */
export function stepProblem(step: Step, form: ImportForm | null): FormProblem | null {
  if (!form) return null;
  switch (step) {
    case 'file':
      return null;
    case 'columns':
      return columnsProblem(form);
    case 'units':
      return unitsProblem(form);
    case 'check':
      return formProblem(form);
  }
}

/** Whether a step can be gone to: the check of a list needs all that comes before it. */
export function canGoTo(step: Step, form: ImportForm | null): boolean {
  if (!form) return step === 'file';
  return step !== 'check' || formProblem(form) === null;
}
