import { byMeasure, evidenceJson, evidenceOf, lorenzJson, territoryEvidence } from './evidence-json.ts';
import { exceptionsJson } from './exceptions.ts';
import { figuresJson, finite } from './figures-json.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `fairness.json`, version 1: the figures of every measure, what else speaks of fairness, and what they are made from. */
export function fairnessJson(view: ScenarioView) {
  const { totals } = view;
  const id = (row: number) => view.territories[row]?.id ?? null;
  const evidence = evidenceOf(view);
  const repId = (row: number) => evidence.reps.reps[row]?.id ?? null;
  return {
    format: 'evenfield-fairness',
    version: 1,
    measures: evidence.measures.map(({ name, tolerance, perTerritory, perCapacity, perRep }, m) => {
      const { worst_territory: worst_rep, ...rep } = figuresJson(perRep, repId);
      return {
        measure: name,
        tolerance,
        per_territory: figuresJson(perTerritory, id),
        per_capacity: figuresJson(perCapacity, id),
        per_rep: { ...rep, worst_rep },
        lorenz: lorenzJson(view, m),
      };
    }),
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
      ...territoryEvidence(evidence, row),
    })),
    ...evidenceJson(view, evidence),
    exceptions: exceptionsJson(view),
    unassigned: {
      units: totals.unassigned.units,
      accounts: totals.unassigned.accounts,
      totals: byMeasure(view, (m) => totals.unassigned.totals[m] ?? 0),
    },
  };
}
