import type { MeasureRequest } from '../api/jobs.ts';
import { ArgumentError } from './option-values.ts';

const USUAL_TOLERANCE = 0.05;

/** The measures asked for, each with a name of its own. Throws ArgumentError. */
export function measureOptions(given: readonly string[]): MeasureRequest[] {
  const measures = given.map(measureOption);
  const names = new Set<string>();
  for (const { name } of measures) {
    if (names.has(name)) throw new ArgumentError({ code: 'measure-twice', values: { name } });
    names.add(name);
  }
  if (measures.length > 8) {
    throw new ArgumentError({
      code: 'out-of-range',
      values: { option: '--measure', given: String(measures.length), minimum: 1, maximum: 8 },
    });
  }
  return measures;
}

const NUMBER = '\\d+(?:\\.\\d+)?';
/** A tolerance, or the least and the most of every territory; then what is met first. `..` alone would say nothing. */
const FORM = new RegExp(
  `^(?<name>[^=\\s]+)=(?<column>.+?)` +
    `(?::(?:(?<tolerance>${NUMBER})%|(?=\\d|\\.\\.\\d)(?<least>${NUMBER})?\\.\\.(?<most>${NUMBER})?))?(?::p(?<priority>[1-8]))?$`,
);

/**
 * `NAME=COLUMN[:TOL%|:MIN..MAX][:pN]`; one side of the range may be left out. A column that itself ends like one of
 * these can be given one of its own behind that.
 */
function measureOption(given: string): MeasureRequest {
  const parts = FORM.exec(given)?.groups;
  if (!parts?.name || !parts.column) throw new ArgumentError({ code: 'measure-form', values: { given } });
  const { name, column, tolerance, least, most, priority } = parts;
  const minimum = least === undefined ? null : Number(least);
  const maximum = most === undefined ? null : Number(most);
  if (minimum !== null && maximum !== null && minimum > maximum) {
    throw new ArgumentError({ code: 'range-form', values: { option: '--measure', given } });
  }
  const limited = minimum !== null || maximum !== null || priority !== undefined;
  return {
    name,
    column,
    tolerance: tolerance === undefined ? USUAL_TOLERANCE : Number(tolerance) / 100,
    ...(limited && { limits: { minimum, maximum, priority: priority === undefined ? 1 : Number(priority) } }),
  };
}
