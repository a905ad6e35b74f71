import { fairnessToday } from '../fairness/fairness-today.ts';
import { measureLimits, outsideLimits } from '../fairness/limit-status.ts';
import { planFairness } from '../fairness/plan-fairness.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { evidenceFigures } from './evidence-figures.ts';
import type { Figure } from './figure.ts';
import { movedFromBaseline, movedFromToday } from './moved-figures.ts';
import { quotaFigures } from './quota-figures.ts';
import { travelFigures } from './travel-figures.ts';

/** Every figure of one scenario and role. Which figures there are depends on the plan and the role alone. */
export function* scenarioFigures(plan: Plan, scenario: ScenarioKey, role: RoleKey): Steps<readonly Figure[]> {
  const totals = territoryTotals(plan, scenario, role);
  yield;
  const spread = spreadFigures(plan, scenario, role, totals);
  yield;
  const baseline = movedFromBaseline(plan, scenario, role);
  yield;
  const owners = movedFromToday(plan, scenario, role);
  yield;
  const travel = travelFigures(plan, scenario, role, totals);
  const evidence = evidenceFigures(yield* fairnessToday(plan, scenario, role, totals));
  return [
    ...territoryFigures(plan, scenario, role, totals),
    ...evidence.composite,
    ...spread,
    ...baseline,
    ...owners,
    ...quotaFigures(plan, scenario, totals),
    ...evidence.pay,
    ...evidence.travel,
    ...travel,
  ];
}

function territoryFigures(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): Figure[] {
  const count = totals.territories.length;
  const vacant = scenarioTerritoriesOf(plan, scenario, role).filter(({ reps }) => reps.length === 0).length;
  const outside = outsideLimits({ plan, totals }, measureLimits({ plan, totals })).length;
  const figure = (name: Figure['name'], better: Figure['better'], value: number | null): Figure => {
    return { group: 'territories', name, measure: null, better, value };
  };
  return [
    figure('territories', 'neither', count),
    ...(plan.reps.length > 0 ? [figure('without-rep', 'less', vacant)] : []),
    figure('outside-limits', 'less', count === 0 ? null : outside),
    figure('unassigned-units', 'less', totals.unassigned.units),
    ...(plan.accounts.count > 0 ? [figure('unassigned-accounts', 'less', totals.unassigned.accounts)] : []),
  ];
}

/** Per measure and per capacity of the reps, as the fairness panel has it. */
function spreadFigures(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): Figure[] {
  const some = totals.territories.length > 0;
  return planFairness(plan, scenario, role, totals).flatMap(({ measure, perCapacity: even }, m) => {
    const figure = (name: Figure['name'], better: Figure['better'], value: number | null): Figure => {
      return { group: 'spread', name, measure, better, value };
    };
    const ofSome = (value: number) => (some ? value : null);
    return [
      figure('worst-deviation', 'less', ofSome(Math.abs(even.worstDeviation))),
      figure('outside-band', 'less', ofSome(even.outOfBandShare)),
      figure('variation', 'less', ofSome(even.coefficientOfVariation)),
      figure('gini', 'less', ofSome(even.gini)),
      figure('theil', 'less', ofSome(even.theil)),
      figure('jain', 'more', ofSome(even.jain)),
      // A territory with nothing makes the ratio endless, which is worse than any number.
      figure('max-to-min', 'less', ofSome(even.maxToMin ?? Number.POSITIVE_INFINITY)),
      figure('balance-score', 'more', ofSome(even.balanceScore)),
      figure('assigned-share', 'more', assignedShare(totals, m)),
    ];
  });
}

/** How much of a measure lies in a territory, 0 to 1; null of nothing. */
function assignedShare({ totals, unassigned }: TerritoryTotals, m: number): number | null {
  const inside = totals[m]?.reduce((sum, value) => sum + value, 0) ?? 0;
  const whole = inside + (unassigned.totals[m] ?? 0);
  return whole > 0 ? inside / whole : null;
}
