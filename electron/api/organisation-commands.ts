import type { Command } from './commands.ts';

const withPlan = { needsPlan: true, shortcuts: [] } as const;

/** Roles, levels and teams: what is done about them, and what of them is shown. */
export const ORGANISATION_COMMANDS = [
  {
    ...withPlan,
    id: 'team.edit',
    menu: 'edit',
    group: 1,
    shortcuts: ['Shift+F2'],
    context: true,
    label: (i18n) => i18n._({ id: 'command.team.edit', message: 'Reps of the territory…' }),
  },
  {
    ...withPlan,
    id: 'reps.manage',
    menu: 'edit',
    group: 4,
    label: (i18n) => i18n._({ id: 'command.reps.manage', message: 'Reps…' }),
  },
  {
    ...withPlan,
    id: 'roles.manage',
    menu: 'edit',
    group: 4,
    label: (i18n) => i18n._({ id: 'command.roles.manage', message: 'Roles…' }),
  },
  {
    ...withPlan,
    id: 'levels.manage',
    menu: 'edit',
    group: 4,
    label: (i18n) => i18n._({ id: 'command.levels.manage', message: 'Regions and levels' }),
  },
  {
    ...withPlan,
    id: 'view.next-role',
    menu: 'view',
    group: 4,
    shortcuts: ['Alt+Shift+R'],
    label: (i18n) => i18n._({ id: 'command.view.next-role', message: 'Show the next role' }),
  },
  {
    ...withPlan,
    id: 'view.next-shadow',
    menu: 'view',
    group: 4,
    shortcuts: ['Alt+Shift+U'],
    label: (i18n) => i18n._({ id: 'command.view.next-shadow', message: 'Show another role underneath' }),
  },
  {
    ...withPlan,
    id: 'view.next-level',
    menu: 'view',
    group: 4,
    shortcuts: ['Alt+Shift+L'],
    label: (i18n) => i18n._({ id: 'command.view.next-level', message: 'Show the next level' }),
  },
] as const satisfies readonly Command[];
