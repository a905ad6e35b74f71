import type { Command } from './commands.ts';

const page = { menu: 'people', group: 0, needsPlan: true, shortcuts: [] } as const;

/** The pages of the workspace: the map, and what is reckoned of people and numbers. */
export const NUMBERS_COMMANDS = [
  {
    ...page,
    id: 'page.map',
    menu: 'view',
    group: 4,
    shortcuts: ['Alt+6'],
    label: (i18n) => i18n._({ id: 'command.page.map', message: 'Map and tables' }),
  },
  {
    ...page,
    id: 'page.workload',
    shortcuts: ['Alt+7'],
    label: (i18n) => i18n._({ id: 'command.page.workload', message: 'Workload' }),
  },
  {
    ...page,
    id: 'page.size',
    label: (i18n) => i18n._({ id: 'command.page.size', message: 'Size of the team' }),
  },
  {
    ...page,
    id: 'page.match',
    label: (i18n) => i18n._({ id: 'command.page.match', message: 'Match reps to territories' }),
  },
  {
    ...page,
    id: 'team.mid-year',
    label: (i18n) => i18n._({ id: 'command.team.mid-year', message: 'Change in mid-year…' }),
  },
  {
    ...page,
    id: 'accounts.unite',
    label: (i18n) => i18n._({ id: 'command.accounts.unite', message: 'Unite accounts…' }),
  },
  {
    ...page,
    id: 'page.quota',
    group: 1,
    shortcuts: ['Alt+8'],
    label: (i18n) => i18n._({ id: 'command.page.quota', message: 'Quota' }),
  },
  {
    ...page,
    id: 'page.pay',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.page.pay', message: 'Pay' }),
  },
  {
    ...page,
    id: 'page.forecast',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.page.forecast', message: 'Forecast' }),
  },
  {
    ...page,
    id: 'page.scorecard',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.page.scorecard', message: 'Scorecard' }),
  },
  {
    ...page,
    id: 'page.routing',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.page.routing', message: 'Lead routing' }),
  },
  {
    ...page,
    id: 'plan.import-sales',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.plan.import-sales', message: 'Import a sales history…' }),
  },
  {
    ...page,
    id: 'plan.import-opportunities',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.plan.import-opportunities', message: 'Import opportunities…' }),
  },
  {
    ...page,
    id: 'plan.import-activities',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.plan.import-activities', message: 'Import activities…' }),
  },
] as const satisfies readonly Command[];
