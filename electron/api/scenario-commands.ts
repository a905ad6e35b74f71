import type { Command } from './commands.ts';

const ofScenarios = { menu: 'edit', group: 5, needsPlan: true, shortcuts: [] } as const;

/** The scenarios of the plan. Those about one are about the one on screen. */
export const SCENARIO_COMMANDS = [
  {
    ...ofScenarios,
    id: 'scenarios.manage',
    label: (i18n) => i18n._({ id: 'command.scenarios.manage', message: 'Scenarios' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.duplicate',
    shortcuts: ['Alt+Shift+D'],
    label: (i18n) => i18n._({ id: 'command.scenario.duplicate', message: 'Duplicate the scenario' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.rename',
    label: (i18n) => i18n._({ id: 'command.scenario.rename', message: 'Rename the scenario…' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.describe',
    label: (i18n) => i18n._({ id: 'command.scenario.describe', message: 'Describe the scenario…' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.set-baseline',
    label: (i18n) => i18n._({ id: 'command.scenario.set-baseline', message: 'Make the scenario the baseline' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.archive',
    label: (i18n) => i18n._({ id: 'command.scenario.archive', message: 'Archive the scenario' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.remove',
    label: (i18n) => i18n._({ id: 'command.scenario.remove', message: 'Remove the scenario…' }),
  },
  {
    ...ofScenarios,
    id: 'scenario.copy-territories',
    menu: 'territory',
    context: true,
    label: (i18n) =>
      i18n._({ id: 'command.scenario.copy-territories', message: 'Copy territories from another scenario…' }),
  },
  {
    ...ofScenarios,
    id: 'view.next-scenario',
    menu: 'view',
    group: 4,
    shortcuts: ['Alt+Shift+S'],
    label: (i18n) => i18n._({ id: 'command.view.next-scenario', message: 'Show the next scenario' }),
  },
] as const satisfies readonly Command[];
