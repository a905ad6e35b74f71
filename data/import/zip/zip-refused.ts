import type { RefusalValues } from '../file-refused.ts';

/** What is wrong with a zip, in the words of core/text/packed-text.ts. */
export type ZipProblem =
  | 'damaged'
  | 'too-many-files'
  | 'name-twice'
  | 'name-unsafe'
  | 'password'
  | 'method'
  | 'expands';

/** Thrown by the readers of a zip; whoever knows what the zip should have been makes a FileRefused of it. */
export class ZipRefused extends Error {
  readonly problem: ZipProblem;
  readonly values: RefusalValues;

  constructor(problem: ZipProblem, values: RefusalValues = {}) {
    super(problem);
    this.problem = problem;
    this.values = values;
  }
}
