import { atHome } from '../edit/rep-homes.ts';
import { areaOf } from '../fairness/compactness.ts';
import { greatCircleKm } from '../geo/distance.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Steps, stretches } from '../steps.ts';
import type { TerritorySpread } from '../tally/territory-spread.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import { accountsPerUnit } from '../tally/unit-values.ts';
import { areaType } from './area-speed.ts';
import { USUAL_TOUR, type WorkloadSettings } from './workload-settings.ts';

/** An estimate of travel a year, one entry per territory in the order of the totals; no routing network is asked. */
export interface TravelEstimate {
  /** Days on the road. */
  readonly days: Float64Array;
  /** Mean straight km from the rep's home, or from the centre where no home is known, to an account. */
  readonly homeKm: Float64Array;
  /** 1 where it is a home. */
  readonly fromHome: Uint8Array;
  /** Straight km between the stops of one day. */
  readonly betweenKm: Float64Array;
  /** Road km and hours a year, with the way home on every day. */
  readonly roadKm: Float64Array;
  readonly hours: Float64Array;
  /** Share of the accounts, 0 to 1, that are further from there than somebody drives back on the same day. */
  readonly farShare: Float64Array;
  /** Nights a year away from home. */
  readonly nights: Float64Array;
}

/** Somebody whose way home takes longer than this stays for the night. A choice of ours. */
export const DRIVE_BACK_HOURS = 2;
/** Days that are spent far away are put together into trips of so many, Monday to Friday. A choice of ours. */
export const TRIP_DAYS = 5;

/** What travel is reckoned from, besides what fairness and the balance know. */
export interface TravelWays extends Pick<WorkloadSettings, 'tour' | 'areas'> {
  /** Visits a year to the accounts of each unit (null: alike), and of each territory; null: as fairness says. */
  readonly calls: { readonly perUnit: Float64Array | null; readonly perTerritory: Float64Array } | null;
}

/** Every account alike, at one speed. */
const USUAL_WAYS: TravelWays = { tour: USUAL_TOUR, areas: null, calls: null };

/**
 * Travel hours of each territory: on each of `days` the way to the day's zone and back, and between its n stops
 * L = k sqrt(n A), where the zone is n accounts' part of the territory's area. Both times the road factor, over the
 * speed. Days are visits a year over visits a day. Units without accounts count as a stop each where the plan has no
 * accounts at all.
 *
 * Nights: of the days, those with accounts beyond `DRIVE_BACK_HOURS` by road are spent in trips of `TRIP_DAYS`, each
 * with a night less than days: days x far share x (TRIP_DAYS - 1) / TRIP_DAYS.
 */
export function* travelEstimate(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  spread: TerritorySpread,
  { tour, areas, calls }: TravelWays = USUAL_WAYS,
): Steps<TravelEstimate> {
  const { speedKmh, visitsPerAccount, visitsPerDay } = (plan.settings.fairness ?? USUAL_FAIRNESS).travel;
  const { roadFactor } = plan.settings.balance;
  const stops = plan.accounts.count > 0 ? Float64Array.from(totals.accounts) : Float64Array.from(totals.units);
  const area = areaOf(spread);
  const speed = stops.map((count, t) => {
    return areas ? areas.speedKmh[areaType(count, area[t] as number, areas)] : speedKmh;
  });
  const farKm = speed.map((kmh) => (DRIVE_BACK_HOURS * kmh) / roadFactor);
  const weights = calls?.perUnit ?? (plan.accounts.count > 0 ? accountsPerUnit(plan) : null);
  const { homeKm, fromHome, farShare } = yield* homeDistances(plan, scenario, role, totals, spread, { farKm, weights });
  const visits = calls?.perTerritory ?? stops.map((count) => count * visitsPerAccount);
  const days = visits.map((count) => count / visitsPerDay);
  const betweenKm = stops.map((count, t) => {
    const zone = count > 0 ? ((area[t] as number) * Math.min(count, visitsPerDay)) / count : 0;
    return tour * Math.sqrt(visitsPerDay * zone);
  });
  const roadKm = days.map((count, t) => {
    return count === 0 ? 0 : count * roadFactor * (2 * (homeKm[t] as number) + (betweenKm[t] as number));
  });
  const nights = days.map((count, t) => (count * (farShare[t] as number) * (TRIP_DAYS - 1)) / TRIP_DAYS);
  return {
    days,
    homeKm,
    fromHome,
    betweenKm,
    roadKm,
    hours: roadKm.map((km, t) => km / (speed[t] as number)),
    farShare,
    nights,
  };
}

/**
 * Mean distance to an account of each territory: from its rep's home by great circles, else from its centre; and the
 * share of accounts that are further away than `farKm`. Units weigh as told, or alike.
 */
function* homeDistances(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { territories }: TerritoryTotals,
  spread: TerritorySpread,
  { farKm, weights: counts }: { readonly farKm: Float64Array; readonly weights: ArrayLike<number> | null },
): Steps<Pick<TravelEstimate, 'homeKm' | 'fromHome' | 'farShare'>> {
  const { units } = plan;
  const { rows, xKm, yKm } = unitPlane(units);
  const seats = new Map(scenarioTerritoriesOf(plan, scenario, role).map((seat) => [seat.territory as number, seat]));
  const homes = Array.from(territories, (key) =>
    units.xKm === null ? atHome(seats.get(key)?.reps ?? [], plan.reps) : null,
  );
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const assignment = assignmentOf(plan, scenario, role);
  const sums = new Float64Array(territories.length);
  const weights = new Float64Array(territories.length);
  const far = new Float64Array(territories.length);
  for (const [from, to] of stretches(rows.length)) {
    for (let i = from; i < to; i++) {
      const unit = rows[i] as number;
      const t = rowOf.get(assignment[unit] as number);
      const weight = counts ? (counts[unit] as number) : 1;
      if (t === undefined || weight === 0) continue;
      const home = homes[t];
      const km = home
        ? greatCircleKm(units.lat[unit] as number, units.lon[unit] as number, home.homeLat, home.homeLon)
        : Math.hypot((xKm[i] as number) - (spread.xKm[t] as number), (yKm[i] as number) - (spread.yKm[t] as number));
      sums[t] = (sums[t] as number) + weight * km;
      weights[t] = (weights[t] as number) + weight;
      if (km > (farKm[t] as number)) far[t] = (far[t] as number) + weight;
    }
    yield;
  }
  const perWeight = (sum: number, t: number) => ((weights[t] as number) > 0 ? sum / (weights[t] as number) : 0);
  return {
    homeKm: sums.map(perWeight),
    farShare: far.map(perWeight),
    fromHome: Uint8Array.from(homes, (home) => (home ? 1 : 0)),
  };
}
