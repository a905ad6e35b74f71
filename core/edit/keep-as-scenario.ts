import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { applyChange } from './apply-change.ts';
import type { EditResult } from './perform.ts';
import type { PlanChange, UnitMoves } from './plan-change.ts';
import { refused } from './refusal.ts';
import { resplitQuotas } from './resplit-quotas.ts';
import { duplicateScenario } from './scenarios/duplicate-scenario.ts';
import { squash } from './squash.ts';

/** A plan that is not in the plan yet: what it moves of a scenario as it stands. */
export interface UnkeptPlan {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Null where no unit changes hands. */
  readonly moves: UnitMoves | null;
}

/**
 * The one change that keeps a plan as a scenario of its own under a name: a copy of the scenario it came from with its
 * moves, and quotas split anew. Refused as a copy is (`name-taken`, `too-many-scenarios`), and with `plan-changed` where
 * a unit is not any more where the moves take it from. O(units).
 */
export function keepAsScenario(plan: Plan, { scenario, role, moves }: UnkeptPlan, name: string): EditResult {
  const copied = duplicateScenario(plan, { kind: 'duplicate-scenario', scenario, name });
  if (!copied.ok || !moves) return copied;
  if (!stillFits(plan, moves)) return refused('plan-changed');
  const made = copied.change.records.find(({ kind, before }) => kind === 'scenarios' && before === null);
  if (made?.kind !== 'scenarios' || !made.after) return refused('invalid-request', { what: 'scenario' });
  const { key, name: given } = made.after;
  const of = plan.scenarios.find((one) => one.key === scenario)?.name ?? '';
  const moved: PlanChange = {
    note: { code: 'kept-as-scenario', values: { name: given, of, moved: moves.units.length } },
    moves: [{ ...moves, scenario: key }],
    records: [],
    batches: [],
  };
  const both = squash(copied.change, moved, moved.note);
  const quotas = plan.quotas.length > 0 ? resplitQuotas(applyChange(plan, both), key, role) : [];
  const split: PlanChange = { ...moved, moves: [], records: quotas };
  return { ok: true, change: squash(both, split, moved.note) };
}

/** Whether every unit is there, and where the moves take it from. */
function stillFits(plan: Plan, { scenario, role, units, from, to }: UnitMoves): boolean {
  const current = assignmentOf(plan, scenario, role);
  const known = new Set<number>(plan.territories.map((territory) => territory.key));
  return units.every((unit, i) => {
    const row = rowOfKey(plan.units.keys, unit);
    return row >= 0 && current[row] === from[i] && known.has(to[i] as number);
  });
}
