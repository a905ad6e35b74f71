import type { Columns } from '../columns.ts';
import type { Graph } from '../problem.ts';
import type { CoarseLevel } from './coarsen.ts';
import { coarsen } from './coarsen.ts';

/** Problems up to this size are searched as they are. */
const MOST_UNITS = 5000;
/**
 * A level has at least so many units per territory and measure, with fewer the limits could not be met and would pull
 * territories out of shape; and at most so many times the units of the next coarser one. Without a graph a level is
 * searched in sweeps (search/sweep.ts), which are cheap enough for finer levels.
 */
const ON_GRAPH = { unitsPerLimit: 40, shrink: 12 };
const OFF_GRAPH = { unitsPerLimit: 80, shrink: 5 };

/**
 * The problem itself and coarser and coarser ones (multilevel scheme: Karypis and Kumar 1998; Sanders and Schulz 2011):
 * the map is divided on the coarsest, where a move takes a whole group of units, and each finer level only mends the
 * borders. One level where the problem is small, or where a budget ties it to today's territories.
 */
export function levelsOf(columns: Columns, graph: Graph | null): readonly [CoarseLevel, ...CoarseLevel[]] {
  const levels: [CoarseLevel, ...CoarseLevel[]] = [{ columns, graph, group: new Int32Array(0) }];
  if (columns.budget < Number.POSITIVE_INFINITY) return levels;
  const { shrink } = graph ? ON_GRAPH : OFF_GRAPH;
  let finest = levels[0];
  while (finest.columns.n > MOST_UNITS) {
    const { n } = finest.columns;
    const coarser = coarsen(finest.columns, finest.graph, Math.max(leastUnits(finest), n / shrink));
    if (coarser.columns.n > n / 2) break;
    levels.push(coarser);
    finest = coarser;
  }
  return levels;
}

/** The fewest units with which a level can meet the limits. */
export function leastUnits({ columns, graph }: Pick<CoarseLevel, 'columns' | 'graph'>): number {
  return (graph ? ON_GRAPH : OFF_GRAPH).unitsPerLimit * columns.k * Math.max(1, columns.m);
}
