import { movesBetween } from '../edit/moves-between.ts';
import type { PlanChange, RecordChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { invariant } from '../invariant.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { freshTerritories } from '../redraw/fresh-territories.ts';
import { groundOf } from '../redraw/ground.ts';
import { bothSets, type Candidate } from './both-sets.ts';
import { type Draft, withChange, withCommands } from './draft.ts';
import type { MidYearEvent, TerritorySet } from './event.ts';
import { heldParts } from './held-parts.ts';
import { roleEmptied } from './role-emptied.ts';
import { sharedOut } from './shared-out.ts';
import { stayingCandidates } from './staying.ts';

/** A draft in which two sets of territories have become one, before it is evened out. */
export interface MergedSets {
  readonly ok: true;
  readonly draft: Draft;
  /** The territories of the one set. */
  readonly staying: readonly TerritoryKey[];
  /** Those of either that are no more, under their own keys. */
  readonly gone: readonly TerritoryKey[];
  /** Per row of the account table the territories of its present owners, under the keys they have now; 0 for none. */
  readonly held: readonly [Int32Array, Int32Array];
  /** Per row of the unit table the accounts that lose their owner where it leaves its territory. */
  readonly cost: Float64Array;
  /** The key that a territory of the other set goes on under. */
  readonly keyNow: ReadonlyMap<number, TerritoryKey>;
}

/**
 * Makes one set of the territories of two over the same units, with as many as are wanted: those stay without which most
 * accounts would lose their owners, with their reps, and every unit goes to whoever has most of its accounts today. What
 * the other set has in another role leaves that role in the draft. Locked territories of ours and those of `keep` stay.
 * Refused where the two are one, one of them has nothing, or fewer are wanted than have to stay.
 */
export function mergeSets(
  begun: Draft,
  role: RoleKey,
  event: Extract<MidYearEvent, { readonly kind: 'merges' }>,
): MergedSets | Refusal {
  const { scenario } = begun;
  const ours: TerritorySet = { scenario, role };
  const { other } = event;
  const before = begun.plan;
  const known = before.scenarios.some(({ key }) => key === other.scenario);
  if (!known || !before.roles.some(({ key }) => key === other.role))
    return refused('invalid-request', { what: 'scenario' });
  const sets = bothSets(before, ours, other);
  const { candidates } = sets;
  const theirs = candidates.filter((one) => !one.ours).length;
  if (theirs === 0 || theirs === candidates.length) return refused('no-territories');
  const keep = new Set<number>(event.keep);
  const must = (c: number) => {
    const one = candidates[c] as Candidate;
    return keep.has(one.territory.key) || (one.ours && one.seat.locked);
  };
  const locked = candidates.filter((_, c) => must(c)).length;
  const { territories } = event;
  if (territories < Math.max(1, locked)) return refused('too-few-territories', { locked, territories });
  const parts = heldParts(before, sets);
  const stays = stayingCandidates(sets, parts, territories, must);
  const shared = sharedOut(before, parts, stays);
  const emptied =
    other.role === role
      ? begun
      : withChange(begun, { ok: true, change: roleEmptied(before, { scenario, role: other.role }, begun.change.note) });
  if (!emptied.ok) return emptied;
  const keys = keysOf(emptied, role, candidates, stays, shared.candidate);
  const { plan } = emptied;
  const current = assignmentOf(plan, scenario, role);
  const next = current.map((key, row) => {
    const c = shared.candidate[row] as number;
    if (c >= 0) return keys.now[c] as number;
    return candidates.some((one, i) => one.ours && one.territory.key === key && stays[i] === 1) ? key : 0;
  });
  const moves = movesBetween(plan, ours, current, next);
  const gone = candidates.flatMap(({ territory }, c) => (stays[c] === 1 ? [] : [territory.key]));
  const change: PlanChange = {
    note: begun.change.note,
    moves: moves ? [moves] : [],
    records: [...keys.records, ...leavings(plan, ours, new Set(gone))],
    batches: [],
  };
  const merged = withChange(emptied, { ok: true, change });
  if (!merged.ok) return merged;
  const draft = withCommands(
    merged,
    candidates.flatMap(({ seat, ours: own }, c) => {
      if (own || stays[c] !== 1) return [];
      return [
        { kind: 'set-territory-reps', scenario, territory: keys.now[c] as TerritoryKey, reps: seat.reps } as const,
      ];
    }),
  );
  if (!draft.ok) return draft;
  const heldBy = (column: Int32Array) => column.map((c) => (c < 0 ? 0 : (keys.now[c] ?? 0)));
  return {
    ok: true,
    draft,
    staying: keys.now.filter((key) => key !== 0) as TerritoryKey[],
    gone,
    held: [heldBy(sets.first), heldBy(sets.second)],
    cost: shared.cost,
    keyNow: new Map(
      candidates.map(({ territory }, c) => [territory.key, (keys.now[c] || territory.key) as TerritoryKey]),
    ),
  };
}

/** Per candidate the key it goes on under, 0 where it goes, and the territories that are made for those of another role. */
function keysOf(
  { plan, scenario }: Draft,
  role: RoleKey,
  candidates: readonly Candidate[],
  stays: Uint8Array,
  candidateOf: Int32Array,
): { readonly now: readonly number[]; readonly records: readonly RecordChange[] } {
  const moved = candidates.flatMap((one, c) => (stays[c] === 1 && one.territory.role !== role ? [c] : []));
  const own = candidates.map(({ territory }, c) => (stays[c] === 1 ? territory.key : 0));
  if (moved.length === 0) return { now: own, records: [] };
  const ground = groundOf(plan, scenario, role);
  invariant(ground, 'the copy is in the plan');
  const taken = new Set(
    candidates.flatMap(({ territory }, c) => (stays[c] === 1 && territory.role === role ? [territory.name] : [])),
  );
  let at = 0;
  const made = freshTerritories(
    ground,
    candidateOf.map((c) => moved.indexOf(c)),
    moved.length,
    (one) => {
      const name = candidates[moved[at++] as number]?.territory.name ?? '';
      return { ...one, name: name === '' || taken.has(name) ? one.name : name };
    },
  );
  const now = own.map((key, c) => {
    const fresh = moved.indexOf(c);
    return fresh < 0 ? key : (made.territories[fresh]?.key ?? 0);
  });
  return { now, records: made.records };
}

/** What the scenario says of territories that go: their seats, what is locked in them and named for them. */
function leavings(plan: Plan, { scenario, role }: TerritorySet, gone: ReadonlySet<number>): RecordChange[] {
  const going = scenarioTerritoriesOf(plan, scenario, role).filter(({ territory }) => gone.has(territory));
  const current = assignmentOf(plan, scenario, role);
  const inGone = new Set<number>();
  plan.units.keys.forEach((key, row) => {
    if (gone.has(current[row] as number)) inGone.add(key);
  });
  const named = plan.namedAccounts.filter(
    (one) => one.scenario === scenario && one.role === role && gone.has(one.territory),
  );
  const locks = plan.unitLocks.filter((one) => one.scenario === scenario && one.role === role && inGone.has(one.unit));
  return [
    ...recordChanges('scenarioTerritories', going, []),
    ...recordChanges('namedAccounts', named, []),
    ...recordChanges('unitLocks', locks, []),
  ];
}
