import type { Command } from './commands.ts';

const withPlan = { menu: 'territory', needsPlan: true, shortcuts: [] } as const;

/** The tools that shape territories. */
export const TERRITORY_COMMANDS = [
  {
    ...withPlan,
    id: 'territory.create',
    group: 0,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.create', message: 'New territory…' }),
  },
  {
    ...withPlan,
    id: 'territory.recolour',
    group: 0,
    label: (i18n) => i18n._({ id: 'command.territory.recolour', message: 'Colour of the territory…' }),
  },
  {
    ...withPlan,
    id: 'territory.merge',
    group: 1,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.merge', message: 'Merge the selected territories…' }),
  },
  {
    ...withPlan,
    id: 'territory.split',
    group: 1,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.split', message: 'Split by balance…' }),
  },
  {
    ...withPlan,
    id: 'tool.cut',
    group: 1,
    shortcuts: ['C'],
    context: true,
    label: (i18n) =>
      i18n._({ id: 'command.tool.cut', message: 'Split by a line: click its corners, the last one twice' }),
  },
  {
    ...withPlan,
    id: 'territory.dissolve',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.territory.dissolve', message: 'Dissolve…' }),
  },
  {
    ...withPlan,
    id: 'territory.reassign',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.territory.reassign', message: 'Give all units to the neighbours' }),
  },
  {
    ...withPlan,
    id: 'territory.delete-empty',
    group: 1,
    label: (i18n) => i18n._({ id: 'command.territory.delete-empty', message: 'Delete empty territories' }),
  },
  {
    ...withPlan,
    id: 'territory.grow',
    group: 2,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.grow', message: 'Grow…' }),
  },
  {
    ...withPlan,
    id: 'territory.trim',
    group: 2,
    context: true,
    label: (i18n) => i18n._({ id: 'command.territory.trim', message: 'Trim…' }),
  },
  {
    ...withPlan,
    id: 'territory.even-border',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.territory.even-border', message: 'Even out at the border of two' }),
  },
  {
    ...withPlan,
    id: 'territory.smooth-border',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.territory.smooth-border', message: 'Smooth the border of two' }),
  },
  {
    ...withPlan,
    id: 'territory.fill-holes',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.territory.fill-holes', message: 'Fill holes' }),
  },
  {
    ...withPlan,
    id: 'territory.find-parts',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.territory.find-parts', message: 'Show the next loose part' }),
  },
  {
    ...withPlan,
    id: 'territory.join-parts',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.territory.join-parts', message: 'Join loose parts to what surrounds them' }),
  },
  {
    ...withPlan,
    id: 'territory.next-unassigned',
    group: 4,
    shortcuts: ['U'],
    label: (i18n) =>
      i18n._({ id: 'command.territory.next-unassigned', message: 'Show the next units in no territory' }),
  },
] as const satisfies readonly Command[];
