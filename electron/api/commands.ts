import type { I18n } from '@lingui/core';
import { DISRUPTION_COMMANDS } from './disruption-commands.ts';
import { LOCK_COMMANDS } from './lock-commands.ts';
import { LOOK_COMMANDS } from './look-commands.ts';
import { NUMBERS_COMMANDS } from './numbers-commands.ts';
import { ORGANISATION_COMMANDS } from './organisation-commands.ts';
import { REASON_COMMANDS } from './reason-commands.ts';
import { REVIEW_COMMANDS } from './review-commands.ts';
import { SCENARIO_COMMANDS } from './scenario-commands.ts';
import { SELECT_COMMANDS } from './select-commands.ts';
import { TABLE_COMMANDS } from './table-commands.ts';
import { TERRITORY_COMMANDS } from './territory-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

/**
 * The command table: everything a planner can ask for, once. The native menu, the menus on screen, the command
 * palette, the shortcuts and the list of shortcuts are all made from it, so none of them can forget a command.
 */
export interface Command {
  readonly id: string;
  readonly menu: MenuId;
  /** Commands of one group stand together in a menu, with a line between groups. */
  readonly group: number;
  /**
   * In the notation of shortcuts.ts. The window shows and uses the first; a browser keeps some of those for itself
   * (a new window, say), so there the last one is shown. All of them work wherever they arrive, but a letter alone only
   * while the map has the keyboard.
   */
  readonly shortcuts: readonly string[];
  /** Greyed out while no plan is open. */
  readonly needsPlan: boolean;
  /** Offered by the menu of the map, too. */
  readonly context?: true;
  readonly label: (i18n: I18n) => string;
}

export const MENUS = ['plan', 'edit', 'select', 'territory', 'balance', 'people', 'look', 'view', 'help'] as const;
export type MenuId = (typeof MENUS)[number];

/** The title of a menu. */
export function menuTitle(i18n: I18n, menu: MenuId): string {
  switch (menu) {
    case 'plan':
      return i18n._({ id: 'menu.plan', message: 'Plan' });
    case 'edit':
      return i18n._({ id: 'menu.edit', message: 'Edit' });
    case 'select':
      return i18n._({ id: 'menu.select', message: 'Select' });
    case 'territory':
      return i18n._({ id: 'menu.territory', message: 'Territory' });
    case 'balance':
      return i18n._({ id: 'menu.balance', message: 'Balance' });
    case 'people':
      return i18n._({ id: 'menu.people', message: 'People' });
    case 'look':
      return i18n._({ id: 'menu.look', message: 'Map' });
    case 'view':
      return i18n._({ id: 'menu.view', message: 'View' });
    case 'help':
      return i18n._({ id: 'menu.help', message: 'Help' });
  }
}

const always = { needsPlan: false, shortcuts: [] } as const;
const withPlan = { needsPlan: true, shortcuts: [] } as const;

const TABLE = [
  {
    ...always,
    id: 'plan.new',
    menu: 'plan',
    group: 0,
    shortcuts: ['Mod+N', 'Mod+Alt+N'],
    label: (i18n) => i18n._({ id: 'command.plan.new', message: 'New plan…' }),
  },
  {
    ...always,
    id: 'plan.open',
    menu: 'plan',
    group: 0,
    shortcuts: ['Mod+O'],
    label: (i18n) => i18n._({ id: 'command.plan.open', message: 'Open plan…' }),
  },
  {
    ...always,
    id: 'plan.open-sample',
    menu: 'plan',
    group: 0,
    label: (i18n) => i18n._({ id: 'command.plan.open-sample', message: 'Open the sample plan' }),
  },
  {
    ...always,
    id: 'plan.import',
    menu: 'plan',
    group: 1,
    shortcuts: ['Mod+I'],
    label: (i18n) => i18n._({ id: 'command.plan.import', message: 'Import accounts…' }),
  },
  {
    ...withPlan,
    id: 'plan.import-reps',
    menu: 'plan',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.plan.import-reps', message: 'Import reps…' }),
  },
  {
    ...withPlan,
    id: 'plan.import-leads',
    menu: 'plan',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.plan.import-leads', message: 'Import leads…' }),
  },
  {
    ...withPlan,
    id: 'plan.places',
    menu: 'plan',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.plan.places', message: 'Places to review' }),
  },
  {
    ...withPlan,
    id: 'plan.compare-crm',
    menu: 'plan',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.plan.compare-crm', message: 'Compare with the CRM…' }),
  },
  {
    ...withPlan,
    id: 'plan.export',
    menu: 'plan',
    group: 1,
    shortcuts: ['Mod+E'],
    label: (i18n) => i18n._({ id: 'command.plan.export', message: 'Export…' }),
  },
  {
    ...withPlan,
    id: 'edit.undo',
    menu: 'edit',
    group: 0,
    shortcuts: ['Mod+Z'],
    label: (i18n) => i18n._({ id: 'command.edit.undo', message: 'Undo' }),
  },
  {
    ...withPlan,
    id: 'edit.redo',
    menu: 'edit',
    group: 0,
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    label: (i18n) => i18n._({ id: 'command.edit.redo', message: 'Redo' }),
  },
  {
    ...withPlan,
    id: 'territory.rename',
    menu: 'edit',
    group: 1,
    shortcuts: ['F2'],
    label: (i18n) => i18n._({ id: 'command.territory.rename', message: 'Rename territory…' }),
  },
  {
    ...withPlan,
    id: 'territory.assign',
    menu: 'edit',
    group: 1,
    shortcuts: ['Mod+Shift+A', 'M'],
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.assign', message: 'Move the selection to…' }),
  },
  {
    ...withPlan,
    id: 'units.link',
    menu: 'edit',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.units.link', message: 'Link the two selected units' }),
  },
  {
    ...withPlan,
    id: 'units.unlink',
    menu: 'edit',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.units.unlink', message: 'Remove the link between the two selected units' }),
  },
  ...LOCK_COMMANDS,
  ...DISRUPTION_COMMANDS,
  ...ORGANISATION_COMMANDS,
  ...REASON_COMMANDS,
  ...REVIEW_COMMANDS,
  ...SCENARIO_COMMANDS,
  ...SELECT_COMMANDS,
  ...TABLE_COMMANDS,
  ...TERRITORY_COMMANDS,
  {
    ...withPlan,
    id: 'balance.run',
    menu: 'balance',
    group: 0,
    shortcuts: ['Mod+Enter'],
    label: (i18n) => i18n._({ id: 'command.balance.run', message: 'Balance territories' }),
  },
  {
    ...withPlan,
    id: 'balance.cancel',
    menu: 'balance',
    group: 0,
    shortcuts: ['Mod+.'],
    label: (i18n) => i18n._({ id: 'command.balance.cancel', message: 'Cancel the running job' }),
  },
  {
    ...withPlan,
    id: 'quota.split',
    menu: 'balance',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.quota.split', message: 'Split quota…' }),
  },
  ...NUMBERS_COMMANDS,
  ...LOOK_COMMANDS,
  ...VIEW_COMMANDS,
  {
    ...always,
    id: 'help.shortcuts',
    menu: 'help',
    group: 0,
    shortcuts: ['?'],
    label: (i18n) => i18n._({ id: 'command.help.shortcuts', message: 'Keyboard shortcuts' }),
  },
  {
    ...always,
    id: 'help.about',
    menu: 'help',
    group: 0,
    label: (i18n) => i18n._({ id: 'command.help.about', message: 'About Evenfield' }),
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof TABLE)[number]['id'];
export const COMMANDS: readonly (Command & { readonly id: CommandId })[] = TABLE;

/** Whether a text, such as a menu event's, names a command. */
export function isCommandId(text: string): text is CommandId {
  return COMMANDS.some((command) => command.id === text);
}

/** The commands of one menu, in groups, in the order they are shown. */
export function menuGroups(menu: MenuId): (typeof COMMANDS)[number][][] {
  const inMenu = COMMANDS.filter((command) => command.menu === menu);
  const groups = [...new Set(inMenu.map((command) => command.group))].sort((a, b) => a - b);
  return groups.map((group) => inMenu.filter((command) => command.group === group));
}
