import { balanceRefusal, type PlanProblem, problemOfPlan } from '../edit/balance-problem.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { invariant } from '../invariant.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RepKey, RoleKey, TerritoryKey } from '../model/ids.ts';
import { groundOf } from '../redraw/ground.ts';
import { changeOfSplit, settingsOfSplit, splitProblem } from '../redraw/split-problem.ts';
import { type Draft, withChange, withCommands } from './draft.ts';
import type { MidYearEvent } from './event.ts';
import type { Solver } from './least-change.ts';

/** A draft with somebody new in it, and the territories that this divided. */
export interface SplitOff {
  readonly ok: true;
  readonly draft: Draft;
  readonly touched: readonly TerritoryKey[];
}

/**
 * Adds a rep and a territory for them: half of the territory that is named, or of the one with the highest load by its
 * capacity, split off by balance. Refused as a split is, and as adding a rep is.
 */
export function splitOff(
  begun: Draft,
  role: RoleKey,
  { rep, territory: asked }: Extract<MidYearEvent, { readonly kind: 'joins' }>,
  solver: Solver,
): SplitOff | Refusal {
  const added = withCommands(begun, [{ kind: 'add-rep', rep }]);
  if (!added.ok) return added;
  const { plan, scenario } = added;
  const { measures } = plan;
  const used = scenarioTerritoriesOf(plan, scenario, role).length;
  const settings = settingsOfSplit(plan.settings.balance, used);
  if (used === 0) return refused('no-territories');
  const refusal = balanceRefusal(plan, scenario, role, settings, measures);
  if (refusal) return refusal;
  const ground = groundOf(plan, scenario, role);
  invariant(ground, 'the copy is in the plan');
  const made = problemOfPlan(plan, scenario, role, settings, measures);
  const split = { territory: asked ?? fullest(made, ground.used), parts: 2 };
  const part = splitProblem(ground, made, split, measures, settings);
  if ('ok' in part) return part;
  const { assignment } = solver(part.problem, settings.seed);
  const change = changeOfSplit(ground, split, part, assignment);
  const divided = withChange(added, { ok: true, change });
  if (!divided.ok) return divided;
  const fresh = change.records.find(({ kind, before }) => kind === 'territories' && before === null);
  if (fresh?.kind !== 'territories' || !fresh.after) return refused('too-few-units', { units: 1, territories: 2 });
  const territory = fresh.after.key;
  const key = Math.max(...plan.reps.map((one) => one.key)) as RepKey;
  const reps = [{ rep: key, share: 1 }];
  const draft = withCommands(divided, [{ kind: 'set-territory-reps', scenario, territory, reps }]);
  return draft.ok ? { ok: true, draft, touched: [split.territory, territory] } : draft;
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
