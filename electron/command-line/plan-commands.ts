import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { copyRound } from '../../core/review-round/copy-round.ts';
import { checkProblemText, checkText, planMadeText, writtenText } from '../../core/text/command-line-text.ts';
import { uncutText } from '../../core/text/quota/uncut-text.ts';
import { balance } from '../jobs/balance-job.ts';
import { dossierKinds, EXPORT_FORMATS, exportTo } from '../jobs/export-job.ts';
import type { Store } from '../jobs/store.ts';
import { blankPlan } from '../plans/blank-plan.ts';
import { Refused } from '../refused.ts';
import { balanceParams, maxMovedOf, territoriesWith } from './balance-params.ts';
import { askedColumns } from './column-options.ts';
import { EXIT, type PlanCommand } from './command.ts';
import { type Context, withStore } from './context.ts';
import { listedUnits } from './listed-units.ts';
import { packsFolder } from './postal-packs.ts';
import { exitOf, sayResult } from './said.ts';
import { chosenScenario } from './scenario.ts';
import { splitQuota } from './split-quota.ts';

type CommandOf<C extends PlanCommand['command']> = Extract<PlanCommand, { readonly command: C }>;

/** `evenfield new PLAN` */
export async function makePlan(command: CommandOf<'new'>, context: Context): Promise<number> {
  const path = resolve(command.plan);
  if (!command.force && existsSync(path)) throw new Refused('file-exists', { file: basename(path) });
  const name = basename(path, extname(path));
  const plan = blankPlan(name, command.currency, context.fileLocale, new Date());
  await inTemporaryFolder((folder) =>
    withStore(folder, async (store) => {
      await store.opened('create', { path: join(folder, 'plan.evenfield'), plan, replace: false });
      // A verified copy over what is there: the old plan goes only when the new one is whole.
      await store.call('saveCopy', { path });
    }),
  );
  context.terminal.json({ plan: command.plan });
  context.terminal.say(planMadeText(context.terminal.i18n, command.plan));
  return EXIT.done;
}

/** `evenfield balance PLAN` */
export function balancePlanFile(command: CommandOf<'balance'>, context: Context): Promise<number> {
  return onWritablePlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const choice = chosenScenario(plan, command);
    const asked = { measures: plan.measures, maxMoved: maxMovedOf(command, plan) };
    const only = command.only && territoriesWith(command.only, plan, choice);
    const onlyUnits = command.onlyUnits === null ? null : listedUnits(resolve(command.onlyUnits), plan);
    const params = { ...balanceParams(command, choice, plan.settings.balance, asked), only, onlyUnits };
    const { facts: balanced } = await context.timed('balance', () =>
      balance(store, params, context.control, context.version),
    );
    const facts = { version: context.version, rows: null, balance: balanced, seconds: context.seconds };
    const { plan: made } = await store.call('read', {});
    sayResult(context.terminal, made, choice, facts);
    return exitOf(facts);
  });
}

/** `evenfield quota PLAN --quota TOTAL[:METHOD]` */
export function splitPlanQuota(command: CommandOf<'quota'>, context: Context): Promise<number> {
  return onWritablePlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const choice = chosenScenario(plan, command);
    await splitQuota(store, choice, command.quota);
    const { plan: made } = await store.call('read', {});
    const facts = { version: context.version, rows: null, balance: null, seconds: {} };
    sayResult(context.terminal, made, choice, facts);
    return EXIT.done;
  });
}

/** `evenfield report PLAN --out DIR` and `evenfield export PLAN --format F --out DIR` */
export function writeFiles(command: CommandOf<'report' | 'export'>, context: Context): Promise<number> {
  return onPlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const params = {
      ...chosenScenario(plan, command),
      facts: { version: context.version, rows: null, balance: null, seconds: {} },
      ...(command.command === 'report' ? reportFiles(command) : EXPORT_FORMATS[command.format]),
      columns: command.command === 'export' ? askedColumns(command.columns) : {},
      packs: packsFolder([], command.out),
      locale: context.fileLocale,
    };
    const { files, uncut, notes } = await exportTo(store, params, command.out, context.control);
    context.terminal.json({ out: command.out, files, uncut_quotas: uncut });
    context.terminal.say(writtenText(context.terminal.i18n, files.length, command.out));
    if (uncut) context.terminal.say(uncutText(context.terminal.i18n, uncut));
    for (const note of notes) context.terminal.say(note);
    return EXIT.done;
  });
}

/** The fairness report, and what else was asked for; without a dossier the lists stay away. */
function reportFiles({ dossier, handouts, workbook, withoutNames }: CommandOf<'report'>) {
  const all = dossierKinds({ handouts, workbook });
  const kinds = dossier ? all : all.filter((kind) => !['csv', 'recount', 'moves', 'dossier'].includes(kind));
  return { kinds, target: 'crm' as const, withoutNames };
}

/** `evenfield check PLAN` */
export function checkPlanFile(command: CommandOf<'check'>, { terminal }: Context): Promise<number> {
  return onPlan(command.plan, async (store) => {
    const report = await store.call('check', {});
    terminal.json(report);
    terminal.say(checkText(terminal.i18n, command.plan, report.problems.length));
    for (const { kind, where } of report.problems) terminal.say(checkProblemText(terminal.i18n, kind, where));
    return report.ok ? EXIT.done : EXIT.unusable;
  });
}

/** The same for a command that changes the plan: one that cannot be written to is refused before the work, not after. */
export function onWritablePlan(plan: string, work: (store: Store) => Promise<number>): Promise<number> {
  return onPlan(plan, async (store) => {
    const { readOnly, newer, plan: held } = await store.call('read', {});
    const copy = copyRound(held);
    if (copy) throw new Refused('review-copy', { name: copy.sentTo });
    if (readOnly) throw new Refused(newer ? 'plan-newer' : 'file-read-only', { file: basename(plan) });
    return work(store);
  });
}

/** Opens a plan file for one command; a backup before a migration goes beside the plan. */
export function onPlan(plan: string, work: (store: Store) => Promise<number>): Promise<number> {
  const path = resolve(plan);
  const backups = join(path, '..');
  return withStore(backups, async (store) => {
    await store.opened('open', { path });
    return work(store);
  });
}

/** Works in a folder that is gone afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'evenfield-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
