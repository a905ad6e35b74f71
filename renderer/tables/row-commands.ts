import { COMMANDS, type Command, type CommandId } from '../../electron/api/commands.ts';
import type { TableName } from '../state/tables-slice.ts';

const SELECT_MORE = ['select.state', 'select.prefix', 'select.territory', 'select.region'] as const;

/** What shapes the territories of the selection. */
const SHAPES = [
  'territory.create',
  'territory.grow',
  'territory.trim',
  'territory.merge',
  'territory.split',
  'territory.fill-holes',
  'territory.join-parts',
] as const;

/** What the menu of a row offers, in groups: whatever the map does with the same selection. */
const ROW_COMMANDS: Readonly<Record<TableName, readonly (readonly CommandId[])[]>> = {
  territories: [
    ['territory.rename', 'team.edit', 'territory.recolour'],
    ['territory.lock', 'territory.unlock', 'centre.fix-home', 'centre.fix-here', 'centre.free'],
    [...SHAPES, 'territory.dissolve', 'territory.reassign', 'territory.delete-empty'],
    ['territory.even-border', 'territory.smooth-border', 'territory.find-parts'],
    ['balance.picked-territories', 'select.region', 'select.touching'],
  ],
  units: [
    ['units.lock', 'units.unlock', 'units.link', 'units.unlink'],
    SHAPES,
    ['territory.lock', 'territory.unlock', 'team.edit'],
    [...SELECT_MORE, 'select.touching', 'territory.next-unassigned'],
    ['balance.picked-units'],
  ],
  accounts: [
    ['accounts.lock', 'accounts.unlock', 'accounts.name', 'accounts.place'],
    ['accounts.protect', 'accounts.unprotect'],
    SELECT_MORE,
    ['view.exceptions', 'plan.places'],
  ],
  reps: [
    ['reps.manage', 'team.edit'],
    ['reps.protect', 'reps.unprotect'],
    ['territory.lock', 'territory.unlock', 'centre.fix-home', 'centre.free'],
    ['balance.picked-territories', 'select.region'],
  ],
};

/** A line is drawn on the map alone, and "Move to" stands above them all. */
const ON_MAP_ALONE: ReadonlySet<CommandId> = new Set(['tool.cut', 'territory.assign']);

/** What the menu of the map has besides, and no table in particular. */
function alsoOnMap(): (typeof COMMANDS)[number][] {
  const named = new Set(Object.values(ROW_COMMANDS).flat(2));
  return COMMANDS.filter((command: Command & { readonly id: CommandId }) => {
    return command.context && !named.has(command.id) && !ON_MAP_ALONE.has(command.id);
  });
}

/** The commands of the menu of a row, in groups. */
export function rowCommands(table: TableName): (typeof COMMANDS)[number][][] {
  const listed = ROW_COMMANDS[table].map((ids) =>
    ids.flatMap((id) => COMMANDS.find((command) => command.id === id) ?? []),
  );
  return [...listed, alsoOnMap()].filter((group) => group.length > 0);
}
