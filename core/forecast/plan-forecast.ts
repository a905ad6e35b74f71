import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { type ForecastMethod, USUAL_FORECAST } from '../model/forecast-settings.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import type { BackTest } from './back-test.ts';
import { dealsHeld } from './deals-held.ts';
import {
  type Carried,
  carryOn,
  type Expected,
  expectedOf,
  type ForecastSpan,
  monthsLeft,
  totalOf,
} from './expected.ts';
import { heldByTerritory } from './held.ts';
import { SEASON } from './holt-winters.ts';
import type { SeriesForecast } from './method.ts';
import { monthOf } from './months.ts';
import { addedByPipeline, type Pipeline, pipelineOf } from './pipeline.ts';
import { type SalesHeld, salesHeld } from './sales-held.ts';
import { type StageRate, stageRates } from './stage-rates.ts';

/** A territory; `series` and `expected` are null where it has no history, `pipeline` without opportunities. */
export interface TerritoryExpected {
  readonly territory: TerritoryKey;
  readonly series: Pick<SeriesForecast, 'method' | 'reason'> | null;
  readonly expected: Expected | null;
  readonly pipeline: Pipeline | null;
}

/** The forecast of one scenario and role. */
export interface PlanForecast extends ForecastSpan {
  /** In the order of the totals. */
  readonly territories: readonly TerritoryExpected[];
  /** The sums of the territories, month by month. */
  readonly total: Expected;
  readonly stages: readonly StageRate[];
  /** Whether new business can be told from that of buying accounts. */
  readonly tellsNew: boolean;
}

/** Further than this from the end of the history nothing is forecast. */
const MOST_AHEAD = 60;

const answered = new WeakMap<Plan, Map<string, PlanForecast | null>>();

/**
 * The forecast from the bottom up: each territory by its own history, the total as their sum in every month. Null where
 * there is no history, or where the plan period ends more than five years behind it. One step per territory; asked again
 * for the same plan it answers the same object.
 */
export function* forecastSteps(plan: Plan, scenario: ScenarioKey, role: RoleKey): Steps<PlanForecast | null> {
  const key = `${scenario}/${role}`;
  const answers = answered.get(plan) ?? new Map<string, PlanForecast | null>();
  answered.set(plan, answers);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const made = yield* make(plan, scenario, role);
  answers.set(key, made);
  return made;
}

function* make(plan: Plan, scenario: ScenarioKey, role: RoleKey): Steps<PlanForecast | null> {
  const held = salesHeld(plan);
  const from = monthOf(plan.settings.periodStart);
  const to = from + plan.settings.periodMonths;
  const end = held ? held.first + held.months : 0;
  if (!held || to - end > MOST_AHEAD) return null;
  const span: ForecastSpan = { first: held.first, months: held.months, ahead: Math.max(0, to - end), from, to };
  const deals = dealsHeld(plan, held);
  const stages = plan.opportunities ? stageRates(plan.opportunities) : [];
  const sums = heldByTerritory(plan, scenario, role, held);
  const dealSums = deals && heldByTerritory(plan, scenario, role, deals);
  const { method, pipeline: counts } = plan.settings.forecast ?? USUAL_FORECAST;
  const parts: { expected: Expected; test: BackTest }[] = [];
  const territories: TerritoryExpected[] = [];
  for (const [row, { territory }] of scenarioTerritoriesOf(plan, scenario, role).entries()) {
    const values = sums[row] as Float64Array;
    const carried = carriedOn(held, territory, values.subarray(0, held.months), span.ahead, method);
    const ofDeals = dealSums?.[row];
    const pipeline = deals && ofDeals ? pipelineOf(ofDeals, deals, stages) : null;
    const usualNew = held.tellsNew ? ((values[held.newSales] as number) * monthsLeft(span)) / SEASON : null;
    const added = (trend: number) => (counts && pipeline ? addedByPipeline(pipeline, trend, usualNew) : 0);
    const expected = carried && expectedOf(span, carried, added);
    if (carried && expected) parts.push({ expected, test: carried.test });
    const series = carried && { method: carried.series.method, reason: carried.series.reason };
    territories.push({ territory, series, expected, pipeline });
    yield;
  }
  return { ...span, territories, total: totalOf(span, parts), stages, tellsNew: held.tellsNew };
}

interface KnownSeries {
  readonly ahead: number;
  readonly method: ForecastMethod | null;
  readonly history: Float64Array;
  readonly carried: Carried | null;
}

/** By territory what was carried on last: after a move only those whose history changed are carried on anew. */
const series = new WeakMap<SalesHeld, Map<TerritoryKey, KnownSeries>>();

function carriedOn(
  held: SalesHeld,
  territory: TerritoryKey,
  history: Float64Array,
  ahead: number,
  method: ForecastMethod | null,
): Carried | null {
  const all = series.get(held) ?? new Map<TerritoryKey, KnownSeries>();
  series.set(held, all);
  const known = all.get(territory);
  if (known?.ahead === ahead && known.method === method && known.history.every((value, m) => value === history[m])) {
    return known.carried;
  }
  const carried = carryOn(history, ahead, method);
  all.set(territory, { ahead, method, history, carried });
  return carried;
}
