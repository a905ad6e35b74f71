import { closedKeys } from '../edit/held-units.ts';
import { effectiveDay } from '../model/effective-day.ts';
import { groupAbove, groupLevels } from '../model/hierarchy.ts';
import type { Level, Territory } from '../model/territory.ts';
import type { ListCell } from './list-cell.ts';
import { type FieldKind, type ListField, yesNo } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { type Party, seatOf } from './party.ts';

/**
 * What every list can say of the territory that a row belongs to: names, groups above it, who works it. `keyOf` gives
 * the territory's key by the row, 0 for none, whose cells are empty. Where a team works it, `rep` and `rep_name` name
 * all of them, and the other fields the one with the largest share, because a CRM takes one.
 */
export function territoryFields(view: ListView, keyOf: (row: number) => number): ListField[] {
  const { plan, scenario, role } = view;
  const made = (id: string, header: string, kind: FieldKind, make: () => TerritoryCell): ListField => ({
    id,
    header,
    kind,
    cells: () => perRow(view, keyOf, make()),
  });
  const of = (id: string, cell: TerritoryCell) => made(id, id, 'text', () => cell);
  const seat = (id: string, cell: (party: Party) => string) =>
    made(id, id, 'text', () => {
      const seated = seatOf(view);
      return ({ key }) => cell(seated(key));
    });
  return [
    of('territory_id', ({ id }) => id),
    of('territory', ({ name }) => name),
    of('level', ({ level }) => plan.levels.find(({ key }) => key === level)?.name ?? ''),
    of('rep', ({ key }) => view.rep(key)),
    of('rep_name', ({ key }) => view.repName(key)),
    seat('rep_id', ({ id }) => id),
    seat('rep_email', ({ email }) => email),
    seat('rep_crm_id', ({ rep }) => rep?.crmUserId ?? ''),
    ...groupLevels(plan).flatMap((level) => [
      made(`group:${level.name}`, level.name, 'text', () => groupCell(view, level, ({ name }) => name)),
      made(`group_id:${level.name}`, `${level.name}_id`, 'text', () => groupCell(view, level, ({ id }) => id)),
    ]),
    made('territory_locked', 'territory_locked', 'yes-no', () => {
      const closed = closedKeys(plan, scenario, role);
      return ({ key }) => yesNo(closed.has(key));
    }),
  ];
}

/** What holds for the whole list: the day it begins, the scenario, the role, the currency. */
export function planFields({ plan, scenario, role }: ListView): ListField[] {
  const always = (id: string, kind: FieldKind, text: string): ListField => ({
    id,
    header: id,
    kind,
    cells: () => () => text,
  });
  return [
    always('effective_date', 'day', effectiveDay(plan, scenario)),
    always('scenario', 'text', plan.scenarios.find(({ key }) => key === scenario)?.name ?? ''),
    always('role', 'text', plan.roles.find(({ key }) => key === role)?.name ?? ''),
    always('currency', 'text', plan.settings.currency),
  ];
}

type TerritoryCell = (territory: Territory) => ListCell;

/** Made once for each territory, however many rows lie in it. */
function perRow(view: ListView, keyOf: (row: number) => number, cell: TerritoryCell): (row: number) => ListCell {
  const cells = new Map<number, ListCell>(view.territories.map((territory) => [territory.key, cell(territory)]));
  return (row) => cells.get(keyOf(row)) ?? '';
}

function groupCell({ plan }: ListView, level: Level, text: (group: Territory) => string): TerritoryCell {
  const above = groupAbove(plan, level.key);
  const texts = new Map<number, string>(plan.territories.map((one) => [one.key, text(one)]));
  return ({ key }) => texts.get(above.get(key) ?? 0) ?? '';
}
