import type { MeasureKey } from '../model/ids.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import { MEASURE_SLOTS, type Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import type { AskedMeasure } from './import-measures.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/** A measure of leads as the import was asked for it. */
export interface AskedLeadMeasure extends AskedMeasure {
  /** Its name in the plan, where that is another one. */
  readonly was?: string | undefined;
}

/** Leads that are to be the plan's. */
export interface LeadsRequest {
  readonly leads: number;
  /** Without its folder; for the note. */
  readonly fileName: string;
  /** Measures of leads; empty where those of the plan go on, or one that counts them is to be made. */
  readonly measures: readonly AskedLeadMeasure[];
  /** Names of the plan's measures of leads that leave it; left out, none does. */
  readonly dropped?: readonly string[];
}

/** As many measures are balanced at most. */
const MOST_BALANCED = 8;

/** The measure that counts leads where none was asked for. */
const USUAL: AskedMeasure = { name: 'leads', column: 'leads:#', tolerance: 0.05, quantity: 'count' };

/**
 * What leads change besides their rows, which the plan file writes: the measures that count them. One that the plan has
 * by its name, or had, counts leads from now on and keeps its limits unless others are said; a new one is balanced where
 * there is room for it, and one that is dropped leaves the plan. Refused (`invalid-request`) where a measure is none of
 * leads, two have one name, or there are too many.
 */
export function changeOfLeads(plan: Plan, { leads, fileName, measures, dropped = [] }: LeadsRequest): EditResult {
  if (measures.some(({ column }) => leadCountOf(column) === null))
    return refused('invalid-request', { what: 'column' });
  const counted = plan.measures.some(({ column }) => leadCountOf(column) !== null);
  const asked = measures.length > 0 || counted ? measures : [USUAL];
  const leaving = droppedMeasures(plan.measures, { measures: asked, dropped });
  const after = withLeadMeasures(plan.measures, leaving, asked);
  if (!after || new Set(after.map(({ name }) => name)).size < after.length)
    return refused('invalid-request', { what: 'measures' });
  const records = recordChanges('measures', plan.measures, after);
  const note = { code: 'leads-imported', values: { leads, file: fileName } } as const;
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}

/** The measures that an import of leads takes from the plan: those of leads that are dropped and not asked for. */
export function droppedMeasures(
  before: readonly Measure[],
  { measures, dropped = [] }: Pick<LeadsRequest, 'measures' | 'dropped'>,
): Measure[] {
  return before.filter(
    (measure) => dropped.includes(measure.name) && leadCountOf(measure.column) !== null && !asAsked(measure, measures),
  );
}

/** What is asked of a measure that the plan has. */
function asAsked({ name }: Measure, asked: readonly AskedLeadMeasure[]): AskedLeadMeasure | undefined {
  return asked.find(({ was }) => was === name) ?? asked.find((one) => one.was === undefined && one.name === name);
}

function withLeadMeasures(
  before: readonly Measure[],
  leaving: readonly Measure[],
  asked: readonly AskedLeadMeasure[],
): Measure[] | null {
  const known = new Set<AskedLeadMeasure>();
  const stay = before.filter((measure) => !leaving.includes(measure));
  const after = stay.map((measure): Measure => {
    const now = asAsked(measure, asked);
    if (!now) return measure;
    known.add(now);
    const { name, column, quantity, tolerance, limits } = now;
    return { ...measure, name, column, quantity, tolerance, ...limits };
  });
  let balanced = after.filter((measure) => measure.balanced).length;
  const highest = Math.max(0, ...before.map(({ key }) => key));
  let added = 0;
  for (const { limits, was: _, ...said } of asked.filter((measure) => !known.has(measure))) {
    if (after.length === MEASURE_SLOTS) return null;
    const taken = new Set(after.map(({ slot }) => slot));
    let slot = 0;
    while (taken.has(slot)) slot++;
    const none = { minimum: null, maximum: null, priority: 1 };
    const key = (highest + ++added) as MeasureKey;
    after.push({ ...said, ...none, ...limits, key, balanced: balanced < MOST_BALANCED, slot });
    balanced++;
  }
  return after;
}
