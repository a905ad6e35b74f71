import { join } from 'node:path';
import { frontierPointText, frontierText } from '../../core/text/frontier-text.ts';
import { csvLines } from '../../data/export/csv-text.ts';
import { frontierRows } from '../../data/export/frontier-rows.ts';
import { saveFile } from '../../data/export/save-file.ts';
import { stageFolder } from '../files/staged-folder.ts';
import { frontier } from '../jobs/frontier-job.ts';
import type { FrontierMade, FrontierParams } from '../jobs/frontier-work.ts';
import { measureReading } from './balance-params.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { ArgumentError } from './option-values.ts';
import { onPlan } from './plan-commands.ts';
import { chosenScenario } from './scenario.ts';

type FrontierCommand = Extract<PlanCommand, { readonly command: 'frontier' }>;

/** `evenfield frontier PLAN --out DIR`: the plan file stays as it is. */
export function frontierFiles(command: FrontierCommand, context: Context): Promise<number> {
  return onPlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const choice = chosenScenario(plan, command);
    const settings = { ...plan.settings.balance, seed: command.seed ?? plan.settings.balance.seed };
    const { points, iterations } = command;
    const counted = countedBy(command.budget, plan.measures);
    const params: FrontierParams = { ...choice, settings, measures: plan.measures, points, counted, iterations };
    const made = await context.timed('frontier', () => frontier(store, params, context.control));
    const rows = made.plans.map(({ moves, ...figures }) => ({ ...figures, units: moves?.units.length ?? 0 }));
    const staged = await stageFolder(command.out);
    try {
      saveFile(join(staged.path, 'frontier.csv'), csvLines(frontierRows(rows), 'crm'));
      await staged.commit();
    } catch (thrown) {
      await staged.discard();
      throw thrown;
    }
    const { terminal, seconds } = context;
    terminal.json({ ...factsOf(command, made), seconds: seconds.frontier ?? null, points: rows.map(pointFacts) });
    terminal.say(frontierText(terminal.i18n, { plans: rows.length, folder: command.out }));
    for (const row of rows) terminal.say(frontierPointText(terminal.i18n, row));
    return EXIT.done;
  });
}

function countedBy(budget: string, measures: FrontierParams['measures']): FrontierParams['counted'] {
  const measure = measureReading(measures, budget);
  if (measure) return { measure: measure.name, months: false };
  if (budget === 'months') return { measure: null, months: true };
  if (budget === 'accounts') return { measure: null, months: false };
  const names = ['accounts', 'months', ...measures.map(({ name }) => name)].join(', ');
  throw new ArgumentError({ code: 'moved-measure', values: { name: budget, names } });
}

function factsOf({ budget }: FrontierCommand, { against, seed, iterations }: FrontierMade) {
  return { format: 'evenfield-frontier', version: 1, budget, against, seed, iterations };
}

function pointFacts({ budget, moved, units, accounts, imbalance, at, sse, unmet, looseParts }: PointFigures) {
  return {
    budget_share: budget,
    moved_share: moved,
    units_moved: units,
    accounts_moved: accounts,
    largest_deviation: imbalance,
    largest_deviation_measure: at?.measure ?? null,
    largest_deviation_at: at?.territory ?? null,
    limits_met: unmet === 0,
    limits_not_met: unmet,
    sse,
    loose_parts: looseParts,
  };
}

type PointFigures = Parameters<typeof frontierRows>[0][number];
