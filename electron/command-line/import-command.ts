import { dirname, join } from 'node:path';
import { DIFFERENCE_KINDS, type DifferenceRow } from '../../core/edit/difference-rows.ts';
import type { DifferenceSummary } from '../../core/edit/difference-summary.ts';
import { leadCountOf } from '../../core/model/lead-measure.ts';
import type { Plan } from '../../core/model/plan.ts';
import { differenceRowText, differenceTexts, measuresLeftText, moreRowsText } from '../../core/text/difference-text.ts';
import { refusedFileText } from '../../core/text/refused-rows-text.ts';
import { hoursByClassOf } from '../../core/workload/class-measure.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import type { ImportHow } from '../jobs/held-imports.ts';
import { holdImport, type ImportOutcome, type ImportParams, importInto } from '../jobs/import-job.ts';
import { unitsOfPlan } from '../jobs/plan-units.ts';
import type { Store } from '../jobs/store.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { keepRefused } from './kept-refused.ts';
import { ArgumentError } from './option-values.ts';
import { inTemporaryFolder, onWritablePlan } from './plan-commands.ts';
import { packsFolder } from './postal-packs.ts';
import { withColumns } from './run.ts';
import { sayRows } from './said.ts';
import type { Terminal } from './terminal.ts';

type ImportCommand = Extract<PlanCommand, { readonly command: 'import' }>;

/**
 * `evenfield import PLAN FILE`: a list into a plan without accounts, or a newer one that updates them. What a plan
 * has is never let go of unless that is asked for.
 */
export function importAccounts(command: ImportCommand, context: Context): Promise<number> {
  return onWritablePlan(command.plan, (store) =>
    inTemporaryFolder(async (folder) => {
      const { plan } = await store.call('read', {});
      const how = howOf(command, plan);
      const params = await paramsOf(store, command, context, plan, how, join(folder, 'refused.csv'));
      if (command.list && how.mode !== 'replace') {
        const { held, ...read } = await holdImport(store, params, context.control, how);
        const listed = await listRows(store, held.held, held.difference);
        const kept = keepRefused(command, params.refused, read.rows.refused);
        tell(context.terminal, how, read, held.difference, listed, kept);
        return EXIT.done;
      }
      const { imported, ...read } = await importInto(store, params, context.control, how);
      const kept = keepRefused(command, params.refused, read.rows.refused);
      tell(context.terminal, how, read, imported.difference, null, kept);
      return EXIT.done;
    }),
  );
}

/** Without a word an import into a plan that has accounts updates them. Throws ArgumentError where there are none to list against. */
function howOf({ mode, keepGone, list }: ImportCommand, plan: Plan): ImportHow {
  const some = plan.accounts.count > 0;
  const chosen = plan.unitSet ? (mode ?? (some ? 'update' : 'replace')) : 'replace';
  if (list && !some && mode !== 'replace') throw new ArgumentError({ code: 'nothing-to-list', values: {} });
  if (list && chosen === 'replace') {
    throw new ArgumentError({ code: 'needs', values: { option: '--list', other: '--update | --add' } });
  }
  return { mode: chosen, gone: keepGone ? 'keep' : 'drop' };
}

async function paramsOf(
  store: Store,
  command: ImportCommand,
  context: Context,
  plan: Plan,
  { mode }: ImportHow,
  refused: string,
): Promise<ImportParams> {
  const measures = command.measures.length > 0 ? command.measures : planMeasures(plan);
  const updates = mode !== 'replace';
  return {
    accounts: command.accounts,
    columns: withColumns(command),
    measures,
    form: command.form,
    fixes: command.fixes,
    units: updates ? await unitsOfPlan(store, plan, command.units, measures) : (command.units ?? { kind: 'points' }),
    // Measures that were not named are those of the plan; a newer list need not have all of them.
    leaveMissing: updates && command.measures.length === 0,
    updates,
    neighbours: command.neighbours,
    unitMeasures: command.unitMeasures,
    packs: packsFolder(command.packs, dirname(refused)),
    unitId: command.unitId,
    reps: null,
    unplaced: 'keep',
    refused,
    locale: context.fileLocale,
  };
}

/** The plan's own measures, to be read again from the columns they came from. Throws ArgumentError where it has none. */
function planMeasures({ measures }: Plan): MeasureRequest[] {
  if (measures.length === 0) {
    throw new ArgumentError({ code: 'missing-option', values: { option: '--measure', command: 'import' } });
  }
  // Leads are counted from a list of their own, and hours by class are reckoned from the classes.
  const read = measures.filter(({ column }) => leadCountOf(column) === null && hoursByClassOf(column) === null);
  return read.map(({ name, column, tolerance }) => ({ name, column, tolerance }));
}

/** Accounts of each kind that --list shows; the numbers are of all. */
const MOST_LISTED = 1_000;

async function listRows(store: Store, held: number, difference: DifferenceSummary) {
  const pages = DIFFERENCE_KINDS.map(async (kind) => {
    const rows = await store.call('heldRows', { held, kind, from: 0, most: MOST_LISTED });
    return { rows, more: difference[kind] - rows.length };
  });
  return Promise.all(pages);
}

function tell(
  terminal: Terminal,
  { mode }: ImportHow,
  { rows, left }: Pick<ImportOutcome, 'rows' | 'left'>,
  difference: DifferenceSummary | null,
  listed: readonly { readonly rows: readonly DifferenceRow[]; readonly more: number }[] | null,
  refused: string | null,
): void {
  const { commonest: _, ...counts } = rows;
  terminal.json({
    rows: counts,
    refused_file: refused,
    mode,
    written: !listed && !difference?.same,
    difference: difference && differenceJson(difference),
    measures_left: left,
    ...(listed && { accounts: listed.flatMap((page) => page.rows) }),
  });
  sayRows(terminal, rows);
  if (refused !== null) terminal.say(refusedFileText(terminal.i18n, rows.refused, refused));
  for (const { rows: page, more } of listed ?? []) {
    for (const row of page) terminal.say(differenceRowText(terminal.i18n, row));
    if (more > 0) terminal.say(moreRowsText(terminal.i18n, more));
  }
  if (left.length > 0) terminal.say(measuresLeftText(terminal.i18n, left));
  if (difference) for (const text of differenceTexts(terminal.i18n, difference, !listed)) terminal.say(text);
}

function differenceJson(difference: DifferenceSummary) {
  const { added, changed, unchanged, gone, goneAccounts, untouched, parts, totals } = difference;
  return {
    added,
    changed,
    unchanged,
    gone,
    gone_accounts: goneAccounts,
    untouched,
    places_kept: difference.placesKept,
    without_territory: difference.withoutTerritory,
    come_apart: difference.comeApart,
    changes: parts,
    totals,
    names_gone: difference.namesGone,
  };
}
