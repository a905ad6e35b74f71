import type { DisruptionToday } from '../disruption/disruption-today.ts';
import { type CompositeWeights, USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { LevelKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type PayOutlook, payOutlook } from '../pay/pay-outlook.ts';
import type { Steps } from '../steps.ts';
import { territorySpread } from '../tally/territory-spread.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { weighingMeasure } from '../tally/unit-values.ts';
import { classCounts } from '../workload/class-counts.ts';
import { type TravelEstimate, travelEstimate } from '../workload/travel-estimate.ts';
import { compactnessOf } from './compactness.ts';
import { type Composite, type CompositeInput, compositeOf } from './composite.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type FairnessByGroup, fairnessByGroup } from './fairness-by-group.ts';
import { type FairnessFigures, fairnessOf } from './fairness-of.ts';
import { byLevel, byManager, levelsInUse } from './groupings.ts';
import { mean } from './mean.ts';
import { measureMeaning } from './meaning.ts';
import { type MeasureFairness, planFairness } from './plan-fairness.ts';
import { perRep, type RepTotals, repTotals } from './rep-totals.ts';

/** All figures that speak for or against the fairness of a scenario and role. */
export interface FairnessEvidence {
  readonly measures: readonly MeasureFairness[];
  readonly reps: RepTotals;
  /** For each level that territories roll up to, the lowest first. */
  readonly byLevel: readonly ({ readonly level: LevelKey } & FairnessByGroup)[];
  /** Null where nobody leads or is reported to. */
  readonly byManager: FairnessByGroup | null;
  /** The expected payout with its spread; null where no measure stands for potential. */
  readonly pay: (PayOutlook & Spread) | null;
  /** With the spread of its hours. An estimate. */
  readonly travel: TravelEstimate & Spread & { readonly nightsPerRep: Float64Array };
  readonly coverage: Coverage;
  /** Per territory 0 to 1, NaN for one without shape, and their mean; by areas or by places (compactness.ts). */
  readonly compactness: {
    readonly by: 'areas' | 'places';
    readonly perTerritory: Float64Array;
    readonly mean: number | null;
  };
  readonly composite: Composite;
}

/** How a figure lies over territories per capacity, and what each rep (a row of `reps`) has of it by their shares. */
interface Spread {
  readonly spread: FairnessFigures;
  readonly perRep: Float64Array;
}

/** A spread of what has no tolerance of its own is told against the usual 15 % of equal potential. */
const USUAL_TOLERANCE = 0.15;

/** The evidence, in steps; `totals` and `today` are those of the same scenario and role. */
export function* fairnessEvidence(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  today: DisruptionToday | null,
): Steps<FairnessEvidence> {
  const measures = planFairness(plan, scenario, role, totals);
  const groups = levelsInUse(plan, totals).map((level) => ({
    level,
    ...fairnessByGroup(plan, totals, byLevel(plan, totals, level)),
  }));
  const managers = byManager(plan, scenario, totals);
  yield;
  const spread = yield* territorySpread(plan, scenario, role, totals.territories);
  const calls = yield* classCounts(plan, scenario, role, totals);
  const estimate = yield* travelEstimate(plan, scenario, role, totals, spread, calls);
  const spreadOf = (column: Float64Array): Spread => ({
    spread: fairnessOf(column, totals.capacity, USUAL_TOLERANCE),
    perRep: perRep(plan, scenario, role, totals, column),
  });
  const nightsPerRep = perRep(plan, scenario, role, totals, estimate.nights);
  const travel = { ...estimate, ...spreadOf(estimate.hours), nightsPerRep };
  const coverage = coverageOf(plan, scenario, role, totals);
  yield;
  const outlook = payOutlook(plan, scenario, role, totals);
  const reps = repTotals(plan, scenario, role, totals);
  const ofReps = outlook?.ofReps;
  // Pay says what each of a team gets, which their shares of the territory's payout do not.
  const own = ofReps && { perRep: Float64Array.from(reps.reps, ({ key }) => ofReps.get(key) ?? 0) };
  const pay = outlook && { ...outlook, ...spreadOf(outlook.payout), ...own };
  const perTerritory = compactnessOf(spread);
  const shaped = perTerritory.filter((value) => !Number.isNaN(value));
  const compactness = { by: spread.by, perTerritory, mean: shaped.length > 0 ? mean(shaped) : null };
  const found = { measures, pay, travel, coverage, compactness };
  return {
    ...found,
    reps,
    byLevel: groups,
    byManager: managers.names.some((name) => name !== '') ? fairnessByGroup(plan, totals, managers) : null,
    composite: compositeOf(inputsOf(plan, totals, found, today)),
  };
}

type Found = Pick<FairnessEvidence, 'measures' | 'pay' | 'travel' | 'coverage' | 'compactness'>;

function inputsOf(plan: Plan, totals: TerritoryTotals, found: Found, today: DisruptionToday | null): CompositeInput[] {
  if (totals.territories.length === 0) return [];
  const { weights } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const { pay, travel, coverage, compactness } = found;
  const covered = coverage.measures[coveredMeasure(plan)];
  const part = (name: Exclude<CompositeInput['part'], 'balance'>, value: number | null): CompositeInput => ({
    part: name,
    measure: null,
    value,
    weight: weights[name],
  });
  return [
    ...found.measures.map(
      ({ name, perCapacity }): CompositeInput => ({
        part: 'balance',
        measure: name,
        value: perCapacity.balanceScore,
        weight: balanceWeight(weights, plan, name),
      }),
    ),
    part('pay', pay?.spread.balanceScore ?? null),
    part('travel', travel.hours.some((hours) => hours > 0) ? travel.spread.balanceScore : null),
    part('disruption', today && 100 * (1 - movedPart(plan, today))),
    part('coverage', covered ? 100 * covered.share : null),
    part('compactness', compactness.mean === null ? null : 100 * compactness.mean),
  ];
}

/** What a measure's balance weighs: as it was set, else its part of what all balanced measures weigh together. */
export function balanceWeight(weights: CompositeWeights, { measures }: Pick<Plan, 'measures'>, name: string): number {
  const set = weights.measures.find(({ measure }) => measure === name);
  if (set) return set.weight;
  const balanced = measures.filter((measure) => measure.balanced);
  return balanced.some((measure) => measure.name === name) ? weights.balance / balanced.length : 0;
}

/** Of revenue where a measure stands for it and there is some, else of accounts. */
function movedPart(plan: Plan, { disruption }: DisruptionToday): number {
  const revenue = disruption.measures[measureMeaning(plan, 'revenue')];
  return revenue && revenue.total > 0 ? revenue.share : disruption.accounts.share;
}

function coveredMeasure(plan: Plan): number {
  const potential = measureMeaning(plan, 'potential');
  return potential >= 0 ? potential : weighingMeasure(plan.measures);
}
