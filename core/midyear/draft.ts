import { applyChange } from '../edit/apply-change.ts';
import type { EditCommand } from '../edit/command.ts';
import { changeOf, type EditResult } from '../edit/perform.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import type { Refusal } from '../edit/refusal.ts';
import { duplicateScenario } from '../edit/scenarios/duplicate-scenario.ts';
import { squash } from '../edit/squash.ts';
import { invariant } from '../invariant.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/** A copy of a scenario that is being worked on: the plan as it would be, and the one change that leads there. */
export interface Draft {
  readonly ok: true;
  readonly plan: Plan;
  readonly change: PlanChange;
  /** The copy. */
  readonly scenario: ScenarioKey;
}

/** Begins with a copy of a scenario under a name of its own. Refused as a copy is (`name-taken`, `too-many-scenarios`). */
export function beginDraft(plan: Plan, scenario: ScenarioKey, name: string): Draft | Refusal {
  const copied = duplicateScenario(plan, { kind: 'duplicate-scenario', scenario, name });
  if (!copied.ok) return copied;
  const made = copied.change.records.find(({ kind, before }) => kind === 'scenarios' && before === null);
  invariant(made?.kind === 'scenarios' && made.after, 'a copy of a scenario is a new scenario');
  return { ok: true, plan: applyChange(plan, copied.change), change: copied.change, scenario: made.after.key };
}

/** The draft with one more change. */
export function withChange(draft: Draft, result: EditResult): Draft | Refusal {
  if (!result.ok) return result;
  const { change } = result;
  return { ...draft, plan: applyChange(draft.plan, change), change: squash(draft.change, change, draft.change.note) };
}

/** The draft after commands, one after the other; the first that is refused refuses all. */
export function withCommands(draft: Draft, commands: readonly EditCommand[]): Draft | Refusal {
  let current: Draft | Refusal = draft;
  for (const command of commands) {
    if (!current.ok) return current;
    current = withChange(current, changeOf(current.plan, command));
  }
  return current;
}
