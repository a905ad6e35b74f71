import { assignmentOf } from '../../../core/model/assignment.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { measureIndex } from '../../state/map-look-slice.ts';
import type { ColourClass, Colourist } from './colouring.ts';
import { NO_SWATCH, SWATCH } from './swatches.ts';

/** Where classes begin, in tolerances above 100 and below; what lies within one is an even share. */
const STEPS = [1, 2, 4];
const MOST_STEP = Math.max(...STEPS);
/** Where no deviation is allowed at all. */
const USUAL_TOLERANCE = 0.05;

/** Territories by their index: an even share in the middle, below it one way, above it the other. */
export const byIndex: Colourist = {
  ground: ({ plan, scenario, role, look }) => [
    plan.units,
    plan.accounts,
    plan.measures,
    plan.leads,
    plan.assignments,
    plan.namedAccounts,
    plan.territories,
    plan.scenarioTerritories,
    plan.reps,
    plan.settings.periodStart,
    scenario,
    role,
    look.measure,
  ],
  colouring: ({ plan, scenario, role, look }, totals) => {
    const m = measureIndex(plan.measures, look.measure);
    const measure = plan.measures[m];
    if (!measure) return null;
    const bounds = indexBounds(measure.tolerance);
    const { territories, index } = totals();
    const swatches = new Map(
      Array.from(territories, (key, row) => [key, swatchOf(bounds, index[m]?.[row] ?? Number.NaN)]),
    );
    const swatch = (key: number) => swatches.get(key) ?? NO_SWATCH;
    return {
      units: assignmentOf(plan, scenario, role).map(swatch),
      accounts: () => accountTerritories(plan, scenario, role).map(swatch),
      key: { by: 'index', measure, classes: classesOf(bounds) },
    };
  },
};

/**
 * The bounds between the seven classes, rising. `tolerance` is a ratio: 0.05 parts at 95 and 105. No index is below 0:
 * where so many tolerances would lead there, what lies below an even share is divided evenly.
 */
export function indexBounds(tolerance: number): number[] {
  const width = 100 * (tolerance > 0 ? tolerance : USUAL_TOLERANCE);
  const above = STEPS.map((step) => 100 + step * width);
  if (100 - MOST_STEP * width > 0) return [...STEPS.map((step) => 100 - step * width).reverse(), ...above];
  const least = Math.max(0, 100 - width);
  return [Math.round(least / 3), Math.round((2 * least) / 3), least, ...above];
}

/** What lies on a bound belongs to the class that is nearer to 100. */
function swatchOf(bounds: readonly number[], index: number): number {
  if (!Number.isFinite(index)) return NO_SWATCH;
  const passed = bounds.filter((bound) => (bound < 100 ? index >= bound : index > bound)).length;
  return SWATCH.index + passed;
}

function classesOf(bounds: readonly number[]): ColourClass[] {
  const classes = [...bounds, null].map((to, i) => ({ swatch: SWATCH.index + i, from: bounds[i - 1] ?? null, to }));
  return classes.filter(({ from, to }) => to === null || to > (from ?? 0));
}
