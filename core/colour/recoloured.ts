import type { RecordChange } from '../edit/plan-change.ts';
import { plannedNeighbours } from '../edit/planned-neighbours.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { fewestRecoloured } from './fewest-recoloured.ts';
import { touchingTerritories } from './touching-territories.ts';

/**
 * The records that give territories another colour where they touch one of the same in a scenario and role; as many
 * as can be keep theirs. Empty where all that touch differ. `only` names the territories that may change, such as
 * those that a command has just made; all others stay as the planner coloured them.
 *
 * Commands that create, merge or split add these to their change: `[...records, ...recoloured(after, ...)]` with the
 * plan as it is after it. A move by hand does not: a colour that changes by itself would take the planner's eye off
 * the units. Two neighbours of one colour are parted by border and name until "Recolour territories" is asked for.
 */
export function recoloured(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  only: ReadonlySet<TerritoryKey> | null = null,
): RecordChange[] {
  const territories = plan.territories.filter((territory) => territory.role === role);
  const rowOf = new Map(territories.map(({ key }, row) => [key as number, row]));
  const territoryOfRow = assignmentOf(plan, scenario, role).map((key) => rowOf.get(key) ?? -1);
  const count = territories.length;
  const adjacency = touchingTerritories(plan.units, plannedNeighbours(plan), territoryOfRow, count);
  const colours = Int32Array.from(territories, ({ colour }) => colour);
  const fixed = (row: number) => only !== null && !only.has((territories[row] as { key: TerritoryKey }).key);
  const next = fewestRecoloured(adjacency, colours, fixed);
  return territories.flatMap((before, row): RecordChange[] => {
    const colour = next[row] as number;
    return colour === before.colour ? [] : [{ kind: 'territories', before, after: { ...before, colour } }];
  });
}
