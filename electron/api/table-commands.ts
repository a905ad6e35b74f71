import type { Command } from './commands.ts';

const shown = { menu: 'view', group: 4, needsPlan: true } as const;

/** The tables below the map, of which one is shown. */
export const TABLE_COMMANDS = [
  {
    ...shown,
    id: 'table.territories',
    shortcuts: ['Alt+1'],
    label: (i18n) => i18n._({ id: 'command.table.territories', message: 'Table of territories' }),
  },
  {
    ...shown,
    id: 'table.units',
    shortcuts: ['Alt+2'],
    label: (i18n) => i18n._({ id: 'command.table.units', message: 'Table of units' }),
  },
  {
    ...shown,
    id: 'table.accounts',
    shortcuts: ['Alt+3'],
    label: (i18n) => i18n._({ id: 'command.table.accounts', message: 'Table of accounts' }),
  },
  {
    ...shown,
    id: 'table.reps',
    shortcuts: ['Alt+4'],
    label: (i18n) => i18n._({ id: 'command.table.reps', message: 'Table of reps' }),
  },
  {
    ...shown,
    id: 'table.compare',
    shortcuts: ['Alt+5'],
    label: (i18n) => i18n._({ id: 'command.table.compare', message: 'Compare scenarios' }),
  },
] as const satisfies readonly Command[];
