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
  /** Road km and hours a year. */
  readonly roadKm: Float64Array;
  readonly hours: Float64Array;
}

/**
 * The constant of the shortest tour through n random places of an area A, k sqrt(n A) (Beardwood, Halton and
 * Hammersley 1959).
 */
const TOUR = 0.7124;

/**
 * Travel hours of each territory: on each of `days` the way to the day's zone and back, and between its n stops
 * L = k sqrt(n A), where the zone is n accounts' part of the territory's area. Both times the road factor, over the
 * speed. Days are visits a year over visits a day. Units without accounts count as a stop each where the plan has no
 * accounts at all.
 */
export function* travelEstimate(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
  spread: TerritorySpread,
): Steps<TravelEstimate> {
  const { speedKmh, visitsPerAccount, visitsPerDay } = (plan.settings.fairness ?? USUAL_FAIRNESS).travel;
  const { roadFactor } = plan.settings.balance;
  const { homeKm, fromHome } = yield* homeDistances(plan, scenario, role, totals, spread);
  const stops = plan.accounts.count > 0 ? Float64Array.from(totals.accounts) : Float64Array.from(totals.units);
  const area = areaOf(spread);
  const days = stops.map((count) => (count * visitsPerAccount) / visitsPerDay);
  const betweenKm = stops.map((count, t) => {
    const zone = count > 0 ? ((area[t] as number) * Math.min(count, visitsPerDay)) / count : 0;
    return TOUR * Math.sqrt(visitsPerDay * zone);
  });
  const roadKm = days.map((count, t) => {
    return count === 0 ? 0 : count * roadFactor * (2 * (homeKm[t] as number) + (betweenKm[t] as number));
  });
  return { days, homeKm, fromHome, betweenKm, roadKm, hours: roadKm.map((km) => km / speedKmh) };
}

/** Mean distance to an account of each territory: from its rep's home by great circles, else from its centre. */
function* homeDistances(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { territories }: TerritoryTotals,
  spread: TerritorySpread,
): Steps<Pick<TravelEstimate, 'homeKm' | 'fromHome'>> {
  const { units } = plan;
  const { rows, xKm, yKm } = unitPlane(units);
  const seats = new Map(scenarioTerritoriesOf(plan, scenario, role).map((seat) => [seat.territory as number, seat]));
  const homes = Array.from(territories, (key) =>
    units.xKm === null ? atHome(seats.get(key)?.reps ?? [], plan.reps) : null,
  );
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const assignment = assignmentOf(plan, scenario, role);
  const counts = plan.accounts.count > 0 ? accountsPerUnit(plan) : null;
  const sums = new Float64Array(territories.length);
  const weights = new Float64Array(territories.length);
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
    }
    yield;
  }
  return {
    homeKm: sums.map((sum, t) => ((weights[t] as number) > 0 ? sum / (weights[t] as number) : 0)),
    fromHome: Uint8Array.from(homes, (home) => (home ? 1 : 0)),
  };
}
