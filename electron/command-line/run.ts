import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import type { Plan } from '../../core/model/plan.ts';
import { writtenText } from '../../core/text/command-line-text.ts';
import { commonestValues } from '../../core/text/refused-rows-text.ts';
import type { LeadFacts, RunFacts } from '../../data/export/run-facts.ts';
import { stageFolder } from '../files/staged-folder.ts';
import { balance } from '../jobs/balance-job.ts';
import type { ExportWork } from '../jobs/export-work.ts';
import { type ImportParams, importInto } from '../jobs/import-job.ts';
import { importLeads, REFUSED_LEADS } from '../jobs/import-leads.ts';
import type { Store } from '../jobs/store.ts';
import { blankPlan } from '../plans/blank-plan.ts';
import { Refused } from '../refused.ts';
import { balanceParams, MONTHS, maxMovedOf, measureReading } from './balance-params.ts';
import type { RunCommand } from './command.ts';
import { type Context, withStore } from './context.ts';
import { ArgumentError, leastOf } from './option-values.ts';
import { packsFolder } from './postal-packs.ts';
import { exitOf, sayResult } from './said.ts';
import { chosenScenario } from './scenario.ts';
import { splitQuota } from './split-quota.ts';

/**
 * `evenfield run`: import, balance, quota, fairness and files in one go. Everything is made in a temporary plan and a
 * staging folder and put in place at the end, so that a run that fails or is cancelled leaves nothing.
 */
export async function run(command: RunCommand, context: Context): Promise<number> {
  if (command.plan !== null && !command.force && existsSync(command.plan)) {
    throw new Refused('file-exists', { file: basename(command.plan) });
  }
  const staged = await stageFolder(command.out);
  const work = await mkdtemp(join(tmpdir(), 'evenfield-run-'));
  try {
    const exit = await withStore(work, (store) => runIn(store, command, context, work, staged.path));
    await staged.commit();
    return exit;
  } catch (thrown) {
    await staged.discard();
    throw thrown;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runIn(
  store: Store,
  command: RunCommand,
  context: Context,
  work: string,
  folder: string,
): Promise<number> {
  const { control, terminal, fileLocale, seconds, timed, version } = context;
  const source = command.accounts ?? (command.units.kind === 'list' ? command.units.file : '');
  const name = basename(source, extname(source));
  const plan = blankPlan(name, command.currency, fileLocale, new Date());
  await store.opened('create', { path: join(work, 'plan.evenfield'), plan, replace: false });
  const { rows } = await timed('import', () =>
    importInto(store, importParams(command, context, folder, work, plan.settings.periodStart), control),
  );

  const leads = command.leads && (await timed('leads', () => broughtLeads(store, command, context, folder, work)));
  const imported = await read(store);
  // A lock holds an account with its owner of today: without owners it would hold nothing, and nobody would know.
  if (command.lock !== null && ownersToday(imported) === 0) {
    throw new ArgumentError({ code: 'needs', values: { option: '--lock', other: '--owner' } });
  }
  const choice = chosenScenario(imported, { scenario: null, role: null });
  const measures = imported.measures.map((measure) => ({ ...measure, balanced: measure.name !== SHOWN_ONLY }));
  const asked = { measures, maxMoved: moved(command, imported) };
  const params = balanceParams(command, choice, imported.settings.balance, asked);
  const { facts: balanced } = await timed('balance', () => balance(store, params, control, context.version)).catch(
    (thrown: unknown) => {
      throw withCommonest(thrown, rows);
    },
  );
  const { quota } = command;
  if (quota) await timed('quota', () => splitQuota(store, choice, quota));

  const facts: RunFacts = { version, rows: { ...rows, ...(leads && { leads }) }, balance: balanced, seconds };
  const made = await read(store);
  await timed('export', async () => {
    const files: ExportWork = {
      plan: made,
      shapes: made.unitSet ? (await store.call('shapes', { batch: made.unitSet.batch })).shapes : null,
      ...choice,
      facts,
      kinds: ['csv', 'moves', 'report', 'summary'],
      target: 'crm',
      locale: fileLocale,
      folder,
    };
    return control.run('export', files);
  });
  control.check();
  if (command.plan !== null) await store.call('saveCopy', { path: resolve(command.plan) });
  sayResult(terminal, made, choice, facts);
  terminal.say(writtenText(terminal.i18n, (await readdir(folder)).length, command.out));
  return exitOf(facts);
}

/** The leads of `--leads` in the units of the run, and what became of the rows of their list. */
async function broughtLeads(
  store: Store,
  { leads, packs }: RunCommand,
  { control, fileLocale: locale }: Context,
  folder: string,
  work: string,
): Promise<LeadFacts | null> {
  if (!leads) return null;
  const { file: path, measures } = leads;
  const refused = join(folder, REFUSED_LEADS);
  const params = { path, columns: {}, form: {}, fixes: [], packs: packsFolder(packs, work), refused, locale };
  const { rows, outside } = await importLeads(store, params, control, { measures, write: true });
  return { ...rows, outside };
}

/** Where too few units are left because rows were refused, the sentence has to begin with that. */
function withCommonest(thrown: unknown, { commonest }: NonNullable<RunFacts['rows']>): unknown {
  if (!(thrown instanceof Refused) || thrown.code !== 'too-few-units' || !commonest) return thrown;
  return new Refused(thrown.code, { ...thrown.values, ...commonestValues(commonest) });
}

function importParams(
  command: RunCommand,
  { fileLocale }: Context,
  folder: string,
  work: string,
  periodStart: string,
): ImportParams {
  return {
    accounts: command.accounts,
    columns: withColumns(command),
    measures: withMovedColumn(command),
    form: command.form,
    fixes: command.fixes,
    units: command.units,
    neighbours: command.neighbours,
    unitMeasures: command.unitMeasures,
    packs: packsFolder(command.packs, work),
    unitId: command.unitId,
    reps: command.reps,
    periodStart,
    unplaced: 'refuse',
    refused: join(folder, 'refused.csv'),
    locale: fileLocale,
  };
}

/** `--owner` and `--lock` are names for two of the columns. */
export function withColumns(command: Pick<RunCommand, 'columns' | 'owner' | 'lock'>): ImportParams['columns'] {
  return {
    ...command.columns,
    ...(command.owner === null ? {} : { owner: command.owner }),
    ...(command.lock === null ? {} : { lock: command.lock }),
  };
}

/** Name of the measure that a column of --max-moved becomes where no measure reads it: totalled, not balanced. */
const SHOWN_ONLY = 'max_moved';

function withMovedColumn({ measures, maxMoved }: RunCommand): RunCommand['measures'] {
  const column = maxMoved?.column ?? null;
  if (column === null || column === MONTHS || measureReading(measures, column)) return measures;
  return [...measures, { name: SHOWN_ONLY, column, tolerance: 0 }];
}

/** Throws ArgumentError where there are not as many territories as owners: then nobody's accounts can be kept. */
function moved(command: RunCommand, plan: Plan) {
  const maxMoved = maxMovedOf(command, plan);
  if (!maxMoved) return null;
  const owners = ownersToday(plan);
  const count = leastOf(command.territories);
  if (owners !== count) throw new ArgumentError({ code: 'max-moved-owners', values: { territories: count, owners } });
  return maxMoved;
}

/** How many owners the accounts have today; 0 where no column names them. */
function ownersToday({ scenarios, accounts }: Pick<Plan, 'scenarios' | 'accounts'>): number {
  return scenarios.some(({ baseline }) => baseline) ? accounts.ownerNames.length : 0;
}

async function read(store: Store): Promise<Plan> {
  return (await store.call('read', {})).plan;
}
