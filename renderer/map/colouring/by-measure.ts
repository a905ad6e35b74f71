import type { Plan } from '../../../core/model/plan.ts';
import { unitValues } from '../../../core/tally/unit-values.ts';
import { measureIndex } from '../../state/map-look-slice.ts';
import { type Classes, classOf, quantileClasses, stepClasses } from './classes.ts';
import { type Colourist, likeUnits } from './colouring.ts';
import { MEASURE_CLASSES, SWATCH } from './swatches.ts';

const KM2_PER_SQUARE_MILE = 1.609344 ** 2;

/** Units by how much of a measure they have, each or per km2 (or square mile), in classes from little to much. */
export const byMeasure: Colourist = {
  ground: ({ plan, look }) => [
    plan.units,
    plan.accounts,
    plan.measures,
    plan.leads,
    plan.settings.distanceUnit,
    look.measure,
    look.per,
    look.classes,
  ],
  colouring: (scene) => {
    const { plan, look } = scene;
    const m = measureIndex(plan.measures, look.measure);
    const measure = plan.measures[m];
    if (!measure) return null;
    const over = look.per === 'area' && hasAreas(plan) ? plan.settings.distanceUnit : null;
    const values = over ? perArea(plan, unitValues(plan, m)) : unitValues(plan, m);
    const classes = (look.classes === 'steps' ? stepClasses : quantileClasses)(values, MEASURE_CLASSES);
    const spread = spreadOver(classes);
    const units = Int32Array.from(values, (value) => spread(classOf(classes, value)));
    return {
      units,
      accounts: () => likeUnits(scene, units),
      key: {
        by: 'measure',
        measure,
        over,
        classes: classes.bounds.slice(1).map((to, i) => ({
          swatch: spread(i),
          from: classes.bounds[i] as number,
          to,
        })),
      },
    };
  },
};

/** Whether any unit's area is known. */
export function hasAreas({ units }: Pick<Plan, 'units'>): boolean {
  return units.areaKm2.some((area) => area > 0);
}

/** A unit without an area has no value. */
function perArea({ units, settings }: Plan, values: Float64Array): Float64Array {
  const size = settings.distanceUnit === 'km' ? 1 : KM2_PER_SQUARE_MILE;
  return values.map((value, row) => {
    const area = units.areaKm2[row] as number;
    return area > 0 ? (value / area) * size : Number.NaN;
  });
}

/** Few classes are spread over the whole row of colours, so that the most always looks like the most. */
function spreadOver({ bounds }: Classes): (place: number) => number {
  const last = bounds.length - 2;
  return (place) => {
    if (place < 0) return -1;
    const at = last <= 0 ? (MEASURE_CLASSES - 1) / 2 : (place * (MEASURE_CLASSES - 1)) / last;
    return SWATCH.measure + Math.round(at);
  };
}
