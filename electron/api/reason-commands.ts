import type { Command } from './commands.ts';

const withPlan = { needsPlan: true, shortcuts: [] } as const;

/** The rows of the command table about what a balance costs and why it moved what it moved. */
export const REASON_COMMANDS = [
  {
    ...withPlan,
    id: 'view.frontier',
    menu: 'balance',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.frontier', message: 'Balance against disruption' }),
  },
  {
    ...withPlan,
    id: 'view.reasons',
    menu: 'balance',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.reasons', message: 'Reasons of the moves' }),
  },
] as const satisfies readonly Command[];
