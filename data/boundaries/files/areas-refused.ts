import type { AreasProblem } from '../../../core/text/areas-text.ts';
import { FileRefused, type RefusalValues } from '../../import/file-refused.ts';
import { ZipRefused } from '../../import/zip/zip-refused.ts';
import type { AreaRefusalCode } from './area-set.ts';

/** A boundary file refused as a whole. */
export function areasRefused(file: string, problem: AreasProblem, values: RefusalValues = {}): FileRefused {
  return new FileRefused('bad-areas', { file, problem, ...values });
}

/** One feature refused: caught by `readAreas`, which lists it with its number. */
export class AreaRefused extends Error {
  readonly code: AreaRefusalCode;
  readonly values: RefusalValues;

  constructor(code: AreaRefusalCode, values: RefusalValues = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Runs a reader of a zip; what the zip's own readers refuse becomes a refusal of the file. */
export function zipProblemsOf<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof ZipRefused) throw areasRefused(file, thrown.problem, thrown.values);
    throw thrown;
  }
}
