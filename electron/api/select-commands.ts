import type { Command } from './commands.ts';

const withPlan = { menu: 'select', needsPlan: true, shortcuts: [] } as const;
const tool = { ...withPlan, group: 0 } as const;

/** The tools of the map and what selects without them. Letters alone work while the map has the keyboard. */
export const SELECT_COMMANDS = [
  {
    ...tool,
    id: 'tool.pointer',
    shortcuts: ['V'],
    label: (i18n) => i18n._({ id: 'command.tool.pointer', message: 'Point: click, or drag the selection' }),
  },
  {
    ...tool,
    id: 'tool.box',
    shortcuts: ['B'],
    label: (i18n) => i18n._({ id: 'command.tool.box', message: 'Box: drag, or click two corners' }),
  },
  {
    ...tool,
    id: 'tool.lasso',
    shortcuts: ['L'],
    label: (i18n) => i18n._({ id: 'command.tool.lasso', message: 'Lasso: draw round, or click corner by corner' }),
  },
  {
    ...tool,
    id: 'tool.paint',
    shortcuts: ['P'],
    label: (i18n) => i18n._({ id: 'command.tool.paint', message: 'Paint: lead a brush, or click' }),
  },
  {
    ...tool,
    id: 'tool.polygon',
    shortcuts: ['G'],
    label: (i18n) => i18n._({ id: 'command.tool.polygon', message: 'Polygon: click the corners, the last one twice' }),
  },
  {
    ...tool,
    id: 'tool.radius',
    shortcuts: ['R'],
    label: (i18n) => i18n._({ id: 'command.tool.radius', message: 'Radius: click the middle, then how far' }),
  },
  {
    ...tool,
    id: 'tool.target',
    shortcuts: ['T'],
    label: (i18n) => i18n._({ id: 'command.tool.target', message: 'Move to: click the territory' }),
  },
  {
    ...withPlan,
    id: 'select.units',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.select.units', message: 'Tools select units' }),
  },
  {
    ...withPlan,
    id: 'select.accounts',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.select.accounts', message: 'Tools select accounts' }),
  },
  {
    ...withPlan,
    id: 'select.by',
    group: 2,
    shortcuts: ['Mod+Shift+F', 'F'],
    label: (i18n) => i18n._({ id: 'command.select.by', message: 'Select by…' }),
  },
  {
    ...withPlan,
    id: 'select.state',
    group: 2,
    context: true,
    label: (i18n) => i18n._({ id: 'command.select.state', message: 'All in the same state' }),
  },
  {
    ...withPlan,
    id: 'select.prefix',
    group: 2,
    context: true,
    label: (i18n) =>
      i18n._({ id: 'command.select.prefix', message: 'All whose code begins with the same three signs (ZIP3)' }),
  },
  {
    ...withPlan,
    id: 'select.territory',
    group: 2,
    context: true,
    label: (i18n) => i18n._({ id: 'command.select.territory', message: 'All of the same territory' }),
  },
  {
    ...withPlan,
    id: 'select.region',
    group: 2,
    context: true,
    label: (i18n) => i18n._({ id: 'command.select.region', message: 'All of the same region of territories' }),
  },
  {
    ...withPlan,
    id: 'select.touching',
    group: 3,
    context: true,
    shortcuts: ['N'],
    label: (i18n) => i18n._({ id: 'command.select.touching', message: 'Add the units that touch the selection' }),
  },
  {
    ...withPlan,
    id: 'select.unassigned',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.select.unassigned', message: 'All that are in no territory' }),
  },
  {
    ...withPlan,
    id: 'select.invert',
    group: 4,
    shortcuts: ['Mod+Shift+I', 'I'],
    label: (i18n) => i18n._({ id: 'command.select.invert', message: 'Everything else instead' }),
  },
  {
    ...withPlan,
    id: 'select.nothing',
    group: 4,
    label: (i18n) => i18n._({ id: 'command.select.nothing', message: 'Select nothing' }),
  },
] as const satisfies readonly Command[];
