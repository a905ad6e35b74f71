import type { Plan } from '../../core/model/plan.ts';
import { TERRITORY } from '../../core/table/cell-edits.ts';
import type { ListColumn } from './list-column.ts';

/** The column of territories, as the id and the name of each; `territoryOf` gives the key in a row, 0 for none. */
export function territoryColumn(
  { territories }: Pick<Plan, 'territories'>,
  title: string,
  territoryOf: (row: number) => number,
): ListColumn {
  const at = new Map(territories.map(({ key }, i) => [key as number, i]));
  const listed = (row: number) => at.get(territoryOf(row)) ?? -1;
  return {
    id: TERRITORY,
    title,
    cells: { kind: 'listed', names: territories.map(({ name }) => name), at: listed },
    width: 'minmax(140px, 1.4fr)',
    editable: true,
    colour: (row) => territories[listed(row)]?.colour ?? -1,
  };
}
