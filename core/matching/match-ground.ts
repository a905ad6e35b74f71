import { measureMeaning } from '../fairness/meaning.ts';
import { dayOfIso, monthsBetween } from '../model/day-column.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import { type MatchingSettings, USUAL_MATCHING } from '../model/matching-settings.ts';
import type { Plan } from '../model/plan.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { weighingMeasure } from '../tally/unit-values.ts';
import { type MatchSeats, matchSeats } from './match-seats.ts';
import { type RelationShares, relationShares } from './relation-shares.ts';
import { roadToAccountsKm } from './terms/home-distance.ts';
import { foldedWord } from './terms/missing-words.ts';
import { ranksOf, seniorityOf } from './terms/seniority.ts';

/** What a pair of rep and seat is judged by; rows of reps and seats as in MatchSeats. */
export interface MatchGround extends MatchSeats {
  readonly settings: MatchingSettings;
  /** Per seat the row of its territory in the totals, and in `relations`. */
  readonly territoryRow: Int32Array;
  readonly territories: number;
  /** What each rep brings, folded. */
  readonly skills: readonly ReadonlySet<string>[];
  readonly languages: readonly ReadonlySet<string>[];
  readonly segment: readonly string[];
  /** FTE in the plan period, and months of it before the rep's first day. */
  readonly capacity: Float64Array;
  readonly awayMonths: Float64Array;
  readonly periodMonths: number;
  /** What each seat's territory wants, folded. */
  readonly wanted: readonly Wanted[];
  /** Per seat its share of the territory's load (first balanced measure); all seats' over all capacities. */
  readonly load: Float64Array;
  readonly loadPerFte: number;
  readonly mostLoad: number;
  /** From 0 to 1, NaN where not known. */
  readonly repRank: Float64Array;
  readonly seatRank: Float64Array;
  readonly relations: RelationShares;
  /** What is said of pairs: grade or null (must not be) by `rep * seats + seat`. */
  readonly wishes: ReadonlyMap<number, number | null>;
  /** Road km from home to the accounts, NaN where not known. */
  readonly roadKm: (rep: number, seat: number) => number;
}

interface Wanted {
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly segment: string;
}

/** Everything a matching of one scenario and role needs to know; `totals` are those of the scenario and role. */
export function* matchGround(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<MatchGround> {
  const settings = plan.settings.matching ?? USUAL_MATCHING;
  const who = matchSeats(plan, scenario, role);
  const { reps, seats } = who;
  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const territoryRow = Int32Array.from(seats, ({ territory }) => rowOf.get(territory) ?? -1);
  const { periodStart, periodMonths, balance } = plan.settings;
  const perTerritory = (column: Float64Array | undefined) =>
    Float64Array.from(territoryRow, (row) => column?.[row] ?? Number.NaN);
  const load = perTerritory(totals.totals[weighingMeasure(plan.measures)]).map((value, s) => {
    return Number.isFinite(value) ? value * (seats[s]?.share ?? 1) : 0;
  });
  const fte = totals.capacity.reduce((all, one) => all + one, 0);
  const levels = settings.levels.map(foldedWord);
  const potential = measureMeaning(plan, 'potential');
  const sizes = perTerritory(totals.totals[potential >= 0 ? potential : weighingMeasure(plan.measures)]);
  return {
    ...who,
    settings,
    territoryRow,
    territories: totals.territories.length,
    skills: reps.map(({ skills }) => new Set(skills.map(foldedWord))),
    languages: reps.map(({ languages }) => new Set(languages.map(foldedWord))),
    segment: reps.map(({ segment }) => foldedWord(segment)),
    capacity: Float64Array.from(reps, (rep) => rampedFte(rep, plan.settings)),
    awayMonths: Float64Array.from(reps, ({ startDate }) =>
      startDate === null ? 0 : monthsBetween(dayOfIso(periodStart), dayOfIso(startDate)),
    ),
    periodMonths,
    wanted: wantedBy(who, settings),
    load,
    loadPerFte: fte > 0 ? load.reduce((all, one) => all + one, 0) / fte : 0,
    mostLoad: load.reduce((most, one) => Math.max(most, one), 0),
    repRank: ranksOf(
      Float64Array.from(reps, ({ level, tenureMonths }) => seniorityOf(foldedWord(level), tenureMonths, levels)),
    ),
    seatRank: ranksOf(sizes),
    relations: yield* relationShares(plan, scenario, role, reps, totals.territories),
    wishes: wishesOf(who, settings),
    roadKm: (rep, seat) => {
      const { homeLat: lat = null, homeLon: lon = null } = reps[rep] ?? {};
      const row = territoryRow[seat] as number;
      const centre = { lat: totals.centreLat[row] ?? null, lon: totals.centreLon[row] ?? null };
      return roadToAccountsKm({ lat, lon }, centre, totals.compactnessKm[row] ?? 0, balance.roadFactor);
    },
  };
}

function wantedBy({ seats }: MatchSeats, { needs }: MatchingSettings): Wanted[] {
  const byTerritory = new Map(needs.map((need) => [need.territory, need]));
  return seats.map(({ territory }) => {
    const need = byTerritory.get(territory);
    return {
      skills: [...new Set(need?.skills.map(foldedWord))],
      languages: [...new Set(need?.languages.map(foldedWord))],
      segment: foldedWord(need?.segment ?? ''),
    };
  });
}

function wishesOf({ reps, seats }: MatchSeats, { wishes }: MatchingSettings): Map<number, number | null> {
  const repRow = new Map(reps.map(({ key }, row) => [key, row]));
  const seatRows = new Map<number, number[]>();
  seats.forEach(({ territory }, s) => {
    seatRows.set(territory, [...(seatRows.get(territory) ?? []), s]);
  });
  const found = new Map<number, number | null>();
  for (const { rep, territory, grade } of wishes) {
    const row = repRow.get(rep);
    if (row === undefined) continue;
    for (const s of seatRows.get(territory) ?? []) found.set(row * seats.length + s, grade);
  }
  return found;
}
