import { columnsProblem, type FormProblem, formProblem, type ImportForm, unitsProblem } from './import-form.ts';

/** The steps of an import of accounts. */
export type Step = 'file' | 'columns' | 'units' | 'check';

/** What keeps a step from being left forwards; null where nothing does. */
export function stepProblem(step: Step, form: ImportForm): FormProblem | null {
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
export function canGoTo(step: Step, form: ImportForm): boolean {
  return step !== 'check' || formProblem(form) === null;
}
