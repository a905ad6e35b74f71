import type { Command } from './commands.ts';

const always = { menu: 'view', needsPlan: false, shortcuts: [] } as const;
const withPlan = { menu: 'view', needsPlan: true, shortcuts: [] } as const;

/** The palette, the map as a whole, colours and language of the screen. */
export const VIEW_COMMANDS = [
  {
    ...always,
    id: 'view.palette',
    group: 0,
    shortcuts: ['Mod+K'],
    label: (i18n) => i18n._({ id: 'command.view.palette', message: 'Find a command…' }),
  },
  {
    ...withPlan,
    id: 'map.zoom-in',
    group: 1,
    shortcuts: ['Alt+='],
    label: (i18n) => i18n._({ id: 'command.map.zoom-in', message: 'Zoom map in' }),
  },
  {
    ...withPlan,
    id: 'map.zoom-out',
    group: 1,
    shortcuts: ['Alt+-'],
    label: (i18n) => i18n._({ id: 'command.map.zoom-out', message: 'Zoom map out' }),
  },
  {
    ...withPlan,
    id: 'map.whole-plan',
    group: 1,
    shortcuts: ['Alt+0'],
    label: (i18n) => i18n._({ id: 'command.map.whole-plan', message: 'Show the whole plan' }),
  },
  {
    ...always,
    id: 'view.theme-system',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.theme-system', message: 'Colours as the system has them' }),
  },
  {
    ...always,
    id: 'view.theme-light',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.theme-light', message: 'Light colours' }),
  },
  {
    ...always,
    id: 'view.theme-dark',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.view.theme-dark', message: 'Dark colours' }),
  },
  {
    ...always,
    id: 'view.language-en',
    group: 3,
    label: () => 'English', // A language is named in itself, so that whoever needs it can read it.
  },
  {
    ...always,
    id: 'view.language-ar',
    group: 3,
    label: () => 'العربية',
  },
] as const satisfies readonly Command[];
