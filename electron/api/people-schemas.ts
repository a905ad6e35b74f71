import * as v from 'valibot';
import { LEAD_FIELDS } from '../../core/model/lead-fields.ts';
import { MEASURE_SLOTS } from '../../core/model/measure.ts';
import { REP_FIELDS } from '../../core/model/rep-fields.ts';
import { RESULT_KINDS } from '../../core/model/results.ts';
import { goneAccounts } from './difference-schemas.ts';
import { columnKind, importFix, tableForm } from './import-schemas.ts';

const header = v.pipe(v.string(), v.maxLength(1000));
const repField = v.picklist(REP_FIELDS);

/** How a list of reps is read: as `import` of accounts says it. */
const listRequest = {
  /** How the list is written, where the planner changed it. */
  form: v.optional(tableForm),
  /** Which of the findings are put right. */
  fixes: v.optional(v.array(importFix)),
  /** The list is read and judged, and nothing is written. */
  review: v.optional(v.boolean()),
};

/** Brings a roster into the open plan, besides its file: reps are updated by id, CRM user id, e-mail or name. */
export const repsRequest = {
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.optional(v.record(repField, header), {}),
  ...listRequest,
  /** What becomes of reps whom the list does not have; left out, they stay. */
  gone: v.optional(goneAccounts, 'keep'),
};

/** At most so many of the reps who are gone are named. */
export const MOST_GONE_NAMED = 1_000;

/** What a roster did, or would do where it was only looked at. */
export const repsResult = {
  written: v.boolean(),
  added: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  /** Reps of the plan whom the list does not have. */
  gone: v.number(),
  goneReps: v.array(v.strictObject({ id: v.string(), name: v.string() })),
  /** What becomes of them. */
  goneAre: goneAccounts,
};

/** An ISO date, or no such end. */
const day = v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null);

const measureName = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** A measure of leads per unit. */
const leadMeasure = v.strictObject({
  name: measureName,
  /** Each lead is 1, or its score. */
  what: v.picklist(['count', 'score']),
  /** First and last day of the leads that count. */
  from: day,
  to: day,
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Its name in the plan, where it is called otherwise now. */
  was: v.optional(measureName),
});

/** Makes a list of leads the open plan's, in place of the leads it has, besides its file. */
export const leadsRequest = {
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.optional(v.record(v.picklist(LEAD_FIELDS), header), {}),
  ...listRequest,
  /** Left out, the plan's measures of leads go on; where it has none, `leads` counts them. */
  measures: v.optional(v.pipe(v.array(leadMeasure), v.maxLength(8)), []),
  /** Names of the plan's measures of leads that leave it; the others stay. */
  dropped: v.optional(v.pipe(v.array(measureName), v.maxLength(MEASURE_SLOTS))),
};

/** What became of leads. */
export const leadsResult = {
  written: v.boolean(),
  /** Leads that lie in no unit: no territory has them. */
  outside: v.number(),
  /** Names of the measures that leave the plan. */
  dropped: v.array(v.string()),
};

/** Makes a list of results the open plan's, in place of the one it has, besides its file. */
export const resultsRequest = {
  what: v.picklist(RESULT_KINDS),
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), header), {}),
  ...listRequest,
};

/** What became of results. */
export const resultsResult = {
  what: v.picklist(RESULT_KINDS),
  written: v.boolean(),
  /** How many holders, opportunities, or reps and territories there are, and how many of them the plan does not know. */
  entries: v.number(),
  unknown: v.number(),
  /** Whether a history of accounts is so long that it is kept as sums of units. */
  perUnit: v.boolean(),
};

/** The lists that are imported besides accounts. */
export const PEOPLE_KINDS = ['reps', 'leads', ...RESULT_KINDS] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];
/** The lists that are looked at before they are read: `crm` has accounts as a CRM has them, to compare with the plan's. */
const LIST_KINDS = [...PEOPLE_KINDS, 'crm'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A look at one of these lists before it is imported. */
export const listQuestion = {
  what: v.picklist(LIST_KINDS),
  form: v.optional(tableForm),
  /** Field -> header, where the planner chose it; the empty text for no column. Left out: as the last time. */
  columns: v.optional(v.record(v.string(), header)),
};

/** What the fields mean is said of `importPreview` in import-schemas.ts. */
export const listPreview = v.strictObject({
  fileName: v.string(),
  encoding: v.nullable(v.string()),
  encodingGuessed: v.boolean(),
  delimiter: v.nullable(v.string()),
  headerLine: v.number(),
  sheets: v.array(v.strictObject({ name: v.string(), hidden: v.boolean(), chosen: v.boolean() })),
  lists: v.array(v.string()),
  headers: v.array(v.string()),
  kinds: v.array(columnKind),
  sample: v.array(v.array(v.string())),
  rows: v.number(),
  rowsExact: v.boolean(),
  columns: v.record(v.string(), v.string()),
  /** The fields that a column can be mapped to. */
  fields: v.array(v.string()),
  /** Whether columns and forms are those of the last import of such a list with these headers. */
  remembered: v.boolean(),
  /** How the list was read where the planner said it, now or the last time. */
  form: tableForm,
  /** Why it cannot be imported as it is read now. */
  problem: v.nullable(
    v.picklist([
      'no-id-column',
      'no-place-column',
      'no-holder-column',
      'no-amount-column',
      'no-figure-column',
      'no-rows',
    ]),
  ),
});
export type ListPreview = v.InferOutput<typeof listPreview>;
