import { invariant } from '../invariant.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Assignment } from '../model/scenario.ts';
import type { PlanChange, RecordChange, RecordKind, RecordTypes, UnitMoves } from './plan-change.ts';
import { compareRecords, recordIdentity, sameRecord } from './record-order.ts';
import { withMeasures } from './with-measures.ts';

/**
 * The plan after a change. The plan given stays as it is; what the change does not touch is shared between the two.
 *
 * A change that names batches cannot be applied here, because the rows it brings are in the plan file: such a plan
 * is read anew. A change that was made for another state of the plan (a unit is not where the change takes it from)
 * is a fault of ours and throws.
 */
export function applyChange(plan: Plan, change: PlanChange): Plan {
  invariant(change.batches.length === 0, 'a change that brings rows is read from the plan file, not applied');
  const next = withRecords(plan, change.records);
  return { ...next, assignments: applyMoves(plan, next, change.moves) };
}

/** The plan with some records changed and everything else as it is. */
export function withRecords(plan: Plan, records: readonly RecordChange[]): Plan {
  let next = plan;
  for (const [kind, changes] of groupByKind(records)) {
    if (kind === 'settings') {
      const settings = changes.at(-1)?.after as Plan['settings'] | null | undefined;
      invariant(settings, 'a plan always has settings');
      next = { ...next, settings };
    } else if (kind === 'measures') {
      next = withMeasures(next, applyToList(kind, next.measures, changes));
    } else {
      next = { ...next, [kind]: applyToList(kind, next[kind], changes) };
    }
  }
  return next;
}

function groupByKind(records: readonly RecordChange[]): Map<RecordKind, RecordChange[]> {
  const byKind = new Map<RecordKind, RecordChange[]>();
  for (const record of records) {
    const group = byKind.get(record.kind);
    if (group) group.push(record);
    else byKind.set(record.kind, [record]);
  }
  return byKind;
}

function applyToList<K extends RecordKind>(
  kind: K,
  list: readonly RecordTypes[K][],
  changes: readonly RecordChange[],
): RecordTypes[K][] {
  const alike = rewritten(kind, list, changes);
  if (alike) return alike;
  const records = new Map(list.map((record) => [recordIdentity(kind, record), record]));
  for (const change of changes) {
    const before = change.before as RecordTypes[K] | null;
    const after = change.after as RecordTypes[K] | null;
    const known = before ?? after;
    if (!known) continue;
    const identity = recordIdentity(kind, known);
    const found = records.get(identity) ?? null;
    invariant(sameRecord(found, before), `${kind} ${identity} is not as the change expects it`);
    if (before) records.delete(identity);
    if (after) records.set(recordIdentity(kind, after), after);
  }
  return [...records.values()].sort((a, b) => compareRecords(kind, a, b));
}

/** The list with one record written anew, as a cell of a table does it; null where that is not what the change is. */
function rewritten<K extends RecordKind>(
  kind: K,
  list: readonly RecordTypes[K][],
  [change, other]: readonly RecordChange[],
): RecordTypes[K][] | null {
  const before = change?.before as RecordTypes[K] | null | undefined;
  const after = change?.after as RecordTypes[K] | null | undefined;
  if (other || !before || !after || compareRecords(kind, before, after) !== 0) return null;
  const place = list.findIndex((record) => compareRecords(kind, record, before) === 0);
  invariant(sameRecord(list[place], before), `${kind} ${recordIdentity(kind, before)} is not as the change expects it`);
  return list.with(place, after);
}

/** One column per scenario and role of the plan after the change; a new pair starts with nothing assigned. */
function applyMoves(before: Plan, after: Plan, moves: readonly UnitMoves[]): readonly Assignment[] {
  const pairsStay = before.scenarios === after.scenarios && before.roles === after.roles;
  if (moves.length === 0 && pairsStay) return before.assignments;
  const columns = new Map(before.assignments.map((a) => [pairOf(a.scenario, a.role), a]));
  for (const group of moves) {
    const pair = pairOf(group.scenario, group.role);
    const column = columns.get(pair) ?? unassigned(before, group.scenario, group.role);
    columns.set(pair, { ...column, territories: moveUnits(before.units.keys, column.territories, group) });
  }
  const wanted: Assignment[] = [];
  for (const { key: scenario } of after.scenarios) {
    for (const { key: role } of after.roles) {
      wanted.push(columns.get(pairOf(scenario, role)) ?? unassigned(before, scenario, role));
      columns.delete(pairOf(scenario, role));
    }
  }
  for (const left of columns.values()) {
    // Otherwise undo could not bring the assignment back: the change has to carry it as moves.
    invariant(
      left.territories.every((territory) => territory === 0),
      `scenario ${left.scenario} goes with units still assigned`,
    );
  }
  return wanted;
}

function pairOf(scenario: ScenarioKey, role: RoleKey): string {
  return `${scenario}/${role}`;
}

function unassigned(plan: Plan, scenario: ScenarioKey, role: RoleKey): Assignment {
  return { scenario, role, territories: new Int32Array(plan.units.count) };
}

function moveUnits(keys: Int32Array, territories: Int32Array, moves: UnitMoves): Int32Array {
  const next = territories.slice();
  let row = 0;
  for (let i = 0; i < moves.units.length; i++) {
    const key = moves.units[i] as number;
    // Both columns rise: short ways are walked, long ones halved.
    row = rowAtOrAfter(keys, row, key);
    invariant(keys[row] === key, `unit ${key} is not in the plan`);
    invariant(next[row] === moves.from[i], `unit ${key} is not where the change takes it from`);
    next[row] = moves.to[i] as number;
  }
  return next;
}

function rowAtOrAfter(keys: Int32Array, start: number, key: number): number {
  if ((keys[start] as number) >= key) return start;
  if ((keys[start + 1] as number) >= key) return start + 1;
  let low = start;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
