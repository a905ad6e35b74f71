import type { Command } from './commands.ts';

const withPlan = { needsPlan: true, shortcuts: [] } as const;

/** Locks, fixed centres, and accounts that are given by name. */
export const LOCK_COMMANDS = [
  {
    ...withPlan,
    id: 'units.lock',
    menu: 'edit',
    group: 3,
    shortcuts: ['Mod+Shift+L'],
    context: true,
    label: (i18n) => i18n._({ id: 'command.units.lock', message: 'Lock the selected units' }),
  },
  {
    ...withPlan,
    id: 'units.unlock',
    menu: 'edit',
    group: 3,
    shortcuts: ['Mod+Alt+L'],
    context: true,
    label: (i18n) => i18n._({ id: 'command.units.unlock', message: 'Unlock the selected units' }),
  },
  {
    ...withPlan,
    id: 'territory.lock',
    menu: 'edit',
    group: 3,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.lock', message: 'Lock the whole territory' }),
  },
  {
    ...withPlan,
    id: 'territory.unlock',
    menu: 'edit',
    group: 3,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.unlock', message: 'Unlock the whole territory' }),
  },
  {
    ...withPlan,
    id: 'centre.fix-home',
    menu: 'edit',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.centre.fix-home', message: 'Fix the centre at the home of the rep' }),
  },
  {
    ...withPlan,
    id: 'centre.fix-here',
    menu: 'edit',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.centre.fix-here', message: 'Fix the centre where it is' }),
  },
  {
    ...withPlan,
    id: 'centre.free',
    menu: 'edit',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.centre.free', message: 'Free the centre' }),
  },
  {
    ...withPlan,
    id: 'view.locks',
    menu: 'edit',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.view.locks', message: 'Show what is locked' }),
  },
  {
    ...withPlan,
    id: 'accounts.name',
    menu: 'edit',
    group: 5,
    shortcuts: ['Mod+Shift+E'],
    context: true,
    label: (i18n) => i18n._({ id: 'command.accounts.name', message: 'Give accounts to a territory by name…' }),
  },
  {
    ...withPlan,
    id: 'view.exceptions',
    menu: 'edit',
    group: 5,
    label: (i18n) => i18n._({ id: 'command.view.exceptions', message: 'Exceptions' }),
  },
  {
    ...withPlan,
    id: 'balance.picked-territories',
    menu: 'balance',
    group: 0,
    label: (i18n) =>
      i18n._({ id: 'command.balance.picked-territories', message: 'Balance only the picked territories' }),
  },
  {
    ...withPlan,
    id: 'balance.picked-units',
    menu: 'balance',
    group: 0,
    label: (i18n) => i18n._({ id: 'command.balance.picked-units', message: 'Balance only the selected units' }),
  },
] as const satisfies readonly Command[];
