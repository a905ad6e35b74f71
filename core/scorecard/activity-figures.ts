import { repKeys, territoryKeys } from '../forecast/sales-held.ts';
import type { Plan } from '../model/plan.ts';
import { ACTIVITY_FIGURES, type ActivityFigure } from '../model/results.ts';
import { textAt } from '../model/text-column.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';

/** What was counted of somebody; NaN where nothing is said. Amounts in the minor unit of the plan's currency. */
export type CountedActivities = Readonly<Record<ActivityFigure, number>>;

/** What was counted, by the keys of reps or of territories; null where no list was imported. */
export function countedActivities(
  plan: Pick<Plan, 'activities' | 'reps' | 'territories' | 'settings'>,
): { readonly by: 'rep' | 'territory'; readonly of: ReadonlyMap<number, CountedActivities> } | null {
  const { activities } = plan;
  if (!activities) return null;
  const keysOf = activities.by === 'rep' ? repKeys(plan) : territoryKeys(plan);
  const scale = 10 ** (minorUnitDigits(plan.settings.currency) - activities.digits);
  const of = new Map<number, CountedActivities>();
  for (let row = 0; row < activities.count; row++) {
    const own = figures((figure) => {
      const value = activities.figures[figure][row] as number;
      return figure === 'forecast' || figure === 'actual' ? value * scale : value;
    });
    for (const key of keysOf(textAt(activities.names, row)))
      of.set(
        key,
        sumOf([
          [of.get(key) ?? NOTHING, 1],
          [own, 1],
        ]),
      );
  }
  return { by: activities.by, of };
}

/** Weighted sum; what nobody says anything of stays unknown. */
export function sumOf(parts: readonly (readonly [CountedActivities, number])[]): CountedActivities {
  return figures((figure) => {
    const known = parts.filter(([one]) => !Number.isNaN(one[figure]));
    if (known.length === 0) return Number.NaN;
    return known.reduce((sum, [one, times]) => sum + times * one[figure], 0);
  });
}

function figures(value: (figure: ActivityFigure) => number): CountedActivities {
  return Object.fromEntries(ACTIVITY_FIGURES.map((figure) => [figure, value(figure)])) as CountedActivities;
}

export const NOTHING: CountedActivities = figures(() => Number.NaN);
