import { basename, join } from 'node:path';
import type { CrmField } from '../../core/drift/crm-list.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import { fillCrmList } from '../../data/crm-fill/fill-list.ts';
import { type FillCounts, fillCounts, leftRows } from '../../data/crm-fill/left-rows.ts';
import { csvLines } from '../../data/export/csv-text.ts';
import { saveFile } from '../../data/export/save-file.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { FileRefused } from '../../data/import/file-refused.ts';
import { Refused } from '../refused.ts';
import { readControl } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
import type { WorkControl } from './work-entry.ts';

/** A CRM's list to fill with a scenario and role of a plan. */
export interface FillWork {
  readonly kind: 'fill';
  readonly path: string;
  /** Field -> header, where the planner chose it. */
  readonly columns: Readonly<Partial<Record<CrmField, string>>>;
  readonly form: TableForm;
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Language of the reasons for what stayed. */
  readonly locale: Locale;
  /** Where both files are written. */
  readonly folder: string;
}

/** What was filled in, and the two files. */
export interface FillRead extends FillCounts {
  /** Headers of the columns that were filled. */
  readonly columns: readonly string[];
  readonly unnamed: readonly string[];
  /** The list, under its own name in a folder of its own. */
  readonly list: string;
  readonly leftFile: string;
}

/** Name of the file that says of which rows something stayed as it was. */
const LEFT_FILE = 'left-as-they-were.csv';

/** Reads the list, writes it filled in, and beside it why something of it stayed: for spreadsheets, because people read it. */
export function fillFromPlan(work: FillWork, control: WorkControl): FillRead {
  const { path, columns, form, plan, scenario, role, folder, locale } = work;
  const view = scenarioView(plan, scenario, role);
  const made = answerOf(fillCrmList(path, { columns, form }, view, readControl(control)));
  control.report({ phase: 'exporting', done: 0, total: 0, best: null });
  const [list, leftFile] = [join(folder, 'list', basename(path)), join(folder, LEFT_FILE)];
  try {
    saveFile(list, checked(made.pieces(), control));
  } catch (thrown) {
    if (thrown instanceof FileRefused) throw new Refused(thrown.code, thrown.values);
    throw thrown;
  }
  saveFile(leftFile, csvLines(leftRows(made, createI18n(locale)), 'spreadsheet'));
  return { ...fillCounts(made), columns: made.filled, unnamed: made.rows.unnamed, list, leftFile };
}

function* checked(pieces: Iterable<Uint8Array>, control: WorkControl): Generator<Uint8Array> {
  for (const piece of pieces) {
    control.check();
    yield piece;
  }
}
