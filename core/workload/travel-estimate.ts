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
import { areaType } from './area-speed.ts';
import { type ClassCounts, callWork } from './class-counts.ts';
import { nightsOf, workloadOf } from './workload-of.ts';

/** An estimate of travel a year, one entry per territory in the order of the totals; no routing network is asked. */
export interface TravelEstimate {
  /** Visits that are paid, by class where the list says classes, and days on the road. */
  readonly visits: Float64Array;
  readonly days: Float64Array;
  /** Mean straight km from the rep's home, or from the centre where no home is known, to an account. */
  readonly homeKm: Float64Array;
  /** 1 where it is a home. */
  readonly fromHome: Uint8Array;
  /** Straight km between the stops of one day. */
  readonly betweenKm: Float64Array;
  /** What one drives there, km an hour: by the kind of ground where the workload settings tell it apart. */
  readonly speedKmh: Float64Array;
  /** Road km and hours a year, with the way home on every day. */
  readonly roadKm: Float64Array;
  readonly hours: Float64Array;
  /** Share of the accounts, 0 to 1, that are further from there than somebody drives back on the same day. */
  readonly farShare: Float64Array;
  /** Nights a year away from home. */
  readonly nights: Float64Array;
}

/**
 * Travel hours of each territory: on each of `days` the way to the day's zone and back, and between its n stops
 * L = k sqrt(n A), where the zone is n accounts' part of the territory's area. Both times the road factor, over the
 * speed. Days are visits a year over visits a day; k and the speed are those of the workload settings. Units without
 * accounts count as a stop each where the plan has no accounts at all. Everything that tells of travel asks here, so that
 * no two places differ. `calls` are counted for the same totals.
 *
 * Nights: of the days, those with accounts that are further by road than one drives back are spent in trips of T days,
 * each with a night less than days: days x far share x (T - 1) / T.
 */
export function* travelEstimate(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  spread: TerritorySpread,
  calls: ClassCounts,
): Steps<TravelEstimate> {
  const travel = (plan.settings.fairness ?? USUAL_FAIRNESS).travel;
  const { visitsPerDay } = travel;
  const { tour, areas } = workloadOf(plan);
  const { driveBackHours, tripDays } = nightsOf(plan);
  const { roadFactor } = plan.settings.balance;
  const stops = plan.accounts.count > 0 ? Float64Array.from(totals.accounts) : Float64Array.from(totals.units);
  const area = areaOf(spread);
  const speedKmh = stops.map((count, t) => {
    return areas ? areas.speedKmh[areaType(count, area[t] as number, areas)] : travel.speedKmh;
  });
  const far = { farKm: speedKmh.map((kmh) => (driveBackHours * kmh) / roadFactor), weights: calls.callsPerUnit };
  const { homeKm, fromHome, farShare } = yield* homeDistances(plan, scenario, role, totals, spread, far);
  const visits = callWork(calls).calls.subarray(0, stops.length);
  const days = visits.map((count) => count / visitsPerDay);
  const betweenKm = stops.map((count, t) => {
    const zone = count > 0 ? ((area[t] as number) * Math.min(count, visitsPerDay)) / count : 0;
    return tour * Math.sqrt(visitsPerDay * zone);
  });
  const roadKm = days.map((count, t) => {
    return count === 0 ? 0 : count * roadFactor * (2 * (homeKm[t] as number) + (betweenKm[t] as number));
  });
  const nights = days.map((count, t) => (count * (farShare[t] as number) * (tripDays - 1)) / tripDays);
  return {
    visits,
    days,
    homeKm,
    fromHome,
    betweenKm,
    speedKmh,
    roadKm,
    hours: roadKm.map((km, t) => km / (speedKmh[t] as number)),
    farShare,
    nights,
  };
}

/**
 * Mean distance to an account of each territory: from its rep's home by great circles, else from its centre; and the
 * share of accounts that are further away than `farKm`. A unit weighs as much as it is visited.
 */
function* homeDistances(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { territories }: TerritoryTotals,
  spread: TerritorySpread,
  { farKm, weights: counts }: { readonly farKm: Float64Array; readonly weights: Float64Array },
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
      const weight = counts[unit] as number;
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
