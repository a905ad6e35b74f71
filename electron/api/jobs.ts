import * as v from 'valibot';
import { tableForm } from './import-schemas.ts';
import { balanceSettings, limit, measure, priority } from './plan-schemas.ts';

export { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';

/** Names a file that the user chose: the renderer never sees or sends a path. */
export const fileToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/), v.brand('FileToken'));
export type FileToken = v.InferOutput<typeof fileToken>;

export const jobId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/), v.brand('JobId'));
export type JobId = v.InferOutput<typeof jobId>;

const measureRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** Header of the column; `#` counts accounts. */
  column: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Of every territory; left out, a measure that goes on keeps those it has. */
  limits: v.optional(v.strictObject({ minimum: limit, maximum: limit, priority })),
});
export type MeasureRequest = v.InferOutput<typeof measureRequest>;

const unitSetKind = v.picklist(['points', 'us-states', 'us-counties']);

/** Reads an account list into a plan. */
const importJob = v.strictObject({
  kind: v.literal('import'),
  file: fileToken,
  into: v.picklist(['new-plan', 'this-plan']),
  planName: v.pipe(v.string(), v.maxLength(200)),
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.record(v.string(), v.string()),
  measures: v.pipe(v.array(measureRequest), v.minLength(1), v.maxLength(8)),
  unitSet: unitSetKind,
  /** How the list is written, where the planner changed it. */
  form: v.optional(tableForm),
});

/** A balance is sought from at most so many seeds. */
export const MOST_STARTS = 16;

/** Balances one role of one scenario; the result is one change of the plan. */
const balanceJob = v.strictObject({
  kind: v.literal('balance'),
  scenario: v.number(),
  role: v.number(),
  settings: balanceSettings,
  measures: v.array(measure),
  /** Search iterations; null for the default of the problem's size. */
  /** From how many seeds the plan is sought; the best is kept. */
  starts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_STARTS)),
  /** Of every start; null for the default of the problem's size. */
  iterations: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** Writes files for a scenario. In the window host into a folder the user chose, else into one zip to download. */
const exportJob = v.strictObject({
  kind: v.literal('export'),
  scenario: v.number(),
  role: v.number(),
  format: v.picklist(['csv', 'csv-spreadsheet', 'csv-spreadsheet-comma', 'report']),
  folder: v.nullable(fileToken),
});

export const jobRequest = v.variant('kind', [importJob, balanceJob, exportJob]);
export const jobKind = v.picklist(['import', 'balance', 'export'] satisfies JobRequest['kind'][]);
export type JobRequest = v.InferOutput<typeof jobRequest>;
export type ImportJob = v.InferOutput<typeof importJob>;
export type BalanceJob = v.InferOutput<typeof balanceJob>;
export type ExportJob = v.InferOutput<typeof exportJob>;

/** Phases of all jobs, in the words core/text has a sentence for. */
const JOB_PHASES = [
  'waiting',
  'reading',
  'placing',
  'writing',
  'preparing',
  'centres',
  'prices',
  'contiguity',
  'search',
  'explaining',
  'saving',
  'exporting',
] as const;

export const jobProgress = v.strictObject({
  job: jobId,
  phase: v.picklist(JOB_PHASES),
  done: v.number(),
  /** 0 where the total is not known. */
  total: v.number(),
  /** A balance's best so far; null for other jobs. */
  best: v.nullable(v.strictObject({ limitsMet: v.boolean(), worstDeviation: v.number(), iterations: v.number() })),
});
export type JobProgress = v.InferOutput<typeof jobProgress>;

const unmetLimit = v.strictObject({
  measure: v.string(),
  /** Territory id, `T004`. */
  territory: v.string(),
  total: v.number(),
  minimum: v.number(),
  maximum: v.number(),
  blocker: v.picklist(['unit-too-big', 'locked', 'isolated-part', 'not-enough', 'not-found']),
  /** Code of the unit that blocks, or the empty text. */
  unit: v.string(),
});

export const jobResult = v.variant('kind', [
  v.strictObject({
    kind: v.literal('import'),
    rows: v.number(),
    imported: v.number(),
    warned: v.number(),
    refused: v.number(),
    /** Download token of refused.csv, null where no row was refused. */
    refusedFile: v.nullable(fileToken),
  }),
  v.strictObject({
    kind: v.literal('balance'),
    iterations: v.number(),
    seed: v.number(),
    /** Every start in its order; seed and iterations above are those of the chosen one. Null where a start failed. */
    starts: v.array(
      v.strictObject({
        seed: v.number(),
        iterations: v.nullable(v.number()),
        sse: v.nullable(v.number()),
        limitsMet: v.nullable(v.boolean()),
        chosen: v.boolean(),
      }),
    ),
    moved: v.number(),
    looseParts: v.nullable(v.number()),
    unmet: v.array(unmetLimit),
    revision: v.number(),
  }),
  v.strictObject({
    kind: v.literal('export'),
    files: v.array(v.string()),
    /** Loopback: a zip to download. Window: null, the files are in the folder. */
    download: v.nullable(fileToken),
  }),
]);
export type JobResult = v.InferOutput<typeof jobResult>;
