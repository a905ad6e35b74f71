import type { Command } from './commands.ts';

const withPlan = { needsPlan: true, shortcuts: [] } as const;

/** What changes hands, and what is protected from it; part of the command table in commands.ts. */
export const DISRUPTION_COMMANDS = [
  {
    ...withPlan,
    id: 'accounts.protect',
    menu: 'edit',
    group: 6,
    context: true,
    label: (i18n) => i18n._({ id: 'command.accounts.protect', message: 'Protect the selected accounts' }),
  },
  {
    ...withPlan,
    id: 'accounts.unprotect',
    menu: 'edit',
    group: 6,
    label: (i18n) =>
      i18n._({ id: 'command.accounts.unprotect', message: 'Lift the protection of the selected accounts' }),
  },
  {
    ...withPlan,
    id: 'reps.protect',
    menu: 'edit',
    group: 6,
    label: (i18n) => i18n._({ id: 'command.reps.protect', message: 'Protect the reps of the picked territories' }),
  },
  {
    ...withPlan,
    id: 'reps.unprotect',
    menu: 'edit',
    group: 6,
    label: (i18n) =>
      i18n._({ id: 'command.reps.unprotect', message: 'Lift the protection of the reps of the picked territories' }),
  },
  {
    ...withPlan,
    id: 'view.disruption',
    menu: 'balance',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.disruption', message: 'Disruption and protection' }),
  },
] as const satisfies readonly Command[];
