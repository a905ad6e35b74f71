import type { AskedMeasure } from '../../core/edit/import-measures.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import { leadMeasure } from '../jobs/import-leads.ts';
import { measureOptions } from './measure-options.ts';
import { ArgumentError } from './option-values.ts';

/** The lead list of a `run`. */
export interface RunLeads {
  readonly file: string;
  /** What counts its leads; empty where that is not said: then `leads` does. */
  readonly measures: readonly AskedMeasure[];
}

/** Name of the measure that a lead list feeds in a run. */
const FED = 'leads';

type Given = (name: string) => string | null;

/**
 * `--leads FILE` of a run, `--from DAY` and `--to DAY`, and the measures that are left for the account list: the one
 * named `leads` is of the lead list then, `leads=#` or `leads=score`, with its tolerance or limits. Throws ArgumentError.
 */
export function leadOptions(
  one: Given,
  measures: readonly MeasureRequest[],
): { readonly leads: RunLeads | null; readonly measures: readonly MeasureRequest[] } {
  const file = one('leads');
  if (file === null) {
    const alone = ['from', 'to'].find((name) => one(name) !== null);
    if (alone) throw new ArgumentError({ code: 'needs', values: { option: `--${alone}`, other: '--leads' } });
    return { leads: null, measures };
  }
  const fed = measures.filter(({ name }) => name === FED);
  return {
    leads: { file, measures: leadMeasures(fed, one('from'), one('to')) },
    measures: measures.filter(({ name }) => name !== FED),
  };
}

/** `NAME=#` or `NAME=score`, of the leads from one day to another; days alone are of the measure `leads`. */
export function leadMeasures(given: readonly MeasureRequest[], from: string | null, to: string | null): AskedMeasure[] {
  const days = { from: dayOption('--from', from), to: dayOption('--to', to) };
  if (from !== null && to !== null && from > to) throw new ArgumentError({ code: 'days-turned', values: { from, to } });
  const limited = from !== null || to !== null;
  return (given.length === 0 && limited ? measureOptions([`${FED}=#`]) : given).map(
    ({ name, column, tolerance, limits }) => {
      if (column !== '#' && column !== 'score') {
        throw new ArgumentError({ code: 'lead-measure', values: { given: column } });
      }
      return {
        ...leadMeasure(name, tolerance, { what: column === '#' ? 'count' : 'score', ...days }),
        ...(limits && { limits }),
      };
    },
  );
}

function dayOption(option: string, given: string | null): string | null {
  if (given === null) return null;
  const day = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== given) {
    throw new ArgumentError({ code: 'not-a-date', values: { option, given } });
  }
  return given;
}
