import type { RunDigests } from '../model/balance-run.ts';
import type { Problem } from './problem.ts';

/**
 * A digest of each part of what a solution depends on (64 bits, two lanes of 32): equal digests mean the same columns bit for
 * bit but for an accident of one in many million million. `capacities` are those that made the limits; `locked` names the
 * units that are locked one by one, also where a lock holds nothing yet because its unit is in no territory.
 */
export function problemDigests(problem: Problem, capacities: Float64Array, locked: Int32Array): RunDigests {
  const { graph, measures, homes, objective, incumbent, moveCost, closed } = problem;
  const limits = measures.flatMap(({ limits, priority }) => [
    priority,
    ...limits.flatMap(({ minimum, ideal, maximum }) => [minimum, ideal, maximum]),
  ]);
  const { sse, travel, border, disruption, balance, roadFactor } = objective;
  const weights = [sse, travel, border, disruption, balance === 'limits-first' ? -1 : balance, roadFactor];
  const contiguity = ['off', 'preferred', 'required'].indexOf(problem.contiguity);
  return {
    units: digest([Int32Array.of(problem.unitCount), problem.xKm, problem.yKm]),
    neighbours: digest(graph ? [graph.start, graph.neighbour, graph.borderKm] : []),
    values: digest([problem.weight, ...measures.map(({ values }) => values)]),
    limits: digest([Int32Array.of(problem.territoryCount, contiguity), Float64Array.from([...limits, ...weights])]),
    locks: digest([locked, problem.fixed, ...(closed ? [closed] : [])]),
    people: digest([capacities, ...(homes ? [homes.xKm, homes.yKm, homes.pull] : [])]),
    today: digest([
      Float64Array.of(problem.moveBudget),
      ...(incumbent ? [incumbent] : []),
      ...(moveCost ? [moveCost] : []),
    ]),
  };
}

type Column = Float64Array | Int32Array | Uint8Array;

/** Columns one after the other, each with its kind and length before it. FNV-1a's step by words, with a final mix. */
function digest(columns: readonly Column[]): string {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  const take = (word: number) => {
    high = Math.imul(high ^ word, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ word, 0x85ebca6b);
    low ^= low >>> 13;
  };
  for (const column of columns) {
    take(column.BYTES_PER_ELEMENT);
    take(column.length);
    for (const word of wordsOf(column)) take(word);
  }
  return hex(Math.imul(high ^ (low >>> 16), 0xc2b2ae35)) + hex(Math.imul(low ^ (high >>> 16), 0x27d4eb2f));
}

function wordsOf(column: Column): Uint32Array | Uint8Array {
  return column.BYTES_PER_ELEMENT === 1
    ? (column as Uint8Array)
    : new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
