import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { I18n } from '@lingui/core';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { reportHtml } from '../report/report-html.ts';
import { assignmentRows, unitRows } from './assignments.ts';
import { type Cell, type CsvTarget, csvLines } from './csv-text.ts';
import { exceptionRows, hasExceptions } from './exceptions.ts';
import { fairnessJson } from './fairness-json.ts';
import { formulaReport } from './formula-report.ts';
import { moveRows } from './move-rows.ts';
import type { RunFacts } from './run-facts.ts';
import { saveFile } from './save-file.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';
import { summaryJson } from './summary-json.ts';
import { quotaRows, territoryRows } from './territories.ts';

/** What to write of which scenario. */
export interface ExportInput {
  readonly plan: Plan;
  /** Of the plan's own areas, for the map in the report. */
  readonly shapes?: ShapeColumn | null;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly facts: RunFacts;
}

/** The kinds of files, in the order they are written; `formulas` names what the CSV files hold for a CRM. */
export type ExportKind = 'csv' | 'formulas' | 'moves' | 'report' | 'summary';

/** How an export tells and is told while it works. */
export interface ExportControl {
  /** Throws where the export is to stop; called between lines. */
  readonly check: () => void;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Writes the files of a scenario into a folder, made where it is missing, and answers their names in order. Each file
 * replaces an earlier one only when it is whole. Throws what `check` throws, and the system's own errors.
 */
export function writeExports(
  input: ExportInput,
  folder: string,
  kinds: readonly ExportKind[],
  target: CsvTarget,
  i18n: I18n,
  control: ExportControl,
): string[] {
  const view = scenarioView(input.plan, input.scenario, input.role, input.shapes ?? null);
  const formulas = formulaReport();
  const csv = (name: string, rows: Iterable<readonly Cell[]>) =>
    csvLines(kinds.includes('formulas') ? formulas.watch(name, rows) : rows, target);
  const files: ExportFile[] = [
    ['assignments.csv', 'csv', () => csv('assignments.csv', assignmentRows(view))],
    ['units.csv', 'csv', () => csv('units.csv', unitRows(view))],
    ['territories.csv', 'csv', () => csv('territories.csv', territoryRows(view))],
    ['quotas.csv', 'csv', () => csv('quotas.csv', quotaRows(view))],
    ...exceptionFiles(view, kinds).map((kind) => {
      return ['exceptions.csv', kind, () => csv('exceptions.csv', exceptionRows(view))] as ExportFile;
    }),
    ['moves.csv', 'moves', () => csv('moves.csv', moveRows(view))],
    ['formulas.report.txt', 'formulas', () => [formulas.text(i18n)]],
    ['fairness.html', 'report', () => [reportHtml(view, input.facts, i18n)]],
    ['fairness.json', 'report', () => [json(fairnessJson(view))]],
    ['summary.json', 'summary', () => [json(summaryJson(view, input.facts))]],
  ];
  const wanted = files.filter(([, kind]) => kinds.includes(kind));
  mkdirSync(folder, { recursive: true });
  wanted.forEach(([name, , pieces], done) => {
    control.progress(done, wanted.length);
    control.check();
    saveFile(join(folder, name), checked(pieces(), control.check));
  });
  control.progress(wanted.length, wanted.length);
  return wanted.map(([name]) => name);
}

type ExportFile = [name: string, kind: ExportKind, pieces: () => Iterable<string>];

/** The ledger goes with the lists, or with the report where those are not asked for; only where there is one. */
function exceptionFiles(view: ScenarioView, kinds: readonly ExportKind[]): ExportKind[] {
  if (!hasExceptions(view)) return [];
  return [kinds.includes('csv') ? 'csv' : 'report'];
}

function* checked(pieces: Iterable<string>, check: () => void): Generator<string> {
  let count = 0;
  for (const piece of pieces) {
    if (++count % 4096 === 0) check();
    yield piece;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
