import type { MeasureKey } from '../model/ids.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import { MEASURE_SLOTS, type Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import type { AskedMeasure } from './import-measures.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/** Leads that are to be the plan's. */
export interface LeadsRequest {
  readonly leads: number;
  /** Without its folder; for the note. */
  readonly fileName: string;
  /** Measures of leads; empty where those of the plan go on, or one that counts them is to be made. */
  readonly measures: readonly AskedMeasure[];
}

/** As many measures are balanced at most. */
const MOST_BALANCED = 8;

/** The measure that counts leads where none was asked for. */
const USUAL: AskedMeasure = { name: 'leads', column: 'leads:#', tolerance: 0.05, quantity: 'count' };

/**
 * What leads change besides their rows, which the plan file writes: the measures that count them. One that the plan has
 * by its name counts leads from now on and keeps its limits unless others are said; a new one is balanced where there
 * is room for it. Refused (`invalid-request`) where a measure is none of leads, or there are too many.
 */
export function changeOfLeads(plan: Plan, { leads, fileName, measures }: LeadsRequest): EditResult {
  if (measures.some(({ column }) => leadCountOf(column) === null))
    return refused('invalid-request', { what: 'column' });
  const counted = plan.measures.some(({ column }) => leadCountOf(column) !== null);
  const after = withLeadMeasures(plan.measures, measures.length > 0 || counted ? measures : [USUAL]);
  if (!after) return refused('invalid-request', { what: 'measures' });
  const records = recordChanges('measures', plan.measures, after);
  const note = { code: 'leads-imported', values: { leads, file: fileName } } as const;
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}

function withLeadMeasures(before: readonly Measure[], asked: readonly AskedMeasure[]): Measure[] | null {
  const byName = new Map(asked.map((measure) => [measure.name, measure]));
  const after = before.map((measure): Measure => {
    const now = byName.get(measure.name);
    return now
      ? { ...measure, column: now.column, quantity: now.quantity, tolerance: now.tolerance, ...now.limits }
      : measure;
  });
  let balanced = before.filter((measure) => measure.balanced).length;
  for (const { limits, ...said } of asked.filter(({ name }) => !before.some((measure) => measure.name === name))) {
    if (after.length === MEASURE_SLOTS) return null;
    const key = (1 + Math.max(0, ...after.map((measure) => measure.key))) as MeasureKey;
    const taken = new Set(after.map(({ slot }) => slot));
    let slot = 0;
    while (taken.has(slot)) slot++;
    const none = { minimum: null, maximum: null, priority: 1 };
    after.push({ ...said, ...none, ...limits, key, balanced: balanced < MOST_BALANCED, slot });
    balanced++;
  }
  return after;
}
