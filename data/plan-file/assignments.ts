import type { UnitMoves } from '../../core/edit/plan-change.ts';
import { rowOfKey } from '../../core/model/assignment.ts';
import type { Assignment } from '../../core/model/scenario.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';

/**
 * Which territory each unit belongs to, one row per scenario, role and assigned unit; a unit without a territory has
 * no row. The rows of units that only history can bring back stay as they were left.
 */

const INSERT = 'INSERT OR IGNORE INTO assignment (scenario, role, unit, territory) VALUES (?, ?, ?, ?)';
const UPDATE = 'UPDATE assignment SET territory = ? WHERE scenario = ? AND role = ? AND unit = ? AND territory = ?';
const DELETE = 'DELETE FROM assignment WHERE scenario = ? AND role = ? AND unit = ? AND territory = ?';
/** Units written between two looks at the cancel button. */
const SLICE = 20_000;

/** Moves units; gives the first one that is not where the change takes it from, or null when all were moved. */
export function moveUnits(connection: Connection, ledger: DigestLedger, moves: UnitMoves): number | null {
  const { scenario, role, units } = moves;
  const insert = connection.prepare(INSERT);
  const update = connection.prepare(UPDATE);
  const remove = connection.prepare(DELETE);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as number;
    const from = moves.from[i] as number;
    const to = moves.to[i] as number;
    if (from === to) continue;
    const done =
      from === 0
        ? insert.run(scenario, role, unit, to)
        : to === 0
          ? remove.run(scenario, role, unit, from)
          : update.run(to, scenario, role, unit, from);
    if (done.changes !== 1) return unit;
    if (from !== 0) ledger.addCells('assignment', [scenario, role, unit, from], -1);
    if (to !== 0) ledger.addCells('assignment', [scenario, role, unit, to], 1);
  }
  return null;
}

/** Writes what new units are assigned to, in slices; each step tells how many units it has looked at. */
export function* writeAssignment(
  connection: Connection,
  ledger: DigestLedger,
  assignment: Assignment,
  unitKeys: Int32Array,
): Generator<number, void> {
  const { scenario, role, territories } = assignment;
  const insert = connection.prepare(INSERT);
  for (let from = 0; from < territories.length; from += SLICE) {
    const to = Math.min(territories.length, from + SLICE);
    for (let row = from; row < to; row++) {
      const territory = territories[row] as number;
      if (territory === 0) continue;
      const unit = unitKeys[row] as number;
      insert.run(scenario, role, unit, territory);
      ledger.addCells('assignment', [scenario, role, unit, territory], 1);
    }
    yield to - from;
  }
}

/** Reads what the units with these (rising) keys are assigned to; zeros where nothing is. */
export function readAssignment(
  connection: Connection,
  scenario: number,
  role: number,
  unitKeys: Int32Array,
): Int32Array {
  const territories = new Int32Array(unitKeys.length);
  const first = unitKeys[0] ?? 0;
  const last = unitKeys[unitKeys.length - 1] ?? -1;
  const dense = last - first + 1 === unitKeys.length;
  const statement = connection
    .prepare(
      `SELECT unit, territory FROM assignment
WHERE scenario = ? AND role = ? AND unit BETWEEN ? AND ? ORDER BY unit LIMIT ${SLICE}`,
    )
    .raw(true);
  let next = first;
  while (next <= last) {
    const rows = statement.all(scenario, role, next, last) as [number, number][];
    if (rows.length === 0) break;
    for (const [unit, territory] of rows) {
      const row = dense ? unit - first : rowOfKey(unitKeys, unit);
      if (row >= 0) territories[row] = territory;
    }
    next = (rows.at(-1) as [number, number])[0] + 1;
  }
  return territories;
}
