import { FORMULA_SIGN } from '../formula/formula.ts';

/** How an account of a class is called on. */
export interface ClassCalls {
  readonly name: string;
  readonly callsPerYear: number;
  readonly minutesPerCall: number;
  /** Preparing a call and writing it up. */
  readonly preparationMinutes: number;
}

/**
 * Where the planner begins, to be changed: 36 and 12 calls a year for A and B are those of the text-book example of
 * the workload build-up (named after Talley 1961: 1,000 A x 36 + 2,000 B x 12 calls); a call a quarter for C, and all
 * minutes, are assumptions of ours.
 */
export const USUAL_CALLS: readonly ClassCalls[] = [
  { name: 'A', callsPerYear: 36, minutesPerCall: 60, preparationMinutes: 15 },
  { name: 'B', callsPerYear: 12, minutesPerCall: 45, preparationMinutes: 15 },
  { name: 'C', callsPerYear: 4, minutesPerCall: 30, preparationMinutes: 15 },
];

const MINUTES = 60;

/** Hours a year that an account takes: W = f x (d + prep), calls a year times hours a call with its preparation. */
export function hoursPerYear({ callsPerYear, minutesPerCall, preparationMinutes }: Omit<ClassCalls, 'name'>): number {
  return (callsPerYear * (minutesPerCall + preparationMinutes)) / MINUTES;
}

/** A measure's column that gives each class its own number, and `otherwise` to accounts of any other or of none. */
export function formulaByClass(column: string, values: Readonly<Record<string, number>>, otherwise: number): string {
  const text = Object.entries(values).reduceRight(
    (rest, [name, value]) => `if([${column}] = "${name.replaceAll('"', '""')}", ${value}, ${rest})`,
    String(otherwise),
  );
  return `${FORMULA_SIGN}${text}`;
}

/** The hours a year of each class, as a measure's column. */
export function workloadByClass(column: string, classes: readonly ClassCalls[], otherwise: number): string {
  const hours = Object.fromEntries(classes.map((one) => [one.name, hoursPerYear(one)]));
  return formulaByClass(column, hours, otherwise);
}

/** The hours a year where the list has calls a year and minutes a call of each account, as a measure's column. */
export function workloadByCalls(callsColumn: string, minutesColumn: string, preparationMinutes: number): string {
  return `${FORMULA_SIGN}[${callsColumn}] * ([${minutesColumn}] + ${preparationMinutes}) / ${MINUTES}`;
}
