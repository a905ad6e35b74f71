import * as v from 'valibot';
import type { Note } from '../../core/edit/note.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { BalanceRun } from '../../core/model/balance-run.ts';
import type { Plan } from '../../core/model/plan.ts';
import { RESULT_KINDS } from '../../core/model/results.ts';
import { LOCALES } from '../../core/text/locale.ts';
import { columnTemplate, templateName } from './column-schemas.ts';
import { differencePage, differenceRow, heldDifference, heldImport } from './difference-schemas.ts';
import { frontierMoves, frontierPlace } from './frontier-schemas.ts';
import {
  accountField,
  derivedPreview,
  derivedQuestion,
  importPreview,
  tableForm,
  verdictPage,
  verdictQuestion,
} from './import-schemas.ts';
import { countryCode, fileKind, handPlace, MOST_FILES, MOST_PLACES, packFacts, placeFound } from './intake-schemas.ts';
import { fileToken, jobId, jobKind, jobProgress, jobRequest, jobResult, measureRequest } from './jobs.ts';
import { keptLook } from './look-schema.ts';
import { accountUnions, heldProposal } from './mid-year-schemas.ts';
import { listPreview, listQuestion } from './people-schemas.ts';
import { editCommand } from './plan-schemas.ts';
import { ERROR_CODES } from './reply.ts';
import { broughtIn, handedOut } from './review-outcomes.ts';
import { reviewAsked } from './review-schemas.ts';

/**
 * THE contract: every call and every event between the renderer and the privileged side. A call's input is checked
 * where it is served, its reply where it is received. What the store made from checked rows (a plan, a change) is
 * passed through by type, because checking a million cells again would check nothing new.
 */

const nothing = v.strictObject({});
const typed = <T>() => v.custom<T>((value) => typeof value === 'object' && value !== null);

const recentPlan = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** ISO time of the last opening. */
  openedAt: v.string(),
  missing: v.boolean(),
});
export type RecentPlan = v.InferOutput<typeof recentPlan>;

export const preferences = v.strictObject({
  locale: v.nullable(v.picklist(LOCALES)),
  theme: v.picklist(['system', 'light', 'dark']),
  /** The template of columns that was exported with last; null or left out where none was. */
  columns: v.exactOptional(v.nullable(templateName)),
  /** How maps look; left out until the planner has chosen. */
  look: v.exactOptional(keptLook),
});
export type Preferences = v.InferOutput<typeof preferences>;

/** What Undo and Redo would do now; null where there is nothing. */
const historyEnds = v.strictObject({ undo: v.nullable(typed<Note>()), redo: v.nullable(typed<Note>()) });
export type HistoryEnds = v.InferOutput<typeof historyEnds>;

const openPlan = v.strictObject({
  /** Rises by one with every edit, undo and redo; a call made for an older one is refused. */
  revision: v.number(),
  plan: typed<Plan>(),
  history: historyEnds,
  /** File name without its folder. */
  file: v.string(),
  readOnly: v.boolean(),
});
export type OpenPlan = v.InferOutput<typeof openPlan>;

/** What a look at an account list answers. */
const inspected = v.strictObject({
  ...importPreview.entries,
  /** Those of the last import of a list with these headers; empty where nothing is remembered. */
  measures: v.array(measureRequest),
  /** How the list was read where the planner said it, now or the last time. */
  form: tableForm,
});
export type ImportPreview = v.InferOutput<typeof inspected>;

const historyStep = v.strictObject({ seq: v.number(), note: typed<Note>(), at: v.string(), undone: v.boolean() });
export type HistoryStep = v.InferOutput<typeof historyStep>;

/** A named version inside the plan file; `at` is an ISO time. */
const planSnapshot = v.strictObject({ key: v.number(), name: v.string(), at: v.string() });
export type PlanSnapshot = v.InferOutput<typeof planSnapshot>;

/** A balance that was run, with its number; `at` is an ISO time. */
export interface KeptBalance extends BalanceRun {
  readonly key: number;
  readonly at: string;
}

const changed = v.strictObject({ revision: v.number() });

const replyError = v.strictObject({
  code: v.picklist(ERROR_CODES),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
});

export const calls = {
  'app.start': {
    input: nothing,
    output: v.strictObject({
      host: v.picklist(['window', 'loopback']),
      version: v.string(),
      preferences,
      recent: v.array(recentPlan),
      plan: v.nullable(openPlan),
      /** Why the plan that was to be opened first is not open. */
      problem: v.nullable(replyError),
    }),
  },
  'preferences.set': { input: preferences, output: nothing },
  'recent.list': { input: nothing, output: v.array(recentPlan) },
  'recent.clear': { input: nothing, output: nothing },
  'plan.new': {
    input: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
    output: openPlan,
  },
  'plan.open': { input: v.strictObject({ file: fileToken }), output: openPlan },
  'plan.openRecent': { input: v.strictObject({ id: v.string() }), output: openPlan },
  'plan.openSample': { input: v.strictObject({ reset: v.boolean() }), output: openPlan },
  'plan.read': { input: nothing, output: openPlan },
  /** The plan's own areas as TopoJSON in UTF-8, under `areas` with the units' codes as ids; null where it has none. */
  'plan.shapes': {
    input: v.strictObject({ batch: v.number() }),
    output: v.strictObject({ topology: v.nullable(v.instance(Uint8Array)) }),
  },
  /** Neighbours of the points of a batch in compressed rows; refused with `plan-changed` where it is another by now. */
  'plan.triangulation': {
    input: v.strictObject({ batch: v.number() }),
    output: v.strictObject({ start: v.instance(Int32Array), neighbour: v.instance(Int32Array) }),
  },
  'plan.edit': { input: v.strictObject({ revision: v.number(), command: editCommand }), output: changed },
  /** Puts accounts on the map, in degrees; refused with `place-outside` where one is far from every unit of the plan. */
  'plan.place': {
    input: v.strictObject({
      revision: v.number(),
      places: v.pipe(v.array(handPlace), v.minLength(1), v.maxLength(MOST_PLACES)),
    }),
    output: changed,
  },
  /** Makes accounts one; each union has the account that stays first. */
  'plan.unite': { input: v.strictObject({ revision: v.number(), unions: accountUnions }), output: changed },
  'plan.undo': { input: nothing, output: changed },
  'plan.redo': { input: nothing, output: changed },
  /** Undoes or redoes up to a step of the history, 0 for the start; one change. */
  'plan.walk': { input: v.strictObject({ seq: v.pipe(v.number(), v.integer(), v.minValue(0)) }), output: changed },
  /** The steps that are kept, and how many older ones are not any more. */
  'plan.history': {
    input: nothing,
    output: v.strictObject({ steps: v.array(historyStep), forgotten: v.number() }),
  },
  /** The balances that were run, the newest first. */
  'plan.runs': { input: nothing, output: v.array(typed<KeptBalance>()) },
  'plan.snapshots': { input: nothing, output: v.array(planSnapshot) },
  'plan.takeSnapshot': {
    input: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
    output: v.array(planSnapshot),
  },
  /** Brings the plan of a snapshot back, as one step. */
  'plan.restoreSnapshot': { input: v.strictObject({ key: v.number() }), output: changed },
  'plan.dropSnapshot': { input: v.strictObject({ key: v.number() }), output: v.array(planSnapshot) },
  /** Window host only: a native dialog; none when it was dismissed. The loopback host takes an upload instead. */
  'files.pick': {
    input: v.strictObject({
      purpose: v.picklist(['plan', 'accounts', 'areas', 'postal-pack', 'folder']),
      /** Whether several may be chosen at once; left out, one. */
      several: v.optional(v.boolean()),
    }),
    output: v.array(fileToken),
  },
  /** Window host only: puts a file that a job made, such as refused.csv, into a folder the planner chose. */
  'files.save': { input: v.strictObject({ file: fileToken, folder: fileToken }), output: nothing },
  /** What kind of file it is, by what is in it. */
  'intake.recognise': { input: v.strictObject({ file: fileToken }), output: fileKind },
  /** Several lists as one, with a token of its own. */
  'intake.together': {
    input: v.strictObject({ files: v.pipe(v.array(fileToken), v.minLength(2), v.maxLength(MOST_FILES)) }),
    output: fileToken,
  },
  /** The postal packs that were added. */
  'packs.list': { input: nothing, output: v.array(packFacts) },
  'packs.remove': { input: v.strictObject({ country: countryCode }), output: nothing },
  /** Where a place lies that the planner typed (postal code, city, state, country); null where nobody knows it. */
  'places.find': {
    input: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
    output: v.strictObject({ place: v.nullable(placeFound) }),
  },
  /** Looks at an account list; `form` where the planner changed how it is read. */
  'import.inspect': {
    input: v.strictObject({
      file: fileToken,
      form: v.optional(tableForm),
      /** Field -> header, where the planner chose it; the empty text for no column. */
      columns: v.optional(v.record(accountField, v.optional(v.string()))),
    }),
    output: inspected,
  },
  /** Looks at a list of reps or leads; what can be wrong with it is the preview's `problem`. */
  'import.inspectList': { input: v.strictObject({ file: fileToken, ...listQuestion }), output: listPreview },
  /** What a derived measure gives for the first rows; refused with `bad-formula` or `column-missing` where it cannot. */
  'import.derive': { input: v.strictObject({ file: fileToken, ...derivedQuestion }), output: derivedPreview },
  /** What was said of the rows of an import: refusals and warnings, in the order of the file. */
  'import.verdicts': { input: v.strictObject({ verdicts: fileToken, ...verdictQuestion }), output: verdictPage },
  /** An import that waits, as it would change the plan that is open now. */
  'import.difference': { input: v.strictObject({ held: heldImport }), output: heldDifference },
  'import.rows': { input: differencePage, output: v.array(differenceRow) },
  /** Lets go of it; null where a list was only checked, whose rows are kept for its import. */
  'import.drop': { input: v.strictObject({ held: v.nullable(heldImport) }), output: nothing },
  /** What a plan of a frontier would move; refused with `frontier-gone` where it is not held any more. */
  'frontier.moves': { input: v.strictObject(frontierPlace), output: frontierMoves },
  /** Keeps such a plan as a new scenario, in one step; refused with `plan-changed` where its units have moved since. */
  'frontier.keep': {
    input: v.strictObject({
      ...frontierPlace,
      revision: v.number(),
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    }),
    output: changed,
  },
  /** Keeps what was proposed as a new scenario, in one step; refused with `plan-changed` where the plan was edited since. */
  'midYear.keep': { input: v.strictObject({ held: heldProposal }), output: changed },
  /** Writes the copy that somebody reviews, into a folder or to download, and notes the round in the plan. */
  'review.send': {
    input: v.strictObject({ revision: v.number(), folder: v.nullable(fileToken), ...reviewAsked }),
    output: handedOut,
  },
  /** Brings a reviewed copy in, as one step; refused with `not-a-review` where it is no copy of a round of this plan. */
  'review.bring': { input: v.strictObject({ revision: v.number(), file: fileToken }), output: broughtIn },
  /** The open copy as a file to send back. */
  'review.file': { input: v.strictObject({ folder: v.nullable(fileToken) }), output: handedOut },
  /** The planner's own templates of columns for exports; those that are built in are in core/listing. */
  'columns.list': { input: nothing, output: v.array(columnTemplate) },
  /** Keeps one in place of the one called `was`, or as a new one where that is null; answers all. */
  'columns.keep': {
    input: v.strictObject({ template: columnTemplate, was: v.nullable(templateName) }),
    output: v.array(columnTemplate),
  },
  'columns.forget': { input: v.strictObject({ name: templateName }), output: v.array(columnTemplate) },
  'jobs.start': { input: jobRequest, output: v.strictObject({ job: jobId }) },
  /** The jobs that wait or run, in their order: for a page that was loaded while they did. `list`: which one is imported. */
  'jobs.list': {
    input: nothing,
    output: v.array(
      v.strictObject({ job: jobId, kind: jobKind, list: v.nullable(v.picklist(RESULT_KINDS)), progress: jobProgress }),
    ),
  },
  'jobs.cancel': { input: v.strictObject({ job: jobId }), output: nothing },
  /** Ends a balance with the best it has so far, which becomes the plan's. */
  'jobs.keep': { input: v.strictObject({ job: jobId }), output: nothing },
} as const;

export const events = {
  /** Another plan (or another account list of this one) is there: read it anew. */
  'plan.opened': v.strictObject({ revision: v.number() }),
  'plan.changed': v.strictObject({ revision: v.number(), change: typed<PlanChange>(), history: historyEnds }),
  'job.progress': jobProgress,
  'job.ended': v.strictObject({
    job: jobId,
    result: v.variant('ok', [
      v.strictObject({ ok: v.literal(true), value: jobResult }),
      v.strictObject({ ok: v.literal(false), error: replyError }),
    ]),
  }),
  /** A native menu item was chosen; the id is one of the renderer's command table. */
  'menu.chosen': v.strictObject({ command: v.string() }),
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = v.InferOutput<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = v.InferOutput<(typeof events)[N]>;
