import { balanceRefusal, type PlanProblem, problemOfPlan } from '../edit/balance-problem.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { invariant } from '../invariant.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, TerritoryKey } from '../model/ids.ts';
import { groundOf } from '../redraw/ground.ts';
import { changeOfSplit, settingsOfSplit, splitProblem } from '../redraw/split-problem.ts';
import { type Draft, withChange } from './draft.ts';
import type { Solver } from './least-change.ts';

/** A draft in which a territory was divided: it goes on as one part, the others are new. */
export interface SplitEvenly {
  readonly ok: true;
  readonly draft: Draft;
  readonly territory: TerritoryKey;
  readonly fresh: readonly TerritoryKey[];
}

/**
 * Divides a territory (null: the one with the highest load by its capacity) into parts by balance. Refused as a split
 * is, and with `too-few-units` where some part would have none.
 */
export function splitEvenly(
  begun: Draft,
  role: RoleKey,
  asked: TerritoryKey | null,
  parts: number,
  solver: Solver,
): SplitEvenly | Refusal {
  const { plan, scenario } = begun;
  const { measures } = plan;
  const used = scenarioTerritoriesOf(plan, scenario, role).length;
  const settings = settingsOfSplit(plan.settings.balance, used);
  if (used === 0) return refused('no-territories');
  const refusal = balanceRefusal(plan, scenario, role, settings, measures);
  if (refusal) return refusal;
  const ground = groundOf(plan, scenario, role);
  invariant(ground, 'the copy is in the plan');
  const made = problemOfPlan(plan, scenario, role, settings, measures);
  const split = { territory: asked ?? fullest(made, ground.used), parts };
  const part = splitProblem(ground, made, split, measures, settings);
  if ('ok' in part) return part;
  const { assignment } = solver(part.problem, settings.seed);
  const change = changeOfSplit(ground, split, part, assignment);
  const fresh = change.records.flatMap((record) =>
    record.kind === 'territories' && !record.before && record.after ? [record.after.key] : [],
  );
  if (fresh.length < parts - 1) return refused('too-few-units', { units: fresh.length + 1, territories: parts });
  const draft = withChange(begun, { ok: true, change });
  return draft.ok ? { ok: true, draft, territory: split.territory, fresh } : draft;
}

/** The open territory with the most of the first balanced measure against its ideal, with two units at least. */
function fullest({ problem }: PlanProblem, keys: Int32Array): TerritoryKey {
  const { incumbent, closed, measures } = problem;
  const sums = new Float64Array(problem.territoryCount);
  const units = new Int32Array(problem.territoryCount);
  incumbent?.forEach((t, unit) => {
    if (t < 0) return;
    sums[t] = (sums[t] as number) + (measures[0]?.values[unit] ?? 1);
    units[t] = (units[t] as number) + 1;
  });
  let best = 0;
  const load = (t: number) => {
    if (closed?.[t] === 1 || (units[t] as number) < 2) return -1;
    return (sums[t] as number) / (measures[0]?.limits[t]?.ideal || 1);
  };
  for (let t = 1; t < sums.length; t++) if (load(t) > load(best)) best = t;
  return keys[best] as TerritoryKey;
}
