import { heldUnits } from '../edit/held-units.ts';
import { textAt } from '../model/text-column.ts';
import { accountsPerUnit, unitValues } from '../tally/unit-values.ts';
import { type FieldKind, field, type ListField, type PlanList, yesNo } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { measureKind } from './measure-kind.ts';
import { planFields, territoryFields } from './territory-fields.ts';

/** Each unit with its territory, in the order of the unit table. */
export function unitList(view: ListView): PlanList {
  const { plan, scenario, role, assignment } = view;
  const { units } = plan;
  const made = (id: string, kind: FieldKind, make: () => ArrayLike<number>, header = id): ListField => ({
    id,
    header,
    kind,
    cells: () => {
      const values = make();
      return (row) => values[row] as number;
    },
  });
  return {
    name: 'units',
    count: units.count,
    fields: [
      field('unit_id', 'text', (row) => textAt(units.codes, row)),
      field('unit', 'text', (row) => textAt(units.names, row)),
      ...territoryFields(view, (row) => assignment[row] as number),
      made('accounts', 'integer', () => accountsPerUnit(plan)),
      made('lat', 'number', () => units.lat),
      made('lon', 'number', () => units.lon),
      made('area_km2', 'number', () => units.areaKm2),
      {
        ...field('locked', 'yes-no', () => ''),
        cells: () => {
          const held = heldUnits(plan, scenario, role);
          return (row) => yesNo(held[row] === 1);
        },
      },
      ...plan.measures.map((measure, m) =>
        made(`measure:${measure.name}`, measureKind(measure), () => unitValues(plan, m), measure.name),
      ),
      ...planFields(view),
    ],
    usual: ['unit_id', 'territory_id'],
  };
}
