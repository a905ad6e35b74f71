import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { I18n } from '@lingui/core';
import type { ChosenColumns } from '../../core/listing/column-template.ts';
import type { ListName } from '../../core/listing/list-field.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { directionOf, pickLocale } from '../../core/text/locale.ts';
import { changeFiles } from '../changes/change-files.ts';
import { PACK_KINDS, type PackKind, packFiles } from '../crm-packs/pack-files.ts';
import { beforeOf } from '../dossier/dossier-context.ts';
import { type DossierKind, dossierFiles } from '../dossier/dossier-files.ts';
import { namelessFacts } from '../dossier/nameless/nameless-facts.ts';
import { namelessPlan } from '../dossier/nameless/nameless-plan.ts';
import { type GeoKind, geoFiles } from '../geo-files/geo-files.ts';
import { mapSvg } from '../report/map-svg.ts';
import { reportHtml } from '../report/report-html.ts';
import type { RoutingSource } from '../routing/plan-routing.ts';
import { routingFiles } from '../routing/routing-files.ts';
import { arrangedRows } from './arranged-rows.ts';
import { refuseFaults } from './columns-refused.ts';
import { type Cell, type CsvTarget, csvLines } from './csv-text.ts';
import { exceptionRows, hasExceptions } from './exceptions.ts';
import { fairnessJson } from './fairness-json.ts';
import { formulaReport } from './formula-report.ts';
import { hasHoldovers, holdoverRows } from './holdovers.ts';
import { moveRows } from './move-rows.ts';
import { accountRows, measureRows, ownerRows, seatRows, unitValueRows } from './recount-rows.ts';
import type { RunFacts } from './run-facts.ts';
import { saveFile } from './save-file.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';
import { groupRows, settingRows } from './setting-rows.ts';
import { summaryJson } from './summary-json.ts';
import { planSheets } from './xlsx/plan-sheets.ts';
import { workbookPieces } from './xlsx/workbook.ts';

/** What to write of which scenario. */
export interface ExportInput {
  readonly plan: Plan;
  /** Of the plan's own areas, for the map in the report. */
  readonly shapes?: ShapeColumn | null;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly facts: RunFacts;
  /** Nothing in any file names a person. */
  readonly withoutNames?: boolean;
  /** Columns that the planner chose for the lists and their sheets; lists that are left out are as usual. */
  readonly columns?: ChosenColumns;
  /** What lead routing is made from; needed for `routing` alone. */
  readonly routing?: RoutingSource;
}

/**
 * The kinds of files, in the order they are written; `formulas` names what the CSV files hold for a CRM, `recount` is
 * what it takes besides `csv` and `moves` to count every figure again.
 */
export type ExportKind =
  | 'csv'
  | 'recount'
  | 'routing'
  | 'changes'
  | 'formulas'
  | 'moves'
  | 'report'
  | 'summary'
  | 'workbook'
  | 'map'
  | GeoKind
  | PackKind
  | DossierKind;

/** How an export tells and is told while it works. */
export interface ExportControl {
  /** Throws where the export is to stop; called between lines. */
  readonly check: () => void;
  readonly progress: (done: number, total: number) => void;
  /** Hears what keeps a pack for a CRM from loading wholly at once. */
  readonly note?: (text: string) => void;
}

/**
 * Writes the files of a scenario into a folder, made where it is missing, and answers their names in order. Each file
 * replaces an earlier one only when it is whole. Throws what `check` throws, ColumnsRefused before anything is written,
 * and the system's own errors.
 */
export function writeExports(
  input: ExportInput,
  folder: string,
  kinds: readonly ExportKind[],
  target: CsvTarget,
  i18n: I18n,
  control: ExportControl,
): string[] {
  const { withoutNames = false, columns = {} } = input;
  const plan = withoutNames ? namelessPlan(input.plan, i18n) : input.plan;
  const facts = withoutNames ? namelessFacts(input.facts) : input.facts;
  const view = scenarioView(plan, input.scenario, input.role, input.shapes ?? null);
  refuseFaults(view, columns);
  const before = kinds.some((kind) => COMPARING.includes(kind)) ? beforeOf(view) : null;
  const dossier = kinds.filter((kind): kind is DossierKind => DOSSIER_KINDS.includes(kind));
  const formulas = formulaReport();
  const csv = (name: string, rows: Iterable<readonly Cell[]>) =>
    csvLines(kinds.includes('formulas') ? formulas.watch(name, rows) : rows, target);
  const packs = packFiles(view, before, { routing: input.routing ?? null, day: dayOf(facts) }, i18n);
  const files: ExportFile[] = [
    ...CSV_LISTS.map((list): ExportFile => {
      const name = `${list}.csv`;
      return [name, 'csv', () => csv(name, arrangedRows(view, list, columns[list], target))];
    }),
    ...exceptionFiles(view, kinds).map((kind) => {
      return ['exceptions.csv', kind, () => csv('exceptions.csv', exceptionRows(view))] as ExportFile;
    }),
    ...holdoverFiles(view, kinds).map((kind) => {
      return ['holdovers.csv', kind, () => csv('holdovers.csv', holdoverRows(view))] as ExportFile;
    }),
    ['accounts.csv', 'recount', () => csv('accounts.csv', accountRows(view, before))],
    ['unit-values.csv', 'recount', () => csv('unit-values.csv', unitValueRows(view, before))],
    ['seats.csv', 'recount', () => csv('seats.csv', seatRows(view, before))],
    ['owners.csv', 'recount', () => csv('owners.csv', ownerRows(view))],
    ['measures.csv', 'recount', () => csv('measures.csv', measureRows(view))],
    ['groups.csv', 'recount', () => csv('groups.csv', groupRows(view))],
    ['settings.csv', 'recount', () => csv('settings.csv', settingRows(view))],
    ['moves.csv', 'moves', () => csv('moves.csv', moveRows(view))],
    ...(input.routing ? routingFiles(view, input.routing, i18n) : []).map(({ file, rows, pieces }): ExportFile => {
      return [file, 'routing', () => (rows ? csv(file, rows()) : (pieces?.() ?? []))];
    }),
    ...packs.map(
      ({ file, kind, rows, pieces }): ExportFile => [file, kind, () => (rows ? csv(file, rows()) : (pieces?.() ?? []))],
    ),
    ...changeFiles(view, before, columns.changes, target).map(
      ({ file, rows }): ExportFile => [file, 'changes', () => csv(file, rows())],
    ),
    ['formulas.report.txt', 'formulas', () => [formulas.text(i18n)]],
    ['fairness.html', 'report', () => [reportHtml(view, facts, i18n)]],
    ['fairness.json', 'report', () => [json(fairnessJson(view))]],
    ['summary.json', 'summary', () => [json(summaryJson(view, facts))]],
    ['workbook.xlsx', 'workbook', () => workbook(view, before, facts, columns, i18n)],
    ['map.svg', 'map', () => [mapSvg(view, i18n)]],
    ...geoFiles(view, dayOf(facts)).map(({ file, kind, pieces }): ExportFile => [file, kind, pieces]),
    ...dossierFiles(dossier, view, before, facts, i18n, withoutNames).map(
      ({ file, kind, pieces }): ExportFile => [file, kind, pieces],
    ),
  ];
  const wanted = files.filter(([, kind]) => kinds.includes(kind));
  mkdirSync(folder, { recursive: true });
  wanted.forEach(([name, , pieces], done) => {
    control.progress(done, wanted.length);
    control.check();
    saveFile(join(folder, name), checked(pieces(), control.check));
  });
  for (const { kind, notes } of packs) {
    if (kinds.includes(kind)) for (const text of notes?.() ?? []) control.note?.(text);
  }
  control.progress(wanted.length, wanted.length);
  return wanted.map(([name]) => name);
}

/** In the order they are written. */
const CSV_LISTS: readonly ListName[] = ['assignments', 'units', 'territories', 'quotas'];

type ExportFile = [name: string, kind: ExportKind, pieces: () => Iterable<string | Uint8Array>];

const DOSSIER_KINDS: readonly ExportKind[] = ['dossier', 'handouts', 'handout-files'];
/** What says how things were before. */
const COMPARING: readonly ExportKind[] = [...DOSSIER_KINDS, 'recount', 'workbook', 'changes', ...PACK_KINDS];

function workbook(
  view: ScenarioView,
  before: ScenarioView | null,
  facts: RunFacts,
  columns: ChosenColumns,
  i18n: I18n,
): Iterable<Uint8Array> {
  const rightToLeft = directionOf(pickLocale([i18n.locale])) === 'rtl';
  return workbookPieces(planSheets(view, before, facts, columns, i18n), rightToLeft, dayOf(facts));
}

/** What is packed in a file bears the day of the report, so that the same plan gives the same bytes; 1980 is a zip's first. */
function dayOf({ date }: RunFacts): Date {
  return new Date(`${date ?? '1980-01-01'}T12:00:00`);
}

/** The ledger goes with the lists, or with the report where those are not asked for; only where there is one. */
function exceptionFiles(view: ScenarioView, kinds: readonly ExportKind[]): ExportKind[] {
  if (!hasExceptions(view)) return [];
  return [kinds.includes('csv') ? 'csv' : 'report'];
}

/** Likewise who is paid for open pipeline of moved accounts. */
function holdoverFiles(view: ScenarioView, kinds: readonly ExportKind[]): ExportKind[] {
  if (!hasHoldovers(view)) return [];
  return [kinds.includes('csv') ? 'csv' : 'report'];
}

function* checked<P>(pieces: Iterable<P>, check: () => void): Generator<P> {
  let count = 0;
  for (const piece of pieces) {
    if (++count % 4096 === 0) check();
    yield piece;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
