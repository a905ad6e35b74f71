import type { ScenarioKey } from '../../core/model/ids.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SCENARIO_COMMANDS } from '../../electron/api/scenario-commands.ts';
import type { App } from '../actions/app.ts';
import { editPlan } from '../actions/edit-plan.ts';
import { duplicateScenario, showScenario, showScenarioForm, showScenarios } from '../actions/scenarios.ts';
import { nextOf } from '../state/organisation-slice.ts';
import { openScenarios } from '../state/scenarios-slice.ts';
import type { AppState } from '../state/store.ts';
import type { CommandAction } from './command-action.ts';

type ScenarioCommandId = (typeof SCENARIO_COMMANDS)[number]['id'];

/** What is done about scenarios; the one meant is the one on screen. */
export const SCENARIO_ACTIONS: Readonly<Record<ScenarioCommandId, CommandAction>> = {
  'scenarios.manage': { run: showScenarios },
  'scenario.duplicate': onShown((app, scenario) => duplicateScenario(app, scenario)),
  'scenario.rename': onShown((app, scenario) => showScenarioForm(app, { scenario, what: 'name' })),
  'scenario.describe': onShown((app, scenario) => showScenarioForm(app, { scenario, what: 'description' })),
  'scenario.set-baseline': onShown(
    (app, scenario) => editPlan(app, { kind: 'set-baseline', scenario }),
    ({ baseline }) => !baseline,
  ),
  'scenario.archive': onShown(
    (app, scenario) => editPlan(app, { kind: 'archive-scenario', scenario, archived: true }),
    canGo,
  ),
  'scenario.remove': onShown(
    ({ store }, scenario) => store.getState().setView({ dialog: { name: 'remove-scenario', scenario } }),
    canGo,
  ),
  'scenario.copy-territories': {
    run: ({ store }) => store.getState().setView({ dialog: { name: 'copy-territories' } }),
    enabled: (state) => hasSeveral(state) && !state.readOnly,
  },
  'view.next-scenario': { run: nextScenario, enabled: hasSeveral },
};

/** The baseline stays, and so does the last that is open. */
function canGo({ baseline }: Scenario, { plan }: AppState): boolean {
  return !baseline && openScenarios(plan?.scenarios ?? []).length > 1;
}

function onShown(
  run: (app: App, scenario: ScenarioKey) => unknown,
  can: (scenario: Scenario, state: AppState) => boolean = () => true,
): CommandAction {
  return {
    run: (app) => run(app, app.store.getState().scenario),
    enabled: (state) => {
      const shown = state.plan?.scenarios.find(({ key }) => key === state.scenario);
      return shown !== undefined && !state.readOnly && can(shown, state);
    },
  };
}

function hasSeveral({ plan }: AppState): boolean {
  return openScenarios(plan?.scenarios ?? []).length > 1;
}

function nextScenario(app: App): void {
  const { plan, scenario } = app.store.getState();
  const keys = openScenarios(plan?.scenarios ?? []).map(({ key }) => key);
  const next = nextOf(keys, scenario);
  if (next !== null) showScenario(app, next);
}
