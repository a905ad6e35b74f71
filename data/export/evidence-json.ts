import { disruptionToday } from '../../core/disruption/disruption-today.ts';
import { type FairnessEvidence, fairnessEvidence } from '../../core/fairness/evidence.ts';
import type { FairnessByGroup } from '../../core/fairness/fairness-by-group.ts';
import { lorenz } from '../../core/fairness/lorenz.ts';
import { measureMeaning } from '../../core/fairness/meaning.ts';
import { perRep } from '../../core/fairness/rep-totals.ts';
import { MEANINGS, USUAL_FAIRNESS } from '../../core/model/fairness-settings.ts';
import { finish } from '../../core/steps.ts';
import { nightsOf, workloadOf } from '../../core/workload/workload-of.ts';
import { figuresJson, finite } from './figures-json.ts';
import type { ScenarioView } from './scenario-view.ts';

const known = new WeakMap<ScenarioView, FairnessEvidence>();

/** The evidence of a view: what `fairness.json` and its neighbours are written from. */
export function evidenceOf(view: ScenarioView): FairnessEvidence {
  const found = known.get(view);
  if (found) return found;
  const { plan, scenario, role, totals, owners } = view;
  const today = finish(disruptionToday(plan, scenario, role, () => owners));
  const evidence = finish(fairnessEvidence(plan, scenario, role, totals, today));
  known.set(view, evidence);
  return evidence;
}

/** The keys of `fairness.json` beside measures and territories. */
export function evidenceJson(view: ScenarioView, evidence: FairnessEvidence) {
  const { plan } = view;
  const { reps, pay, travel, coverage, compactness, composite } = evidence;
  const levels = new Map(plan.levels.map(({ key, name }) => [key, name]));
  const meant = (meaning: (typeof MEANINGS)[number]) => plan.measures[measureMeaning(plan, meaning)]?.name ?? null;
  const id = (row: number) => view.territories[row]?.id ?? null;
  const ofReps = (column: Float64Array) => perRep(plan, view.scenario, view.role, view.totals, column);
  const opportunity = pay && ofReps(pay.opportunity);
  const days = ofReps(travel.days);
  const { speedKmh, visitsPerAccount, visitsPerDay } = (plan.settings.fairness ?? USUAL_FAIRNESS).travel;
  const { areas, tour } = workloadOf(plan);
  const { driveBackHours, tripDays } = nightsOf(plan);
  return {
    meanings: Object.fromEntries(MEANINGS.map((meaning) => [meaning, meant(meaning)])),
    reps: reps.reps.map((rep, row) => ({
      rep_id: rep.id,
      rep: rep.name,
      capacity_fte: reps.capacity[row] ?? 0,
      territories: reps.territories[row] ?? 0,
      accounts: reps.accounts[row] ?? 0,
      totals: byMeasure(view, (m) => reps.totals[m]?.[row] ?? 0),
      index: byMeasure(view, (m) => finite(reps.index[m]?.[row])),
      commission_opportunity: finite(opportunity?.[row]),
      expected_payout: finite(pay?.perRep[row]),
      travel_days: finite(days[row]),
      travel_hours: finite(travel.perRep[row]),
      out_of_home_nights: finite(travel.nightsPerRep[row]),
    })),
    by_level: evidence.byLevel.map(({ level, ...groups }) => ({
      level: levels.get(level) ?? '',
      ...groupsJson(view, groups),
    })),
    by_manager: evidence.byManager && groupsJson(view, evidence.byManager),
    pay: pay && {
      by: pay.by,
      win_share: pay.winShare,
      win_share_from: pay.winShareFrom,
      opportunity_to_quota_variation: pay.opportunityToQuotaVariation,
      spread: figuresJson(pay.spread, id),
    },
    travel: {
      estimate: true,
      road_factor: plan.settings.balance.roadFactor,
      speed_km_per_hour: speedKmh,
      visits_per_account: visitsPerAccount,
      visits_per_day: visitsPerDay,
      speeds_km_per_hour: areas && {
        ...areas.speedKmh,
        urban_from: areas.urbanFrom,
        suburban_from: areas.suburbanFrom,
      },
      tour_constant: tour,
      drive_back_hours: driveBackHours,
      trip_days: tripDays,
      spread: figuresJson(travel.spread, id),
    },
    coverage: {
      measures: byMeasure(view, (m) => {
        const { assigned, total, share } = coverage.measures[m] as (typeof coverage.measures)[number];
        return { assigned, total, share };
      }),
      units_without: coverage.unitsWithout,
      accounts_without: coverage.accountsWithout,
      white_space: coverage.whiteSpace && {
        measure: coverage.whiteSpace.measure,
        without_accounts: { ...coverage.whiteSpace.withoutAccounts },
        without_owner: { ...coverage.whiteSpace.withoutOwner },
        share: coverage.whiteSpace.share,
      },
    },
    compactness: { by: compactness.by, mean: compactness.mean },
    composite,
  };
}

/** What the evidence adds to a territory's entry. */
export function territoryEvidence({ pay, travel, compactness }: FairnessEvidence, row: number) {
  return {
    compactness: finite(compactness.perTerritory[row]),
    commission_opportunity: finite(pay?.opportunity[row]),
    expected_payout: finite(pay?.payout[row]),
    attainable_quota_share: finite(pay?.attainable?.[row]),
    opportunity_to_quota: finite(pay?.opportunityToQuota?.[row]),
    travel_visits: finite(travel.visits[row]),
    travel_days: finite(travel.days[row]),
    travel_speed_km_per_hour: finite(travel.speedKmh[row]),
    travel_road_km: finite(travel.roadKm[row]),
    travel_hours: finite(travel.hours[row]),
    out_of_home_nights: finite(travel.nights[row]),
    travel_from: travel.fromHome[row] === 1 ? 'home' : 'centre',
  };
}

/** Points of the Lorenz curve of a measure per capacity: share of capacity, share of the measure; null for none. */
export function lorenzJson({ totals }: ScenarioView, measure: number): (readonly [number, number])[] | null {
  const curve = lorenz(totals.totals[measure] ?? [], totals.capacity);
  return curve && Array.from(curve.value, (value, i) => [curve.capacity[i] as number, value] as const);
}

function groupsJson(view: ScenarioView, { groups, theil }: FairnessByGroup) {
  return {
    groups: groups.map(({ name, territories, capacity, measures }) => ({
      group: name === '' ? null : name,
      territories,
      capacity_fte: capacity,
      measures: byMeasure(view, (m) => {
        const { total, index, within } = measures[m] as (typeof measures)[number];
        return { total, index: finite(index), within: figuresJson(within, () => null) };
      }),
    })),
    theil: byMeasure(view, (m) => {
      const { total, within, between } = theil[m] as (typeof theil)[number];
      return { total, within, between };
    }),
  };
}

export function byMeasure<T>({ plan }: ScenarioView, value: (measure: number) => T): Record<string, T> {
  return Object.fromEntries(plan.measures.map(({ name }, m) => [name, value(m)]));
}
