import { argumentText } from '../../core/text/argument-text.ts';
import { errorText } from '../../core/text/error-text.ts';
import { helpText } from '../../core/text/help-text.ts';
import { createI18n, LOCALES, type Locale } from '../../core/text/i18n.ts';
import type { ErrorCode } from '../api/reply.ts';
import { errorOf } from '../refused.ts';
import { terminalLocale } from '../starting/terminal-locale.ts';
import { readArguments } from './arguments.ts';
import { type CommandLine, EXIT } from './command.ts';
import { type Context, createContext } from './context.ts';
import { compareFile } from './drift-command.ts';
import { fillFile } from './fill-command.ts';
import { frontierFiles } from './frontier-command.ts';
import { importAccounts } from './import-command.ts';
import { importList } from './import-list.ts';
import { matchReps } from './match-command.ts';
import { openApp } from './open-app.ts';
import { ArgumentError, choiceOption } from './option-values.ts';
import { balancePlanFile, checkPlanFile, makePlan, splitPlanQuota, writeFiles } from './plan-commands.ts';
import { reviewPlan } from './review-command.ts';
import { run } from './run.ts';
import { listScenarios } from './scenarios-command.ts';
import { sizeTeam } from './size-command.ts';
import { createTerminal, type Streams } from './terminal.ts';

/**
 * Runs one command line and answers what the process ends with. `onCancel` is given the way to cancel, for signals.
 * Whatever goes wrong is one sentence on the error stream.
 */
export async function commandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  streams: Streams,
  onCancel: (cancel: () => void) => void,
): Promise<number> {
  const asked = languageIn(argv);
  const i18n = createI18n(terminalLocale(asked, env));
  const terminal = createTerminal(streams, i18n, argv.includes('--json'));
  try {
    const fileLocale: Locale = asked === null ? 'en' : choiceOption('--lang', asked, LOCALES);
    const command = readArguments(argv);
    const context = createContext(terminal, fileLocale);
    onCancel(context.cancel);
    return await perform(command, context);
  } catch (thrown) {
    if (thrown instanceof ArgumentError) {
      terminal.warn(argumentText(i18n, thrown.problem));
      return EXIT.unusable;
    }
    const { code, values } = errorOf(thrown);
    terminal.warn(errorText(i18n, code, values));
    if (code === 'internal' && env.EVENFIELD_DEBUG) terminal.warn(String(values.detail ?? ''));
    return exitFor(code);
  }
}

function perform(command: CommandLine, context: Context): Promise<number> {
  switch (command.command) {
    case 'run':
      return run(command, context);
    case 'new':
      return makePlan(command, context);
    case 'import':
      return importAccounts(command, context);
    case 'import-list':
      return importList(command, context);
    case 'balance':
      return balancePlanFile(command, context);
    case 'frontier':
      return frontierFiles(command, context);
    case 'quota':
      return splitPlanQuota(command, context);
    case 'size':
      return sizeTeam(command, context);
    case 'drift':
      return compareFile(command, context);
    case 'fill':
      return fillFile(command, context);
    case 'match':
      return matchReps(command, context);
    case 'report':
    case 'export':
      return writeFiles(command, context);
    case 'review':
      return reviewPlan(command, context);
    case 'scenarios':
      return listScenarios(command, context);
    case 'check':
      return checkPlanFile(command, context);
    case 'open':
      return openApp(command.plan);
    case 'help':
      context.terminal.say(helpText(context.terminal.i18n));
      return Promise.resolve(EXIT.done);
  }
}

/** Our fault, a cancel, or something about the files that the planner can change. */
function exitFor(code: ErrorCode): number {
  if (code === 'cancelled') return EXIT.cancelled;
  return code === 'internal' || code === 'invalid-request' ? EXIT.fault : EXIT.unusable;
}

/** The language is needed to say that anything else is wrong, so it is looked for first. */
function languageIn(argv: readonly string[]): string | null {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  if (at < 0) return null;
  const [, inline] = (argv[at] as string).split('=', 2);
  return inline ?? argv[at + 1] ?? '';
}
