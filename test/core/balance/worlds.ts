import { readFileSync } from 'node:fs';
import { limitsFor } from '../../../core/balance/limits.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import type { Graph, Problem } from '../../../core/balance/problem.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { testDataFile } from '../../support/test-data.ts';

/** A grid of units row by row, one km apart, each beside those left, right, above and below. */
export function gridGraph(columns: number, rows: number): Graph {
  const a: number[] = [];
  const b: number[] = [];
  for (let u = 0; u < columns * rows; u++) {
    if (u % columns < columns - 1) a.push(u) && b.push(u + 1);
    if (u + columns < columns * rows) a.push(u) && b.push(u + columns);
  }
  return graphOfPairs(columns * rows, Int32Array.from(a), Int32Array.from(b), new Float64Array(a.length).fill(1));
}

/** A problem on a grid: contiguous, every value 1, tolerance 10 %; anything may be said otherwise. */
export function gridProblem(
  columns: number,
  rows: number,
  territoryCount: number,
  { measures = [() => 1], tolerance = 0.1, ...rest }: Partial<Omit<Problem, 'measures'>> & GridMeasures = {},
): Problem {
  const unitCount = columns * rows;
  const named = measures.map((value, j) => {
    const values = Float64Array.from({ length: unitCount }, (_, u) => value(u));
    const capacities = new Float64Array(territoryCount).fill(1);
    return { name: `m${j + 1}`, values, limits: limitsFor(values, capacities, tolerance, null, null), priority: 1 };
  });
  return {
    unitCount,
    territoryCount,
    xKm: Float64Array.from({ length: unitCount }, (_, u) => u % columns),
    yKm: Float64Array.from({ length: unitCount }, (_, u) => Math.floor(u / columns)),
    weight: named[0]?.values ?? new Float64Array(unitCount).fill(1),
    measures: named,
    graph: gridGraph(columns, rows),
    contiguity: 'required',
    fixed: new Int32Array(unitCount).fill(-1),
    closed: null,
    incumbent: null,
    moveCost: null,
    moveBudget: Number.POSITIVE_INFINITY,
    homes: null,
    objective: COMPACTNESS,
    ...rest,
  };
}

interface GridMeasures {
  /** The value of each unit, per measure. */
  readonly measures?: readonly ((unit: number) => number)[];
  readonly tolerance?: number;
}

/** Columns of numbers of a shared CSV file; blanks are 0. Fields in quotes may hold commas. */
export function sharedColumns(file: readonly string[], names: readonly string[]): Float64Array[] {
  const [header = [], ...rows] = readFileSync(testDataFile(...file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  return names.map((name) => Float64Array.from(rows, (row) => Number(row[header.indexOf(name)] ?? 0)));
}

/** A district-design instance of the shared data as a contiguous problem. */
export function sharedInstance(name: string, territoryCount: number, measures: string[], tolerance: number): Problem {
  const [xKm, yKm, ...values] = sharedColumns(['instances', `${name}.units.csv`], ['x_km', 'y_km', ...measures]);
  const [u, v, km] = sharedColumns(['instances', `${name}.edges.csv`], ['u', 'v', 'shared_km']);
  const none = new Float64Array(0);
  const unitCount = (xKm ?? none).length;
  const graph = graphOfPairs(unitCount, Int32Array.from(u ?? none), Int32Array.from(v ?? none), km ?? none);
  return pointProblem(xKm ?? none, yKm ?? none, territoryCount, measures, values, tolerance, graph);
}

/** A problem of points or, with a graph, of contiguous units. The first measure weighs compactness. */
export function pointProblem(
  xKm: Float64Array,
  yKm: Float64Array,
  territoryCount: number,
  names: readonly string[],
  values: readonly Float64Array[],
  tolerance: number,
  graph: Graph | null = null,
): Problem {
  const capacities = new Float64Array(territoryCount).fill(1);
  return {
    unitCount: xKm.length,
    territoryCount,
    xKm,
    yKm,
    weight: values[0] ?? new Float64Array(xKm.length).fill(1),
    measures: values.map((column, j) => ({
      name: names[j] ?? `m${j + 1}`,
      values: column,
      limits: limitsFor(column, capacities, tolerance, null, null),
      priority: 1,
    })),
    graph,
    contiguity: graph ? 'required' : 'off',
    fixed: new Int32Array(xKm.length).fill(-1),
    closed: null,
    incumbent: null,
    moveCost: null,
    moveBudget: Number.POSITIVE_INFINITY,
    homes: null,
    objective: COMPACTNESS,
  };
}
