import type { Command } from './commands.ts';

const look = { menu: 'look', needsPlan: true, shortcuts: [] } as const;
const colour = { ...look, group: 0 } as const;
const accounts = { ...look, group: 1 } as const;
const labels = { ...look, group: 2 } as const;
const rings = { ...look, group: 3 } as const;

/** What the map shows and how. */
export const LOOK_COMMANDS = [
  {
    ...colour,
    id: 'look.colour-territory',
    label: (i18n) => i18n._({ id: 'command.look.colour-territory', message: 'Colour by territory' }),
  },
  {
    ...colour,
    id: 'look.colour-measure',
    label: (i18n) => i18n._({ id: 'command.look.colour-measure', message: 'Colour by measure' }),
  },
  {
    ...colour,
    id: 'look.colour-index',
    label: (i18n) => i18n._({ id: 'command.look.colour-index', message: 'Colour by index' }),
  },
  {
    ...colour,
    id: 'look.colour-owner',
    label: (i18n) => i18n._({ id: 'command.look.colour-owner', message: "Colour by today's owner" }),
  },
  {
    ...colour,
    id: 'look.colour-rep',
    label: (i18n) => i18n._({ id: 'command.look.colour-rep', message: 'Colour by rep' }),
  },
  {
    ...colour,
    id: 'look.colour-change',
    label: (i18n) => i18n._({ id: 'command.look.colour-change', message: 'Colour by change against the baseline' }),
  },
  {
    ...accounts,
    id: 'look.accounts-dots',
    label: (i18n) => i18n._({ id: 'command.look.accounts-dots', message: 'Accounts as dots' }),
  },
  {
    ...accounts,
    id: 'look.accounts-clusters',
    label: (i18n) => i18n._({ id: 'command.look.accounts-clusters', message: 'Accounts as clusters' }),
  },
  {
    ...accounts,
    id: 'look.accounts-heat',
    label: (i18n) => i18n._({ id: 'command.look.accounts-heat', message: 'Accounts as heat' }),
  },
  {
    ...labels,
    id: 'look.labels-name',
    label: (i18n) => i18n._({ id: 'command.look.labels-name', message: 'Label territories with their names' }),
  },
  {
    ...labels,
    id: 'look.labels-index',
    label: (i18n) => i18n._({ id: 'command.look.labels-index', message: 'Label territories with name and index' }),
  },
  {
    ...labels,
    id: 'look.labels-total',
    label: (i18n) => i18n._({ id: 'command.look.labels-total', message: 'Label territories with name and total' }),
  },
  {
    ...labels,
    id: 'look.labels-none',
    label: (i18n) => i18n._({ id: 'command.look.labels-none', message: 'No labels of territories' }),
  },
  {
    ...rings,
    id: 'look.rings-homes',
    label: (i18n) => i18n._({ id: 'command.look.rings-homes', message: 'Distance rings around homes of reps' }),
  },
  {
    ...rings,
    id: 'look.rings-picked',
    label: (i18n) => i18n._({ id: 'command.look.rings-picked', message: 'Distance rings around the picked territory' }),
  },
  {
    ...rings,
    id: 'look.rings-none',
    label: (i18n) => i18n._({ id: 'command.look.rings-none', message: 'No distance rings' }),
  },
  {
    ...look,
    group: 4,
    id: 'territories.recolour',
    label: (i18n) => i18n._({ id: 'command.territories.recolour', message: 'Recolour so that neighbours differ' }),
  },
] as const satisfies readonly Command[];
