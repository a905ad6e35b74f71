import { type Refusal, refused } from '../edit/refusal.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { commandsOfEvent } from './commands-of-event.ts';
import { type Draft, withCommands } from './draft.ts';
import type { MidYearRequest } from './event.ts';
import { isInOnePiece, type Solver, sinceEvent, type Yardstick } from './least-change.ts';
import { mergeSets } from './merge-sets.ts';
import { splitOff } from './split-off.ts';

/** A draft in which an event has happened, before anything is evened out. */
export interface Happened {
  readonly ok: true;
  readonly draft: Draft;
  readonly touched: readonly TerritoryKey[];
  /** Territories that are no more, besides those of whoever leaves. */
  readonly gone: readonly TerritoryKey[];
  /** What the least change is counted against; null where nothing is to move at all. */
  readonly yardstick: Yardstick | null;
  /** As in MidYearProposal. */
  readonly held: readonly Int32Array[];
  readonly keyNow: ReadonlyMap<number, TerritoryKey>;
}

/** Lets an event happen in a draft of `plan`. Refused where one of its commands is, and where it is about nothing. */
export function afterEvent(plan: Plan, begun: Draft, request: MidYearRequest, solver: Solver): Happened | Refusal {
  const { scenario, role, event } = request;
  const where = { scenario: begun.scenario, role };
  if (event.kind === 'merges') {
    const merged = mergeSets(begun, role, event);
    if (!merged.ok) return merged;
    // Where territories were in pieces before, they may be so after it.
    const yardstick = { cost: merged.cost, standing: null, mends: isInOnePiece(plan, { scenario, role }) };
    const { draft, staying: touched, gone, held, keyNow } = merged;
    return { ok: true, draft, touched, gone, yardstick, held, keyNow };
  }
  const since = (draft: Draft) => sinceEvent(draft.plan, where, { plan, scenario });
  const rest = { gone: [], held: [accountTerritories(plan, scenario, role)], keyNow: new Map() };
  if (event.kind === 'joins' || event.kind === 'splits') {
    const split = splitOff(begun, role, event, solver);
    if (!split.ok) return split;
    return { ok: true, draft: split.draft, touched: split.touched, yardstick: since(split.draft), ...rest };
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
  const touched = [...takers].sort((a, b) => a - b);
  return { ok: true, draft, touched, yardstick: waits ? null : since(draft), ...rest };
}

/** The territories of the role that whoever leaves or works less works today. */
export function touchedBefore(plan: Plan, { scenario, role, event }: MidYearRequest): TerritoryKey[] {
  if (event.kind !== 'leaves' && event.kind !== 'part-time') return [];
  return scenarioTerritoriesOf(plan, scenario, role)
    .filter(({ reps }) => reps.some(({ rep }) => rep === event.rep))
    .map(({ territory }) => territory);
}
