import type { Plan } from '../../model/plan.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Note } from '../note.ts';
import { newName } from '../organisation/new-name.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { ScenarioCommandOf } from './command.ts';

/** Gives a scenario another name; refused where another one has it, an archived one too. */
export function renameScenario(plan: Plan, command: ScenarioCommandOf<'rename-scenario'>): EditResult {
  const before = scenarioWith(plan, command.scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const named = newName(
    command.name,
    plan.scenarios.filter((scenario) => scenario !== before),
  );
  if (!named.ok) return named;
  const values = { before: before.name, after: named.name };
  return changed(plan, { code: 'renamed-scenario', values }, [{ ...before, name: named.name }]);
}

/** Says what a scenario is about; blank takes back what was said. */
export function describeScenario(plan: Plan, command: ScenarioCommandOf<'describe-scenario'>): EditResult {
  const before = scenarioWith(plan, command.scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const note = { code: 'described-scenario', values: { name: before.name } } as const;
  return changed(plan, note, [{ ...before, description: command.description.trim() }]);
}

/** Says from which day a scenario holds; null, and the first day of the plan period, take back what was said. */
export function dateScenario(plan: Plan, command: ScenarioCommandOf<'date-scenario'>): EditResult {
  const before = scenarioWith(plan, command.scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const { effective: _, ...undated } = before;
  const { effective } = command;
  const says = effective !== null && effective !== plan.settings.periodStart;
  const note = { code: 'dated-scenario', values: { name: before.name } } as const;
  return changed(plan, note, [says ? { ...undated, effective } : undated]);
}

/**
 * Puts a scenario away, or brings it back. An archived one keeps all it has, but is neither offered nor worked on. The
 * baseline stays (`baseline-stays`), because everything is counted against it, and so does the last that is open
 * (`last-scenario`), because there would be nothing to show.
 */
export function archiveScenario(plan: Plan, command: ScenarioCommandOf<'archive-scenario'>): EditResult {
  const before = scenarioWith(plan, command.scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const { name } = before;
  const { archived } = command;
  if (archived && before.baseline) return refused('baseline-stays', { name });
  if (archived && isLastOpen(plan, before)) return refused('last-scenario', { name });
  return changed(plan, { code: archived ? 'archived-scenario' : 'opened-scenario', values: { name } }, [
    { ...before, archived },
  ]);
}

/**
 * Makes a scenario the one that disruption is counted against; the one that was is an ordinary one then, so that there
 * is never more than one. An archived scenario is brought back by it.
 */
export function setBaseline(plan: Plan, command: ScenarioCommandOf<'set-baseline'>): EditResult {
  const before = scenarioWith(plan, command.scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const others = plan.scenarios.filter((scenario) => scenario.baseline && scenario !== before);
  const after = [
    { ...before, baseline: true, archived: false },
    ...others.map((scenario) => ({ ...scenario, baseline: false })),
  ];
  return changed(plan, { code: 'set-baseline', values: { name: before.name } }, after);
}

/** The scenario with a key, or undefined. */
export function scenarioWith({ scenarios }: Pick<Plan, 'scenarios'>, key: number): Scenario | undefined {
  return scenarios.find((scenario) => scenario.key === key);
}

/** Whether a scenario is the only one that is not archived. */
export function isLastOpen({ scenarios }: Pick<Plan, 'scenarios'>, scenario: Scenario): boolean {
  return !scenario.archived && scenarios.every((one) => one === scenario || one.archived);
}

function changed(plan: Plan, note: Note, after: readonly Scenario[]): EditResult {
  const keys = new Set(after.map(({ key }) => key));
  const before = plan.scenarios.filter(({ key }) => keys.has(key));
  const records = recordChanges('scenarios', before, after);
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}
