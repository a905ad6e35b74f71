import { invariant } from '../invariant.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import type { Plan } from '../model/plan.ts';
import { classHours, hoursByClassOf } from '../workload/class-measure.ts';
import { type LeadValues, leadSums } from './lead-sums.ts';

/** What values are read from: the tables and measures of a plan, also before it is one. */
export type ValueTables = {
  readonly measures: readonly { readonly column: string }[];
  readonly units: Pick<Plan['units'], 'count' | 'values'>;
  readonly accounts: Pick<Plan['accounts'], 'count' | 'unit' | 'values' | 'classes'>;
  readonly leads?: LeadValues;
};

/**
 * One measure's value per unit: the sum over the unit's accounts where accounts carry the measure, else the unit's
 * own. The column `#` counts accounts, `leads:#` the unit's leads (lead-measure.ts), and `class:` has hours by class
 * (class-measure.ts). `measure` is an index into `measures`.
 */
export function unitValues(tables: ValueTables, measure: number): Float64Array {
  const { units, accounts } = tables;
  const ofLeads = leadSums(tables.measures[measure]?.column ?? '', tables.leads, units.count);
  if (ofLeads) return ofLeads.perUnit;
  const values = accountValues(tables, measure);
  if (!values) return ownValues(tables, measure);
  const sums = new Float64Array(units.count);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit >= 0) sums[unit] = (sums[unit] as number) + (values[a] as number);
  }
  return sums;
}

/**
 * One measure's value per account: 1 each where accounts are counted, null where the units carry it themselves or it
 * is one of leads.
 */
export function accountValues(tables: ValueTables, measure: number): Float64Array | null {
  const asked = tables.measures[measure];
  invariant(asked, `measure ${measure} is not in the plan`);
  if (asked.column === '#') return new Float64Array(tables.accounts.count).fill(1);
  const byClass = hoursByClassOf(asked.column);
  if (byClass) {
    const hoursOf = classHours(byClass, tables.accounts);
    return new Float64Array(tables.accounts.count).map((_, account) => hoursOf(account));
  }
  return leadCountOf(asked.column) ? null : (tables.accounts.values[measure] ?? null);
}

/** How many accounts each unit has. */
export function accountsPerUnit({ units, accounts }: Omit<ValueTables, 'measures'>): Int32Array {
  const counts = new Int32Array(units.count);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit >= 0) counts[unit] = (counts[unit] as number) + 1;
  }
  return counts;
}

function ownValues(tables: ValueTables, measure: number): Float64Array {
  return tables.units.values[measure]?.slice() ?? new Float64Array(tables.units.count);
}

/** Index of the measure that weighs compactness: the first that is balanced, else the first; -1 without measures. */
export function weighingMeasure(measures: readonly { readonly balanced: boolean }[]): number {
  const balanced = measures.findIndex((measure) => measure.balanced);
  return balanced < 0 && measures.length > 0 ? 0 : balanced;
}
