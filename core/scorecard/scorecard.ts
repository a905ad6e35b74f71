import { type DealsHeld, dealsHeld } from '../forecast/deals-held.ts';
import { heldByTerritory, repShares } from '../forecast/held.ts';
import { SEASON } from '../forecast/holt-winters.ts';
import { type SalesHeld, salesHeld } from '../forecast/sales-held.ts';
import { type StageRate, stageRates } from '../forecast/stage-rates.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory } from '../model/territory.ts';
import { territoryCapacity } from '../tally/territory-capacity.ts';
import { type CountedActivities, countedActivities, NOTHING, sumOf } from './activity-figures.ts';
import { type DealFigures, dealFigures } from './deal-figures.ts';
import { type FairRank, fairRanking } from './fair-ranking.ts';
import { ownerDeals } from './owner-deals.ts';

/** How a territory or a rep does; null where nothing is known. Money in minor units. */
export interface Score extends FairRank {
  /** Of the territory or the rep. */
  readonly key: number;
  readonly capacityFte: number;
  /** In the last year of the history, and in its four quarters, the oldest first. */
  readonly salesMinor: number | null;
  readonly quarters: readonly number[] | null;
  /** A quarter's sales per full-time equivalent. */
  readonly perQuarterMinor: number | null;
  readonly deals: DealFigures | null;
  readonly activities: CountedActivities;
  /** Selling hours over working hours. */
  readonly sellingShare: number | null;
  /** 1 less the error of the forecast that was given over what was sold, at least 0; forecast over sold less 1. */
  readonly forecastAccuracy: number | null;
  readonly forecastBias: number | null;
}

/** The scorecard of one scenario and role. */
export interface Scorecard {
  /** In the order of the totals, and reps who work one of them. */
  readonly territories: readonly Score[];
  readonly reps: readonly Score[];
  /** Stages in their order, without that of opportunities that have none. */
  readonly stages: readonly StageRate[];
  /** Months that `salesMinor` is of, twelve at most, and the last of them; 0 without a history. */
  readonly months: number;
  readonly lastMonth: number;
  /** Whether opportunities count for the reps who own them. */
  readonly byOwner: boolean;
}

/** `opportunity`: what each territory holds, in the order of the totals (its potential or its quota); NaN for nothing. */
export function scorecard(plan: Plan, scenario: ScenarioKey, role: RoleKey, opportunity: Float64Array): Scorecard {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const sales = salesHeld(plan);
  const deals = dealsHeld(plan, sales);
  const stages = plan.opportunities ? stageRates(plan.opportunities).filter(({ stage }) => stage >= 0) : [];
  const parts: Parts = {
    sales,
    deals,
    stages,
    salesOf: sales && heldByTerritory(plan, scenario, role, sales),
    dealsOf: deals && heldByTerritory(plan, scenario, role, deals),
    opportunity,
  };
  const counted = countedActivities(plan);
  const work = repShares(seats);
  const territories = seats.map((seat, row): Raw => {
    const own = counted?.by === 'territory' ? counted.of.get(seat.territory) : undefined;
    const ofReps = counted?.by === 'rep' ? repsActivities(seat, counted.of, work) : NOTHING;
    const facts = { key: seat.territory, capacityFte: territoryCapacity(seat, plan), rows: [[row, 1]] as Rows };
    return rawScore(parts, facts, own ?? ofReps, null);
  });
  const owned = deals && ownerDeals(plan, deals);
  const rowOf = new Map<number, number>(seats.map(({ territory }, row) => [territory, row]));
  const shareIn = (rep: number, row: number) => seats[row]?.reps.find((one) => one.rep === rep)?.share ?? 0;
  const reps = plan.reps.flatMap((rep): Raw[] => {
    const rows = (work.get(rep.key) ?? []).map(({ territory }) => rowOf.get(territory) as number);
    if (rows.length === 0) return [];
    const weighted: Rows = rows.map((row) => [row, shareIn(rep.key, row)] as const);
    const own = counted?.by === 'rep' ? counted.of.get(rep.key) : undefined;
    const ofPlaces = weighted.map(
      ([row, share]) => [counted?.of.get(seats[row]?.territory ?? -1) ?? NOTHING, share] as const,
    );
    const activities = counted?.by === 'territory' ? sumOf(ofPlaces) : (own ?? NOTHING);
    const ownDeals = owned ? (owned.get(rep.key) ?? new Float64Array(deals?.width ?? 0)) : null;
    return [rawScore(parts, { key: rep.key, capacityFte: rep.capacityFte, rows: weighted }, activities, ownDeals)];
  });
  return {
    territories: ranked(territories),
    reps: ranked(reps),
    stages,
    months: sales ? Math.min(SEASON, sales.months) : 0,
    lastMonth: sales ? sales.first + sales.months - 1 : 0,
    byOwner: owned !== null,
  };
}

/** Rows of territories, and what part of each counts. */
type Rows = readonly (readonly [row: number, times: number])[];

interface Parts {
  readonly sales: SalesHeld | null;
  readonly deals: DealsHeld | null;
  readonly stages: readonly StageRate[];
  readonly salesOf: readonly Float64Array[] | null;
  readonly dealsOf: readonly Float64Array[] | null;
  readonly opportunity: Float64Array;
}

type Raw = Omit<Score, keyof FairRank> & { readonly opportunity: number | null; readonly buyers: number | null };

function rawScore(
  { sales, deals, stages, salesOf, dealsOf, opportunity }: Parts,
  { key, capacityFte, rows }: { readonly key: number; readonly capacityFte: number; readonly rows: Rows },
  activities: CountedActivities,
  ownDeals: Float64Array | null,
): Raw {
  const sold = sales && salesOf ? weightedSum(salesOf, rows) : null;
  const quarters = sales && sold ? lastQuarters(sold, sales.months) : null;
  const salesMinor = quarters ? quarters.reduce((sum, one) => sum + one, 0) : null;
  const dealValues = deals && dealsOf ? (ownDeals ?? weightedSum(dealsOf, rows)) : null;
  const value = rows.reduce((sum, [row, times]) => sum + times * (opportunity[row] ?? Number.NaN), 0);
  const { sellingHours, workingHours, forecast, actual } = activities;
  const months = sales ? Math.min(SEASON, sales.months) : 0;
  const accuracy = actual > 0 && !Number.isNaN(forecast) ? forecast / actual : null;
  return {
    key,
    capacityFte,
    salesMinor,
    quarters,
    perQuarterMinor: salesMinor !== null && capacityFte > 0 ? (salesMinor * 3) / months / capacityFte : null,
    deals: deals && dealValues ? dealFigures(dealValues, deals, stages) : null,
    activities,
    sellingShare: workingHours > 0 && sellingHours >= 0 ? sellingHours / workingHours : null,
    forecastAccuracy: accuracy === null ? null : Math.max(0, 1 - Math.abs(accuracy - 1)),
    forecastBias: accuracy === null ? null : accuracy - 1,
    opportunity: Number.isNaN(value) ? null : value,
    buyers: sales?.tellsBuyers && sold ? (sold[sales.buyers] as number) : null,
  };
}

/** Sales of the last twelve months in quarters of three months, the oldest first; of fewer months where there are no more. */
function lastQuarters(values: Float64Array, months: number): number[] {
  const quarters: number[] = [];
  for (let to = months; to > Math.max(0, months - SEASON); to -= 3) {
    let sum = 0;
    for (let m = Math.max(0, to - 3); m < to; m++) sum += values[m] as number;
    quarters.unshift(sum);
  }
  return quarters;
}

function weightedSum(columns: readonly Float64Array[], rows: Rows): Float64Array {
  const [first] = rows;
  if (rows.length === 1 && first?.[1] === 1) return columns[first[0]] as Float64Array;
  const sum = new Float64Array(columns[0]?.length ?? 0);
  for (const [row, times] of rows) {
    for (let slot = 0; slot < sum.length; slot++) {
      sum[slot] = (sum[slot] as number) + times * ((columns[row] as Float64Array)[slot] as number);
    }
  }
  return sum;
}

/** What the reps of a territory did, by the part of their time that is there. */
function repsActivities(
  { territory, reps }: ScenarioTerritory,
  of: ReadonlyMap<number, CountedActivities>,
  work: ReturnType<typeof repShares>,
): CountedActivities {
  return sumOf(
    reps.map(({ rep }) => {
      const share = work.get(rep)?.find((place) => place.territory === territory)?.share ?? 0;
      return [of.get(rep) ?? NOTHING, share] as const;
    }),
  );
}

function ranked(rows: readonly Raw[]): Score[] {
  const ranks = fairRanking(
    rows.map(({ salesMinor, opportunity, buyers }) => ({ sales: salesMinor, opportunity, buyers })),
  );
  return rows.map(({ opportunity: _, buyers: __, ...row }, i) => ({ ...row, ...(ranks[i] as FairRank) }));
}
