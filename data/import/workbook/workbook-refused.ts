import type { WorkbookProblem } from '../../../core/text/packed-text.ts';
import type { RefusalValues } from '../file-refused.ts';

/** What is wrong with a workbook; `workbook.ts` makes the refusal of the file from it. */
export class WorkbookRefused extends Error {
  readonly problem: WorkbookProblem;
  readonly values: RefusalValues;

  constructor(problem: WorkbookProblem, values: RefusalValues = {}) {
    super(problem);
    this.problem = problem;
    this.values = values;
  }
}
