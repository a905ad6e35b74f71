import { join } from 'node:path';
import type { ResultKind } from '../../core/model/results.ts';
import { leadsTexts, repsTexts } from '../../core/text/people-text.ts';
import { refusedFileText } from '../../core/text/refused-rows-text.ts';
import { resultsTexts } from '../../core/text/results/result-list-text.ts';
import { importLeads, REFUSED_LEADS } from '../jobs/import-leads.ts';
import { importReps, type RosterOutcome, type RosterParams } from '../jobs/import-reps.ts';
import { importResults, refusedResults } from '../jobs/import-results.ts';
import { REFUSED_REPS } from '../jobs/import-work.ts';
import type { Store } from '../jobs/store.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { keepRefused } from './kept-refused.ts';
import { inTemporaryFolder, onWritablePlan } from './plan-commands.ts';
import { packsFolder } from './postal-packs.ts';
import { sayRows } from './said.ts';
import type { Terminal } from './terminal.ts';

type ListCommand = Extract<PlanCommand, { readonly command: 'import-list' }>;

/**
 * `evenfield import PLAN FILE --as reps`: a roster into a plan, or the next one that updates it; `--as leads`: leads, in
 * place of those that are there; `--as sales`, `opportunities` or `activities`: what was sold, is being sold, was done.
 */
export function importList(command: ListCommand, context: Context): Promise<number> {
  return onWritablePlan(command.plan, (store) =>
    inTemporaryFolder(async (folder) => {
      if (command.as === 'leads') return leadList(store, command, context, folder);
      if (command.as !== 'reps') return resultList(store, command.as, command, context, folder);
      const params: RosterParams = paramsOf(command, context, folder, REFUSED_REPS);
      const gone = command.dropGone ? 'drop' : 'keep';
      const outcome = await importReps(store, params, context.control, { gone, write: !command.list });
      const refused = keepRefused(command, params.refused, outcome.rows.refused);
      tell(context.terminal, command, outcome, refused);
      return EXIT.done;
    }),
  );
}

async function leadList(store: Store, command: ListCommand, context: Context, folder: string): Promise<number> {
  const { terminal, control } = context;
  const params = paramsOf(command, context, folder, REFUSED_LEADS);
  const how = { measures: command.leadMeasures, write: !command.list };
  const { rows, outside, written } = await importLeads(store, params, control, how);
  const refused = keepRefused(command, params.refused, rows.refused);
  const { commonest: _, ...counts } = rows;
  terminal.json({ rows: counts, refused_file: refused, written, leads: { imported: rows.imported, outside } });
  sayRows(terminal, rows);
  if (refused !== null) terminal.say(refusedFileText(terminal.i18n, rows.refused, refused));
  for (const text of leadsTexts(terminal.i18n, { leads: rows.imported, outside, written })) terminal.say(text);
  return EXIT.done;
}

async function resultList(
  store: Store,
  what: ResultKind,
  command: ListCommand,
  context: Context,
  folder: string,
): Promise<number> {
  const { terminal, control } = context;
  const params = paramsOf(command, context, folder, refusedResults(what));
  const outcome = await importResults(store, what, params, control, !command.list);
  const { rows, entries, unknown, perUnit, written } = outcome;
  const refused = keepRefused(command, params.refused, rows.refused);
  const { commonest: _, ...counts } = rows;
  const told = { imported: entries, unknown, per_unit: perUnit };
  terminal.json({ rows: counts, refused_file: refused, written, [what]: told });
  sayRows(terminal, rows);
  if (refused !== null) terminal.say(refusedFileText(terminal.i18n, rows.refused, refused));
  for (const text of resultsTexts(terminal.i18n, { what, rows: entries, unknown, written })) terminal.say(text);
  return EXIT.done;
}

function paramsOf(command: ListCommand, { fileLocale }: Context, folder: string, refused: string) {
  const { file: path, columns, form, fixes, packs } = command;
  const kept = packsFolder(packs, folder);
  return { path, columns, form, fixes, packs: kept, refused: join(folder, refused), locale: fileLocale };
}

function tell(
  terminal: Terminal,
  { dropGone }: ListCommand,
  { made, rows, written }: RosterOutcome,
  refused: string | null,
): void {
  const { commonest: _, ...counts } = rows;
  const named = (reps: RosterOutcome['made']['gone']) => reps.map(({ id, name }) => ({ id, name }));
  const [added, changed, gone] = [made.added, made.changed, made.gone].map(named) as [Named, Named, Named];
  terminal.json({
    rows: counts,
    refused_file: refused,
    written,
    reps: { added, changed, unchanged: made.unchanged, gone, gone_reps: dropGone ? 'drop' : 'keep' },
  });
  sayRows(terminal, rows);
  if (refused !== null) terminal.say(refusedFileText(terminal.i18n, rows.refused, refused));
  const { unchanged } = made;
  for (const text of repsTexts(terminal.i18n, { added, changed, unchanged, gone, dropped: dropGone, written })) {
    terminal.say(text);
  }
}

type Named = { readonly id: string; readonly name: string }[];
