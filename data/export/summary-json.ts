import { type Disruption, disruption, ownerDisruption } from '../../core/disruption/disruption.ts';
import { planFairness } from '../../core/fairness/plan-fairness.ts';
import { minorToDecimal } from '../../core/quota/minor-unit.ts';
import type { RunFacts } from './run-facts.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `summary.json`, version 1: what was asked, what came out, and what it takes to repeat it. */
export function summaryJson(view: ScenarioView, facts: RunFacts) {
  const { plan, scenario, totals } = view;
  const { balance, rows } = facts;
  const quota = plan.quotas.filter((q) => q.scenario === scenario && view.byKey.has(q.territory));
  return {
    format: 'evenfield-summary',
    version: 1,
    evenfield: facts.version,
    plan: plan.settings.name,
    units: { set: plan.unitSet?.kind ?? null, source: plan.unitSet?.source ?? null, count: plan.units.count },
    territories: view.territories.length,
    seed: balance?.seed ?? null,
    iterations: balance?.iterations ?? null,
    stopped: balance?.stopped ?? null,
    seconds: facts.seconds,
    measures: measuresJson(view),
    limits_met: balance === null ? null : balance.unmet.length === 0,
    unmet_limits: balance?.unmet ?? [],
    contiguity: contiguityJson(facts),
    compactness: { sse: balance?.sse ?? null, rms_km: rootMeanSquare(totals.compactnessKm) },
    bound: { value: null, statement: 'no bound' },
    disruption: disruptionJson(view),
    quota:
      quota.length === 0
        ? null
        : {
            total: minorToDecimal(
              quota.reduce((sum, q) => sum + q.quotaMinor, 0),
              plan.settings.currency,
            ),
            currency: plan.settings.currency,
            method: quota[0]?.method ?? null,
            period: quota[0]?.period ?? null,
          },
    rows: rows && {
      file: rows.file,
      read: rows.read,
      imported: rows.imported,
      warned: rows.warned,
      refused: rows.refused,
      reasons: rows.reasons,
    },
    unassigned: { units: totals.unassigned.units, accounts: totals.unassigned.accounts },
  };
}

/** Per measure the largest deviation from the ideal and where it is. */
function measuresJson(view: ScenarioView) {
  return planFairness(view.plan, view.scenario, view.role, view.totals).map(({ name, tolerance, perCapacity }) => ({
    measure: name,
    tolerance,
    largest_deviation: perCapacity.worstDeviation,
    largest_deviation_at: view.territories[perCapacity.worstTerritory]?.id ?? null,
  }));
}

/** Whether each territory is in one piece, and why it may not be. */
function contiguityJson({ balance }: RunFacts) {
  if (!balance) return null;
  const { contiguity, looseParts, links } = balance;
  const contiguous = looseParts === null ? null : looseParts === 0;
  return {
    asked: contiguity,
    contiguous,
    why: contiguityReason(contiguous, contiguity),
    loose_parts: looseParts,
    links,
  };
}

function contiguityReason(contiguous: boolean | null, asked: string): string {
  if (contiguous === null) return 'contiguity was not asked for';
  if (contiguous) return 'every territory is in one piece on the neighbour graph';
  return asked === 'preferred'
    ? 'contiguity was preferred, not required'
    : 'a limit, a lock or a separate part stood against it';
}

/** Against today's owners where accounts name any, else against the baseline scenario; null without either. */
function disruptionJson(view: ScenarioView) {
  const { plan, scenario, role } = view;
  const baseline = plan.scenarios.find((s) => s.baseline && s.key !== scenario);
  if (plan.accounts.ownerNames.length > 0)
    return movedJson('owners', ownerDisruption(plan, scenario, role, view.owners));
  return baseline ? movedJson('baseline', disruption(plan, scenario, baseline.key, role)) : null;
}

function movedJson(against: 'owners' | 'baseline', { accounts, measures }: Disruption) {
  return {
    against,
    accounts_moved: accounts.moved,
    accounts_share: accounts.share,
    measures: measures.map(({ name, moved, share }) => ({ measure: name, moved, share })),
  };
}

function rootMeanSquare(values: Float64Array): number | null {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return null;
  return Math.sqrt(known.reduce((sum, value) => sum + value * value, 0) / known.length);
}
