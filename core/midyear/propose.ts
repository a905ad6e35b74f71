import { applyChange } from '../edit/apply-change.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { resplitQuotas } from '../edit/resplit-quotas.ts';
import { squash } from '../edit/squash.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { commandsOfEvent } from './commands-of-event.ts';
import { beginDraft, type Draft, withChange, withCommands } from './draft.ts';
import type { MidYearRequest } from './event.ts';
import { leastChange, type Solver } from './least-change.ts';
import { splitOff } from './split-off.ts';

/** What is proposed for a change of the team. */
export interface MidYearProposal {
  readonly ok: true;
  /** Makes the new scenario, whole, as one step. */
  readonly change: PlanChange;
  /** The plan with it. */
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  /** Territories that the event touches and their neighbours: nothing else moved. Rising. */
  readonly concerned: readonly TerritoryKey[];
}

/**
 * Answers a change of the team with a copy of a scenario in which it has happened and the fewest accounts change hands:
 * the event's own commands, then a least change among the territories it touches and their neighbours, within the
 * plan's own tolerances, and the quotas split anew. The scenario it comes from stays as it is. Refused where a command
 * is refused, and where the rep has nothing in the scenario.
 */
export function proposeMidYear(plan: Plan, request: MidYearRequest, solver: Solver): MidYearProposal | Refusal {
  const { scenario, role } = request;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const begun = beginDraft(plan, scenario, request.name);
  if (!begun.ok) return begun;
  const described = request.description.trim();
  const told = described
    ? withCommands(begun, [{ kind: 'describe-scenario', scenario: begun.scenario, description: described }])
    : begun;
  if (!told.ok) return told;
  const happened = afterEvent(plan, told, request, solver);
  if (!happened.ok) return happened;
  const { draft, touched, waits } = happened;
  const before = { plan, scenario };
  const where = { scenario: draft.scenario, role };
  const evened = waits ? { moves: null, concerned: touched } : leastChange(draft.plan, where, touched, before, solver);
  const note = draft.change.note;
  const moved = withChange(draft, {
    ok: true,
    change: { note, moves: evened.moves ? [evened.moves] : [], records: [], batches: [] },
  });
  if (!moved.ok) return moved;
  const records = plan.quotas.length > 0 ? resplitQuotas(moved.plan, draft.scenario, role) : [];
  const said: PlanChange = { note: noteOf(plan, request, moved), moves: [], records, batches: [] };
  const gone = touchedBefore(plan, request);
  return {
    ok: true,
    change: squash(moved.change, said, said.note),
    plan: applyChange(moved.plan, said),
    scenario: draft.scenario,
    concerned: [...new Set([...evened.concerned, ...gone])].sort((a, b) => a - b),
  };
}

interface Happened {
  readonly ok: true;
  readonly draft: Draft;
  readonly touched: readonly TerritoryKey[];
  /** Nothing is to move at all. */
  readonly waits: boolean;
}

function afterEvent(plan: Plan, begun: Draft, request: MidYearRequest, solver: Solver): Happened | Refusal {
  const { role, event } = request;
  if (event.kind === 'joins') {
    const split = splitOff(begun, role, event, solver);
    return split.ok ? { ok: true, draft: split.draft, touched: split.touched, waits: false } : split;
  }
  const own = touchedBefore(plan, request);
  if (own.length === 0) return refused('invalid-request', { what: 'rep' });
  const draft = withCommands(begun, commandsOfEvent(begun.plan, begun.scenario, role, event));
  if (!draft.ok) return draft;
  const [before, after] = [begun, draft].map((one) => assignmentOf(one.plan, begun.scenario, role));
  const takers = new Set<TerritoryKey>(own);
  after?.forEach((key, row) => {
    if (key !== 0 && before?.[row] !== key) takers.add(key as TerritoryKey);
  });
  const waits = event.kind === 'leaves' && event.territories === 'keep-vacant';
  return { ok: true, draft, touched: [...takers].sort((a, b) => a - b), waits };
}

/** The territories of the role that the rep works today. */
function touchedBefore(plan: Plan, { scenario, role, event }: MidYearRequest): TerritoryKey[] {
  if (event.kind === 'joins') return [];
  return scenarioTerritoriesOf(plan, scenario, role)
    .filter(({ reps }) => reps.some(({ rep }) => rep === event.rep))
    .map(({ territory }) => territory);
}

function noteOf(plan: Plan, { scenario, role }: MidYearRequest, draft: Draft): PlanChange['note'] {
  const [before, after] = [assignmentOf(plan, scenario, role), assignmentOf(draft.plan, draft.scenario, role)];
  const moved = after.reduce((count, key, row) => count + (key === before[row] ? 0 : 1), 0);
  const nameOf = (of: Plan, key: ScenarioKey) => of.scenarios.find((one) => one.key === key)?.name ?? '';
  return {
    code: 'kept-as-scenario',
    values: { name: nameOf(draft.plan, draft.scenario), of: nameOf(plan, scenario), moved },
  };
}
