import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../model/assignment.ts';
import { type RoleKey, type ScenarioKey, UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';
import { applyChange } from './apply-change.ts';
import type { EditResult } from './perform.ts';
import type { PlanChange, RecordChange, UnitMoves } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';
import { resplitQuotas } from './resplit-quotas.ts';
import { duplicateScenario } from './scenarios/duplicate-scenario.ts';
import { squash } from './squash.ts';
import { placedIn, type UnkeptPlaces } from './unkept-places.ts';

/** A plan that is not in the plan yet: what it moves of a scenario as it stands. */
export interface UnkeptPlan {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Null where no unit changes hands. */
  readonly moves: UnitMoves | null;
  /** Where it has other territories than its scenario; left out where they are the same. */
  readonly places?: UnkeptPlaces | undefined;
}

/**
 * The one change that keeps a plan as a scenario of its own under a name: a copy of the scenario it came from with its
 * moves and territories, and quotas split anew. Refused as a copy is (`name-taken`, `too-many-scenarios`), and with `plan-changed` where
 * a unit is not any more where the moves take it from. O(units).
 */
export function keepAsScenario(plan: Plan, unkept: UnkeptPlan, name: string): EditResult {
  const { scenario, role } = unkept;
  const copied = duplicateScenario(plan, { kind: 'duplicate-scenario', scenario, name });
  if (!copied.ok || !(unkept.moves || unkept.places)) return copied;
  const placed = unkept.places ? placedIn(plan, unkept.places) : null;
  if (unkept.places && !placed) return refused('plan-changed');
  const moves = unkept.moves && movedTo(unkept.moves, placed?.keys);
  if (moves && !stillFits(plan, moves, placed?.made ?? [])) return refused('plan-changed');
  const made = copied.change.records.find(({ kind, before }) => kind === 'scenarios' && before === null);
  if (made?.kind !== 'scenarios' || !made.after) return refused('invalid-request', { what: 'scenario' });
  const { key, name: given } = made.after;
  const of = plan.scenarios.find((one) => one.key === scenario)?.name ?? '';
  const moved: PlanChange = {
    note: { code: 'kept-as-scenario', values: { name: given, of, moved: moves?.units.length ?? 0 } },
    moves: moves ? [{ ...moves, scenario: key }] : [],
    records: placed ? placeRecords(plan, unkept, key, placed) : [],
    batches: [],
  };
  const both = squash(copied.change, moved, moved.note);
  const quotas = plan.quotas.length > 0 ? resplitQuotas(applyChange(plan, both), key, role) : [];
  const split: PlanChange = { ...moved, moves: [], records: quotas };
  return { ok: true, change: squash(both, split, moved.note) };
}

/** The moves with the keys that territories have by now. */
function movedTo(moves: UnitMoves, keys: ReadonlyMap<number, number> | undefined): UnitMoves {
  return keys ? { ...moves, to: moves.to.map((key) => keys.get(key) ?? key) } : moves;
}

/** What the copy says of territories other than its scenario does. */
function placeRecords(
  plan: Plan,
  { scenario, role }: UnkeptPlan,
  copy: ScenarioKey,
  { made, seats }: UnkeptPlaces,
): RecordChange[] {
  const before = scenarioTerritoriesOf(plan, scenario, role).map((seat) => ({ ...seat, scenario: copy }));
  return [
    ...recordChanges('territories', [], made),
    ...recordChanges(
      'scenarioTerritories',
      before,
      seats.map((seat) => ({ ...seat, scenario: copy })),
    ),
  ];
}

/** Whether every unit is there, and where the moves take it from. */
function stillFits(
  plan: Plan,
  { scenario, role, units, from, to }: UnitMoves,
  made: readonly Pick<Territory, 'key'>[],
): boolean {
  const current = assignmentOf(plan, scenario, role);
  const known = new Set<number>([UNASSIGNED, ...[...plan.territories, ...made].map(({ key }) => key)]);
  return units.every((unit, i) => {
    const row = rowOfKey(plan.units.keys, unit);
    return row >= 0 && current[row] === from[i] && known.has(to[i] as number);
  });
}
