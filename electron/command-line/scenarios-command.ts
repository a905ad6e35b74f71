import { join } from 'node:path';
import { type Comparison, compareScenarios } from '../../core/compare/compare-scenarios.ts';
import type { FigureGroup, FigureName } from '../../core/compare/figure.ts';
import type { Plan } from '../../core/model/plan.ts';
import { finish } from '../../core/steps.ts';
import { scenarioLineText } from '../../core/text/compare-text.ts';
import { csvLines } from '../../data/export/csv-text.ts';
import { saveFile } from '../../data/export/save-file.ts';
import { scenarioRows } from '../../data/export/scenario-rows.ts';
import { stageFolder } from '../files/staged-folder.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { onPlan } from './plan-commands.ts';
import { chosenScenario } from './scenario.ts';

type ScenariosCommand = Extract<PlanCommand, { readonly command: 'scenarios' }>;

/** `evenfield scenarios PLAN [--out DIR]`: the plan file stays as it is. */
export function listScenarios(command: ScenariosCommand, { terminal }: Context): Promise<number> {
  return onPlan(command.plan, async (store) => {
    const { plan } = await store.call('read', {});
    const { role } = chosenScenario(plan, { scenario: null, role: command.role });
    const keys = plan.scenarios.map(({ key }) => key);
    const comparison = finish(compareScenarios(plan, role, keys));
    if (command.out !== null) await writeFigures(command.out, plan, comparison);
    terminal.json(factsOf(plan, comparison));
    plan.scenarios.forEach((scenario, column) => {
      const value = (group: FigureGroup, name: FigureName) =>
        comparison.figures.find((figure) => figure.group === group && figure.name === name)?.values[column] ?? null;
      terminal.say(
        scenarioLineText(terminal.i18n, {
          ...scenario,
          territories: value('territories', 'territories') ?? 0,
          limits: value('territories', 'outside-limits'),
          units: value('territories', 'unassigned-units') ?? 0,
          moved: value('baseline', 'moved-units'),
        }),
      );
    });
    return EXIT.done;
  });
}

async function writeFigures(out: string, plan: Plan, comparison: Comparison): Promise<void> {
  const staged = await stageFolder(out);
  try {
    saveFile(join(staged.path, 'scenarios.csv'), csvLines(scenarioRows(plan, comparison), 'crm'));
    await staged.commit();
  } catch (thrown) {
    await staged.discard();
    throw thrown;
  }
}

function factsOf({ scenarios, measures }: Plan, { figures }: Comparison) {
  return {
    format: 'evenfield-scenarios',
    version: 1,
    scenarios: scenarios.map(({ name, description, baseline, archived }, column) => ({
      name,
      description,
      baseline,
      archived,
      figures: figures.map(({ group, name: figure, measure, better, values, amounts, best }) => ({
        group,
        figure,
        measure: measures.find(({ key }) => key === measure)?.name ?? null,
        better,
        value: finite(values[column]),
        amount: finite(amounts[column]),
        best: best[column] ?? false,
      })),
    })),
  };
}

/** What has no end has no number in JSON. */
function finite(value: number | null | undefined): number | null {
  return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
}
