import type { MeasureKey } from '../model/ids.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import { MEASURE_SLOTS, type Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { hoursByClassOf } from '../workload/class-measure.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Changes the measures' names, tolerances, limits, priorities and whether they are balanced. A measure that is not
 * in the plan yet is added where it counts accounts (`#`) or the plan's leads, or has hours by their class, with a key
 * and slot of its own; of a measure of leads what is counted may change, too, and of one by class its hours. Columns and slots belong
 * to the import: changing one, adding another column, or leaving out a measure that has values is refused. To stop
 * balancing a measure it is switched off.
 */
export function setMeasures(plan: Plan, command: CommandOf<'set-measures'>): EditResult {
  const after = askedMeasures(plan, command.measures);
  if (!after) return refused('invalid-request', { what: 'measures' });
  const records = recordChanges('measures', plan.measures, after);
  const names = after.map(({ name }) => name).join(', ');
  return { ok: true, change: { note: { code: 'measures', values: { names } }, moves: [], records, batches: [] } };
}

/** The plan's measures as asked, in the order of their keys; null where they cannot be had. */
export function askedMeasures(plan: Plan, asked: readonly Measure[]): Measure[] | null {
  const after: Measure[] = [];
  const added: Measure[] = [];
  for (const measure of asked) {
    const before = plan.measures.find(({ key }) => key === measure.key);
    if (!before) added.push(measure);
    else if (before.slot === measure.slot && mayBeRead(before.column, measure.column)) after.push(measure);
    else return null;
  }
  if (added.some(({ column }) => !mayBeAdded(plan, column))) return null;
  const left = plan.measures.filter(({ key }) => !asked.some((measure) => measure.key === key));
  if (left.some((measure) => hasValues(plan, measure))) return null;
  for (const measure of added) after.push(numbered(plan, after, measure));
  const names = new Set(after.map(({ name }) => name));
  if (names.size !== after.length || after.length > MEASURE_SLOTS) return null;
  return after.sort((a, b) => a.key - b.key);
}

/** What is reckoned from what the plan has: accounts, its leads, hours by the classes of its accounts. */
function mayBeAdded({ leads, accounts }: Plan, column: string): boolean {
  if (column === '#') return true;
  return leads && leadCountOf(column) ? true : accounts.classes !== undefined && hoursByClassOf(column) !== null;
}

/** Leads can be counted another way at once, and classes take other hours; every other column is read by an import. */
function mayBeRead(before: string, after: string): boolean {
  const same = (what: (column: string) => unknown) => what(before) !== null && what(after) !== null;
  return before === after || same(leadCountOf) || same(hoursByClassOf);
}

function hasValues(plan: Plan, measure: Measure): boolean {
  const m = plan.measures.indexOf(measure);
  return Boolean(plan.accounts.values[m]) || Boolean(plan.units.values[m]);
}

/** A key that no measure before or after has; a slot that none has that stays, for one that goes has nothing in it. */
function numbered(plan: Plan, others: readonly Measure[], measure: Measure): Measure {
  const key = (1 + Math.max(0, ...[...plan.measures, ...others].map((one) => one.key))) as MeasureKey;
  const taken = new Set(others.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return { ...measure, key, slot };
}
