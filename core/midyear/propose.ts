import { periodQuotas } from '../edit/period-quotas.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { resplitQuotas } from '../edit/resplit-quotas.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { afterEvent, touchedBefore } from './after-event.ts';
import { beginDraft, type Draft, withChange, withCommands } from './draft.ts';
import type { MidYearRequest } from './event.ts';
import { leastChange, type Solver } from './least-change.ts';
import { withMergedTotal } from './merged-total.ts';
import { withProrated } from './prorate.ts';
import { proratedQuotas, type Seasons, seasonsOf, shareLeft } from './prorated-quotas.ts';

/** What is proposed for a change within the year. */
export interface MidYearProposal {
  readonly ok: true;
  /** Makes the new scenario, whole, as one step. */
  readonly change: PlanChange;
  /** The plan with it. */
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  /** Territories that the event touches, their neighbours, and who had to help these: nothing else moved. Rising. */
  readonly concerned: readonly TerritoryKey[];
  /** Per row of the account table the territories in which it changes hands with nobody; 0 for none. */
  readonly held: readonly Int32Array[];
  /** The key that each territory of the other company goes on under; empty where no two sets were merged. */
  readonly keyNow: ReadonlyMap<number, TerritoryKey>;
  /** Quotas by territory key, minor units. */
  readonly quotas: MidYearQuotas;
}

/** Quotas of the whole plan period before and after, and what comes of them where the change comes on its day. */
interface MidYearQuotas {
  readonly before: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
  readonly prorated: ReadonlyMap<number, number>;
}

/**
 * Answers a change within the year with a copy of a scenario in which it has happened and the fewest accounts change
 * hands: the event's own commands, then a least change among the territories it touches and their neighbours, within
 * the plan's own tolerances, and the quotas split anew and pro-rated. The copy holds from the day of the event. The
 * scenario it comes from stays as it is. Refused where a command is refused, and where the rep has nothing in it.
 */
export function proposeMidYear(plan: Plan, request: MidYearRequest, solver: Solver): MidYearProposal | Refusal {
  const { scenario, role } = request;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const begun = begin(plan, request);
  if (!begun.ok) return begun;
  const happened = afterEvent(plan, begun, request, solver);
  if (!happened.ok) return happened;
  const { draft, touched, yardstick } = happened;
  const where = { scenario: draft.scenario, role };
  const evened = yardstick
    ? leastChange(draft.plan, where, touched, yardstick, solver)
    : { moves: null, concerned: touched };
  const note = draft.change.note;
  const moved = withChange(draft, {
    ok: true,
    change: { note, moves: evened.moves ? [evened.moves] : [], records: [], batches: [] },
  });
  if (!moved.ok) return moved;
  const split = withMergedTotal(withSplit(moved, role), request);
  if (!split.ok) return split;
  const quotas = quotasOf(plan, request, split, happened.keyNow);
  const prorated = isWithin(plan, request.from) ? withProrated(split, role, { ...quotas, from: request.from }) : split;
  if (!prorated.ok) return prorated;
  const gone = [...touchedBefore(plan, request), ...happened.gone];
  const said: PlanChange = { ...prorated.change, note: noteOf(plan, request, moved) };
  return {
    ok: true,
    change: said,
    plan: prorated.plan,
    scenario: draft.scenario,
    concerned: [...new Set([...evened.concerned, ...gone])].sort((a, b) => a - b),
    held: happened.held,
    keyNow: happened.keyNow,
    quotas,
  };
}

/** A copy that says what it is about and from when it holds. */
function begin(plan: Plan, { scenario, name, description, from }: MidYearRequest): Draft | Refusal {
  const begun = beginDraft(plan, scenario, name);
  if (!begun.ok) return begun;
  const text = description.trim();
  return withCommands(begun, [
    { kind: 'date-scenario', scenario: begun.scenario, effective: from },
    ...(text ? [{ kind: 'describe-scenario', scenario: begun.scenario, description: text } as const] : []),
  ]);
}

function withSplit(draft: Draft, role: RoleKey): Draft {
  if (draft.plan.quotas.length === 0) return draft;
  const records = resplitQuotas(draft.plan, draft.scenario, role);
  const split = withChange(draft, {
    ok: true,
    change: { note: draft.change.note, moves: [], records, batches: [] },
  });
  return split.ok ? split : draft;
}

function isWithin({ settings }: Plan, from: string): boolean {
  const left = shareLeft(settings, from);
  return left > 0 && left < 1;
}

function quotasOf(
  plan: Plan,
  { scenario, role, event, from }: MidYearRequest,
  split: Draft,
  keyNow: ReadonlyMap<number, TerritoryKey>,
): MidYearQuotas & { readonly seasons: Seasons } {
  const byKey = (of: Plan, key: ScenarioKey, own: RoleKey, name: (territory: number) => number) =>
    new Map(periodQuotas(of, key, own).map(({ territory, quotaMinor }) => [name(territory), quotaMinor]));
  const same = (key: number) => key;
  const theirs =
    event.kind === 'merges'
      ? byKey(plan, event.other.scenario, event.other.role, (key) => keyNow.get(key) ?? key)
      : new Map<number, number>();
  const before = byKey(plan, scenario, role, same);
  // Both may sell in one territory.
  for (const [key, minor] of theirs) before.set(key, minor + (before.get(key) ?? 0));
  const after = byKey(split.plan, split.scenario, role, same);
  const where = { scenario: split.scenario, role };
  const seasons = new Map([...seasonsOf(plan, { scenario, role }), ...seasonsOf(split.plan, where)]);
  return { before, after, seasons, prorated: proratedQuotas(plan.settings, before, after, seasons, from) };
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
