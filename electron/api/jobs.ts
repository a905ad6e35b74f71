import * as v from 'valibot';
import { againJob, balanceJob } from './balance-job.ts';
import { balanceResult } from './balance-schemas.ts';
import { countsRequest, countsResult } from './counts-schemas.ts';
import { goneAccounts, heldDifference, heldImport, importDifference, importMode } from './difference-schemas.ts';
import { driftRequest, driftResult } from './drift-schemas.ts';
import { exportJob } from './export-jobs.ts';
import { fileToken } from './file-token.ts';
import { fillRequest, fillResult } from './fill-schemas.ts';
import { frontierRequest, frontierResult } from './frontier-schemas.ts';
import { importFinding, importFix, tableForm } from './import-schemas.ts';
import { areasFacts, areasQuestion, packFacts } from './intake-schemas.ts';
import { midYearRequest, midYearResult } from './mid-year-schemas.ts';
import { leadsRequest, leadsResult, repsRequest, repsResult, resultsRequest, resultsResult } from './people-schemas.ts';
import { limit, priority } from './plan-schemas.ts';
import { reasonsRequest, reasonsResult } from './reasons-schemas.ts';
import { routingRequest, routingResult } from './routing-schemas.ts';

export { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';
export { type FileToken, fileToken } from './file-token.ts';

export const jobId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/), v.brand('JobId'));
export type JobId = v.InferOutput<typeof jobId>;

export const measureRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** Header of the column; `#` counts accounts; `=` and a formula (core/formula, core/workload) derives the measure. */
  column: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Of every territory; left out, a measure that goes on keeps those it has. */
  limits: v.optional(v.strictObject({ minimum: limit, maximum: limit, priority })),
});
export type MeasureRequest = v.InferOutput<typeof measureRequest>;

/** Which units accounts are read for; a boundary file's key and name are columns of it, null where they are to be found. */
const importUnits = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['points', 'us-states', 'us-counties', 'us-zips']) }),
  v.strictObject({ kind: v.literal('hexagons'), km: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1000)) }),
  v.strictObject({
    kind: v.literal('areas'),
    file: fileToken,
    layer: v.nullable(v.string()),
    key: v.nullable(v.string()),
    name: v.nullable(v.string()),
  }),
  v.strictObject({ kind: v.literal('postal-areas'), country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)) }),
]);

/** Reads an account list into a plan. */
const importJob = v.strictObject({
  kind: v.literal('import'),
  file: fileToken,
  into: v.picklist(['new-plan', 'this-plan']),
  planName: v.pipe(v.string(), v.maxLength(200)),
  /** Field -> header; fields left out are found by name, the empty text says that no column is this field. */
  columns: v.record(v.string(), v.string()),
  measures: v.pipe(v.array(measureRequest), v.minLength(1), v.maxLength(8)),
  units: importUnits,
  /** How the list is written, where the planner changed it. */
  form: v.optional(tableForm),
  /** Which of the findings are put right. */
  fixes: v.optional(v.array(importFix)),
  /** Into this plan: how the list meets the accounts that are there; left out, it takes their place. */
  mode: v.optional(importMode),
  gone: v.optional(goneAccounts),
  /** Nothing is written yet: an update waits, so that it can be looked at and applied; any other import is only judged. */
  review: v.optional(v.boolean()),
});

/** Brings a list of reps into the open plan. */
const importRepsJob = v.strictObject({ kind: v.literal('import-reps'), file: fileToken, ...repsRequest });

/** Brings a list of leads into the open plan. */
const importLeadsJob = v.strictObject({ kind: v.literal('import-leads'), file: fileToken, ...leadsRequest });

/** Brings a sales history, opportunities or activities into the open plan. */
const importResultsJob = v.strictObject({ kind: v.literal('import-results'), file: fileToken, ...resultsRequest });

/** Compares a CRM's list of accounts with the open plan, which stays as it is. */
const driftJob = v.strictObject({ kind: v.literal('drift'), file: fileToken, ...driftRequest });

/** Fills the plan into a CRM's list of accounts, as a file of its own. */
const fillJob = v.strictObject({ kind: v.literal('fill'), file: fileToken, ...fillRequest });

/** Applies an import that waits, if the plan is still at the revision that was looked at. */
const applyImportJob = v.strictObject({ kind: v.literal('apply-import'), held: heldImport, revision: v.number() });

/** Tells what a boundary file brings; fields as in intake-schemas.ts. */
const lookAtAreasJob = v.strictObject({ kind: v.literal('look-at-areas'), file: fileToken, ...areasQuestion });

/** Adds the postal codes of a file to those that are here. */
const addPackJob = v.strictObject({ kind: v.literal('add-pack'), file: fileToken });

/** Seeks plans from touching nothing to no limit on moves; the plan stays as it is. */
const frontierJob = v.strictObject({ kind: v.literal('frontier'), ...frontierRequest });

/** Balances with each of some numbers of territories; the plan stays as it is. */
const countsJob = v.strictObject({ kind: v.literal('counts'), ...countsRequest });

/** Proposes the least change for a change of the team; the plan stays as it is. */
const midYearJob = v.strictObject({ kind: v.literal('mid-year'), ...midYearRequest });

/** Makes the routing table and proves it; the plan stays as it is. */
const routingJob = v.strictObject({ kind: v.literal('routing'), ...routingRequest });

/** Makes ready who is a neighbour of whom among many points, which takes seconds the first time. */
const neighboursJob = v.strictObject({ kind: v.literal('find-neighbours') });

/** Explains why units of a scenario moved against the baseline, and why limits are not met. */
const reasonsJob = v.strictObject({ kind: v.literal('reasons'), ...reasonsRequest });

export const jobRequest = v.variant('kind', [
  importJob,
  applyImportJob,
  importRepsJob,
  importLeadsJob,
  importResultsJob,
  driftJob,
  fillJob,
  lookAtAreasJob,
  addPackJob,
  balanceJob,
  againJob,
  frontierJob,
  countsJob,
  midYearJob,
  routingJob,
  reasonsJob,
  neighboursJob,
  exportJob,
]);
export const jobKind = v.picklist([
  'import',
  'apply-import',
  'import-reps',
  'import-leads',
  'import-results',
  'drift',
  'fill',
  'look-at-areas',
  'add-pack',
  'balance',
  'balance-again',
  'frontier',
  'counts',
  'mid-year',
  'routing',
  'reasons',
  'find-neighbours',
  'export',
] satisfies JobRequest['kind'][]);
export type JobRequest = v.InferOutput<typeof jobRequest>;
export type ImportJob = v.InferOutput<typeof importJob>;
export type ApplyImportJob = v.InferOutput<typeof applyImportJob>;
export type ImportRepsJob = v.InferOutput<typeof importRepsJob>;
export type DriftJob = v.InferOutput<typeof driftJob>;
export type FillJob = v.InferOutput<typeof fillJob>;
export type ImportLeadsJob = v.InferOutput<typeof importLeadsJob>;
export type ImportResultsJob = v.InferOutput<typeof importResultsJob>;
export type LookAtAreasJob = v.InferOutput<typeof lookAtAreasJob>;
export type AddPackJob = v.InferOutput<typeof addPackJob>;
export type ReasonsJob = v.InferOutput<typeof reasonsJob>;
export type CountsJob = v.InferOutput<typeof countsJob>;
export type RoutingJob = v.InferOutput<typeof routingJob>;
export type MidYearJob = v.InferOutput<typeof midYearJob>;
export type FrontierJob = v.InferOutput<typeof frontierJob>;

/** Phases of all jobs, in the words core/text has a sentence for. */
const JOB_PHASES = [
  'waiting',
  'reading',
  'checking',
  'bordering',
  'packing',
  'placing',
  'comparing',
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
  /** Rows gone through in this phase, where it goes row by row: core/pace tells the speed and the time left. */
  rows: v.optional(v.number()),
  /** A balance's best so far; null for other jobs. */
  best: v.nullable(
    v.strictObject({
      limitsMet: v.boolean(),
      worstDeviation: v.number(),
      iterations: v.number(),
      /** Of all starts at work; null where none has run for long enough to tell. */
      perSecond: v.nullable(v.number()),
      /** The usual distance from the centre of a territory, km; null where more counts than compactness. */
      spreadKm: v.nullable(v.number()),
    }),
  ),
});
export type JobProgress = v.InferOutput<typeof jobProgress>;

/** What became of the rows of a list. */
const rowCounts = {
  rows: v.number(),
  imported: v.number(),
  warned: v.number(),
  refused: v.number(),
  /** What is odd of many rows alike. */
  findings: v.array(importFinding),
  /** Download token of refused.csv, null where no row was refused. */
  refusedFile: v.nullable(fileToken),
  /** What was said of each row: for `import.verdicts`. */
  verdicts: fileToken,
};

export const jobResult = v.variant('kind', [
  v.strictObject({
    kind: v.literal('import'),
    ...rowCounts,
    /** What an update did; null where the list took the place of what was there. */
    difference: v.nullable(importDifference),
  }),
  /** A list that was judged; the same import without `review` brings in what was read. None may be `imported`. */
  v.strictObject({ kind: v.literal('import-checked'), ...rowCounts }),
  v.strictObject({ kind: v.literal('import-review'), ...rowCounts, ...heldDifference.entries }),
  v.strictObject({ kind: v.literal('import-applied'), difference: v.nullable(importDifference) }),
  v.strictObject({ kind: v.literal('import-reps'), ...rowCounts, ...repsResult }),
  v.strictObject({ kind: v.literal('import-leads'), ...rowCounts, ...leadsResult }),
  v.strictObject({ kind: v.literal('import-results'), ...rowCounts, ...resultsResult }),
  v.strictObject({ kind: v.literal('drift'), ...driftResult }),
  v.strictObject({ kind: v.literal('fill'), ...fillResult }),
  v.strictObject({ kind: v.literal('areas'), facts: areasFacts }),
  v.strictObject({ kind: v.literal('packs'), packs: v.array(packFacts) }),
  v.strictObject({ kind: v.literal('balance'), ...balanceResult }),
  v.strictObject({ kind: v.literal('frontier'), ...frontierResult }),
  v.strictObject({ kind: v.literal('counts'), ...countsResult }),
  v.strictObject({ kind: v.literal('mid-year'), ...midYearResult }),
  v.strictObject({ kind: v.literal('routing'), ...routingResult }),
  v.strictObject({ kind: v.literal('reasons'), ...reasonsResult }),
  v.strictObject({ kind: v.literal('neighbours') }),
  v.strictObject({
    kind: v.literal('export'),
    files: v.array(v.string()),
    /** Why quotas are in the files for the whole plan period alone; null where nothing was left out of them. */
    uncut: v.nullable(v.picklist(['impossible', 'not-as-planned'])),
    /** What keeps a pack for a CRM from loading wholly at once, and what to do. */
    notes: v.exactOptional(v.array(v.string())),
    /** Loopback: a zip to download. Window: null, the files are in the folder. */
    download: v.nullable(fileToken),
    /** Loopback: documents that the browser can show and print, by their file names. */
    pages: v.array(v.strictObject({ name: v.string(), file: fileToken })),
  }),
]);
export type JobResult = v.InferOutput<typeof jobResult>;
