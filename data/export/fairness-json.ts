import { planFairness } from '../../core/fairness/plan-fairness.ts';
import { exceptionsJson } from './exceptions.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `fairness.json`, version 1: the figures of every measure and the totals they were made from. */
export function fairnessJson(view: ScenarioView) {
  const { plan, scenario, role, totals } = view;
  const id = (row: number) => view.territories[row]?.id ?? null;
  const figures = planFairness(plan, scenario, role, totals);
  return {
    format: 'evenfield-fairness',
    version: 1,
    measures: figures.map(({ name, tolerance, perTerritory, perCapacity }) => ({
      measure: name,
      tolerance,
      per_territory: figuresJson(perTerritory, id),
      per_capacity: figuresJson(perCapacity, id),
    })),
    territories: view.territories.map((territory, row) => ({
      territory_id: territory.id,
      territory: territory.name,
      rep: view.rep(territory.key),
      capacity_fte: totals.capacity[row] ?? null,
      units: totals.units[row] ?? 0,
      accounts: totals.accounts[row] ?? 0,
      totals: byMeasure(view, (m) => totals.totals[m]?.[row] ?? 0),
      index: byMeasure(view, (m) => finite(totals.index[m]?.[row])),
      compactness_km: finite(totals.compactnessKm[row]),
    })),
    exceptions: exceptionsJson(view),
    unassigned: {
      units: totals.unassigned.units,
      accounts: totals.unassigned.accounts,
      totals: byMeasure(view, (m) => totals.unassigned.totals[m] ?? 0),
    },
  };
}

type Figures = ReturnType<typeof planFairness>[number]['perTerritory'];

function figuresJson(figures: Figures, id: (row: number) => string | null) {
  return {
    mean: figures.mean,
    mean_absolute_deviation: figures.meanAbsoluteDeviation,
    coefficient_of_variation: figures.coefficientOfVariation,
    gini: figures.gini,
    theil: figures.theil,
    jain: figures.jain,
    max_to_min: figures.maxToMin,
    balance_score: figures.balanceScore,
    out_of_band_share: figures.outOfBandShare,
    worst_deviation: figures.worstDeviation,
    worst_territory: id(figures.worstTerritory),
  };
}

function byMeasure<T>({ plan }: ScenarioView, value: (measure: number) => T): Record<string, T> {
  return Object.fromEntries(plan.measures.map(({ name }, m) => [name, value(m)]));
}

/** JSON has no NaN: what cannot be computed is null. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
