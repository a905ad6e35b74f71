import { type Bound, NO_BOUND } from '../../core/balance/bounds/bound.ts';
import { measureLimits, outsideLimits } from '../../core/fairness/limit-status.ts';
import { planFairness } from '../../core/fairness/plan-fairness.ts';
import { BY_HAND } from '../../core/quota/method.ts';
import { minorToDecimal } from '../../core/quota/minor-unit.ts';
import { homeDistance } from '../../core/tally/home-distance.ts';
import { spreadKm } from '../../core/tally/spread-km.ts';
import { contiguityOf } from './contiguity.ts';
import { disruptionJson } from './disruption-json.ts';
import { familiesJson, movesJson, objectiveJson } from './objective-json.ts';
import type {
  AreaFacts,
  LeadFacts,
  LoosePieceFact,
  RunFacts,
  StartFact,
  TerritoryCounts,
  UnmetLimitFact,
} from './run-facts.ts';
import type { ScenarioView } from './scenario-view.ts';

/** `summary.json`, version 1: what was asked, what came out, and what it takes to repeat it. */
export function summaryJson(view: ScenarioView, facts: RunFacts) {
  const { plan, totals } = view;
  const { balance, rows } = facts;
  const unmet = balance?.unmet.map(unmetJson) ?? outsideJson(view);
  const { quotas: quota } = view;
  return {
    format: 'evenfield-summary',
    version: 1,
    evenfield: facts.version,
    plan: plan.settings.name,
    units: { set: plan.unitSet?.kind ?? null, source: plan.unitSet?.source ?? null, count: plan.units.count },
    territories: view.territories.length,
    territory_counts: balance?.counts ? countsJson(balance.counts) : null,
    seed: balance?.seed ?? null,
    iterations: balance?.iterations ?? null,
    stopped: balance?.stopped ?? null,
    starts: balance?.starts.map(startJson) ?? null,
    seconds: facts.seconds,
    measures: measuresJson(view),
    limits_met: view.territories.length === 0 ? null : unmet.length === 0,
    unmet_limits: unmet,
    contiguity: contiguityJson(view, balance?.pieces ?? []),
    only: balance?.only ?? null,
    objective: balance && objectiveJson(view, balance.objective),
    compactness: { sse: balance?.sse ?? null, rms_km: spreadKm(view) },
    homes: homesJson(view),
    bound: boundJson(balance?.bounds.anyCentres ?? NO_BOUND),
    bound_these_centres: boundJson(balance?.bounds.theseCentres ?? NO_BOUND),
    disruption: disruptionJson(view),
    moves: balance && movesJson(balance.moves),
    families: balance?.families ? familiesJson(balance.families) : null,
    quota:
      quota.length === 0
        ? null
        : {
            total: minorToDecimal(
              quota.reduce((sum, q) => sum + q.quotaMinor, 0),
              plan.settings.currency,
            ),
            currency: plan.settings.currency,
            method: (quota.find(({ method }) => method !== BY_HAND) ?? quota[0])?.method ?? null,
            period: quota[0]?.period ?? null,
          },
    rows: rows && {
      file: rows.file,
      read: rows.read,
      imported: rows.imported,
      warned: rows.warned,
      refused: rows.refused,
      reasons: rows.reasons,
      areas: rows.areas ? areasJson(rows.areas) : null,
      leads: rows.leads ? leadsJson(rows.leads) : null,
    },
    unassigned: { units: totals.unassigned.units, accounts: totals.unassigned.accounts },
  };
}

/** What became of the features of a boundary file; each is named in areas.csv. */
function areasJson({ leftOut, overlapKm2, gapKm2, allCompared, ...counts }: AreaFacts) {
  const measured = { overlap_km2: overlapKm2, gap_km2: gapKm2, all_compared: allCompared };
  return { ...counts, left_out: leftOut, ...measured };
}

function leadsJson({ commonest: _, ...counts }: LeadFacts) {
  const { file, read, imported, warned, refused, outside, reasons } = counts;
  return { file, read, imported, warned, refused, outside, reasons };
}

/** Each number of territories that was tried, in order, and why one of them was chosen. */
function countsJson({ least, most, chosen, reason, tried }: TerritoryCounts) {
  const why =
    reason === 'fewest-within-limits'
      ? `${chosen} is the least number from ${least} to ${most} with which every limit was met`
      : `no number from ${least} to ${most} met every limit; with ${chosen} the fewest are not met`;
  return {
    from: least,
    to: most,
    tried: tried.map(({ count, unmet, sse }) => ({ territories: count, limits_not_met: unmet, sse })),
    chosen,
    why,
  };
}

/** One start: with its seed, its iterations and one start it gives the same plan again. */
function startJson({ seed, iterations, sse, limitsMet, chosen }: StartFact) {
  return { seed, iterations, sse, limits_met: limitsMet, chosen };
}

/** What the SSE is proven not to be below, and of which plans. */
function boundJson(bound: Bound) {
  if (bound.kind === 'none') return { value: null, statement: 'no bound' };
  const plans =
    bound.kind === 'for-these-centres'
      ? 'within the limits and with these territory centres'
      : 'within the limits, whatever its territory centres,';
  return { value: bound.sse, statement: `no plan ${plans} has an SSE below this` };
}

/** Whether homes pulled the territories, and how far they are from home; null where no rep of a territory has one. */
function homesJson(view: ScenarioView) {
  const { homes, roadFactor } = view.plan.settings.balance;
  const { territories, roadKm } = homeDistance(view);
  if (territories === 0) return null;
  return { asked: homes, road_factor: roadFactor, territories_with_home: territories, road_km: roadKm };
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

function unmetJson({ unitCount, territories, heldBy, budget, ...limit }: UnmetLimitFact) {
  const held_by = unitCount > 0 && HELD.includes(limit.blocker) ? heldBy : null;
  return { ...limit, unit_count: unitCount, held_by, locked_territories: territories, move_budget: budget };
}

/** Blockers that are units which have to stay where they are. */
const HELD: readonly UnmetLimitFact['blocker'][] = ['locked', 'fenced-in', 'fenced-off'];

function pieceJson({ territory, units, unitCount, blocker, locks }: LoosePieceFact) {
  return {
    territory,
    units,
    unit_count: unitCount,
    blocker,
    locked_units: locks.units,
    locked_unit_count: locks.unitCount,
    locked_units_held_by: locks.unitCount > 0 ? locks.heldBy : null,
    locked_territories: locks.territories,
  };
}

/** What lies outside its limits where no balance was run, so that nobody looked for what blocks it. */
function outsideJson(view: ScenarioView) {
  return outsideLimits(view, measureLimits(view)).map(({ measure, territory, total, minimum, maximum }) => ({
    measure: view.plan.measures[measure]?.name ?? '',
    territory: view.territories[territory]?.id ?? '',
    total,
    minimum,
    maximum,
    blocker: null,
    relaxations: [],
    units: [],
    unit_count: 0,
    held_by: null,
    locked_territories: [],
    move_budget: null,
  }));
}

/** Whether each territory is in one piece, and why it may not be. */
function contiguityJson(view: ScenarioView, pieces: readonly LoosePieceFact[]) {
  if (view.territories.length === 0) return null;
  const { asked, looseParts, links } = contiguityOf(view);
  const contiguous = looseParts === null ? null : looseParts === 0;
  const why = contiguityReason(
    contiguous,
    asked,
    links.some(({ territory }) => territory !== null),
  );
  return {
    asked,
    contiguous,
    why,
    loose_parts: looseParts,
    pieces: pieces.map(pieceJson),
    links: links.map(({ from, to, km, territory }) => ({ from, to, km, territory })),
  };
}

function contiguityReason(contiguous: boolean | null, asked: string, byLinks: boolean): string {
  if (contiguous === null) return 'contiguity was not asked for';
  if (contiguous) {
    const reason = 'every territory is in one piece on the neighbour graph';
    return byLinks ? `${reason}, some by the links that name them` : reason;
  }
  return asked === 'preferred'
    ? 'contiguity was preferred, not required'
    : 'a limit, a lock, a separate part or an edit by hand stood against it';
}
