import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { TERRITORY } from '../../core/table/planned-edits.ts';
import type { ListColumn } from './list-column.ts';

/**
 * The column of territories, as the id and the name of each; `territoryOf` gives the key in a row, 0 for none. A cell is
 * chosen from those of the scenario and role on screen.
 */
export function territoryColumn(
  plan: Plan,
  { scenario, role }: ShownPart,
  title: string,
  territoryOf: (row: number) => number,
): ListColumn {
  const { territories } = plan;
  const at = new Map(territories.map(({ key }, i) => [key as number, i]));
  const listed = (row: number) => at.get(territoryOf(row)) ?? -1;
  const choices = () => {
    const used = new Set(scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory));
    const own = territories.filter(({ key }) => used.has(key));
    return own.map(({ id, name, colour }) => ({ text: id, code: id, name, colour }));
  };
  return {
    id: TERRITORY,
    title,
    cells: { kind: 'listed', names: territories.map(({ name }) => name), at: listed },
    width: 'minmax(140px, 1.4fr)',
    editable: true,
    choices,
    colour: (row) => territories[listed(row)]?.colour ?? -1,
  };
}
