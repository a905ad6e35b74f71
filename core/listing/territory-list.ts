import { measureLimits } from '../fairness/limit-status.ts';
import { minorToDecimal } from '../quota/minor-unit.ts';
import { type FieldKind, field, type ListField, type PlanList } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { measureKind } from './measure-kind.ts';
import { planFields, territoryFields } from './territory-fields.ts';

/** Each territory with its totals and indexes, by rising id. */
export function territoryList(view: ListView): PlanList {
  const { plan, territories, totals } = view;
  const names = plan.measures.map(({ name }) => name);
  const column = (id: string, kind: FieldKind, values: ArrayLike<number>) =>
    field(id, kind, (row) => values[row] as number);
  return {
    name: 'territories',
    count: territories.length,
    fields: [
      ...territoryFields(view, (row) => territories[row]?.key ?? 0),
      column('capacity_fte', 'number', totals.capacity),
      column('units', 'integer', totals.units),
      column('accounts', 'integer', totals.accounts),
      ...measureFields(view),
      column('compactness_km', 'index', totals.compactnessKm),
      field('quota', 'number', (row) => ({ decimal: quotaOf(view, territories[row]?.key ?? 0) })),
      column('centre_lat', 'number', totals.centreLat),
      column('centre_lon', 'number', totals.centreLon),
      ...planFields(view),
    ],
    usual: [
      'territory_id',
      'territory',
      'level',
      'rep',
      'accounts',
      ...names.flatMap((name) => [`total:${name}`, `index:${name}`]),
      'compactness_km',
      'quota',
    ],
  };
}

/** Of each measure its total, index and limits. */
function measureFields({ plan, totals }: ListView): ListField[] {
  return plan.measures.flatMap((measure, m): ListField[] => {
    const { name } = measure;
    const of = (what: string, kind: FieldKind, make: () => ArrayLike<number> | undefined, absent: number) => ({
      id: `${what}:${name}`,
      header: `${name}_${what}`,
      kind,
      cells: () => {
        const values = make();
        return (row: number) => values?.[row] ?? absent;
      },
    });
    return [
      of('total', measureKind(measure), () => totals.totals[m], 0),
      of('index', 'index', () => totals.index[m], Number.NaN),
      of('minimum', measureKind(measure), () => measureLimits({ plan, totals })[m]?.minimum, Number.NaN),
      of('maximum', measureKind(measure), () => measureLimits({ plan, totals })[m]?.maximum, Number.NaN),
    ];
  });
}

/** The quota of a territory in the plan period, empty where it has none. */
function quotaOf({ plan, quotaMinor }: ListView, territory: number): string {
  const minor = quotaMinor(territory);
  return minor === null ? '' : minorToDecimal(minor, plan.settings.currency);
}
