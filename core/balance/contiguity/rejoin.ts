import { connectedParts, type Parts } from '../../graph/parts.ts';
import type { Graph } from '../problem.ts';
import { amounts, excessOrder } from '../search/best.ts';
import { excessOf } from '../search/excess.ts';
import type { Tally } from '../search/tally.ts';
import { costChange, recount, shift } from '../search/tally.ts';

/** Parts given back at most: each is a pass over the units. */
const MOST_PARTS = 200;

/**
 * Gives loose parts of territories to a territory beside them, as a whole and the smallest first, wherever the excess
 * over the limits does not rise by it, no unit is locked and the budget allows it; of several such territories to the
 * one with the least excess, then cost. Each part given back is one loose part less. A territory keeps its part of most
 * units and those with a lock. The tally is changed in place.
 */
export function rejoin(tally: Tally, graph: Graph): void {
  for (let given = 0; given < MOST_PARTS && giveOneBack(tally, graph); given++);
  recount(tally);
}

function giveOneBack(tally: Tally, graph: Graph): boolean {
  const parts = connectedParts(graph, tally.assignment);
  const loose = looseOf(tally, parts);
  if (loose.length === 0) return false;
  const members = new Map<number, number[]>(loose.map((part) => [part, []]));
  for (let u = 0; u < parts.part.length; u++) members.get(parts.part[u] as number)?.push(u);
  return loose.some((part) => giveBack(tally, graph, members.get(part) ?? []));
}

/** Parts that are not the main one of their territory and hold no locked unit, from small to large. */
function looseOf(tally: Tally, { part, count, size, first }: Parts): number[] {
  const { k, n, fixed } = tally.columns;
  const held = new Uint8Array(count);
  for (let u = 0; u < n; u++) if (fixed[u] !== -1) held[part[u] as number] = 1;
  const main = new Int32Array(k).fill(-1);
  const weightOf = (p: number) => (held[p] as number) * n + (size[p] as number);
  for (let p = 0; p < count; p++) {
    const t = tally.assignment[first[p] as number] as number;
    const champion = main[t] as number;
    if (champion === -1 || weightOf(p) > weightOf(champion)) main[t] = p;
  }
  return Array.from({ length: count }, (_, p) => p)
    .filter((p) => held[p] === 0 && main[tally.assignment[first[p] as number] as number] !== p)
    .sort((a, b) => (size[a] as number) - (size[b] as number) || a - b);
}

/** Gives a part to the best territory beside it; false where each would raise the excess or cost more than there is. */
function giveBack(tally: Tally, graph: Graph, units: readonly number[]): boolean {
  const from = tally.assignment[units[0] as number] as number;
  const affordable = Math.max(tally.columns.budget, tally.spent);
  let best = -1;
  let least = { amount: amounts(excessOf(tally)), cost: Number.POSITIVE_INFINITY };
  for (const to of territoriesBeside(tally, graph, units)) {
    moveAll(tally, units, from, to);
    const excess = excessOf(tally);
    const order = excessOrder(excess, least.amount);
    if (tally.spent <= affordable && (order < 0 || (order === 0 && tally.cost < least.cost))) {
      best = to;
      least = { amount: amounts(excess), cost: tally.cost };
    }
    moveAll(tally, units, to, from);
  }
  if (best === -1) return false;
  moveAll(tally, units, from, best);
  return true;
}

function territoriesBeside(tally: Tally, graph: Graph, units: readonly number[]): number[] {
  const own = tally.assignment[units[0] as number];
  const beside = new Set<number>();
  for (const u of units) {
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const territory = tally.assignment[graph.neighbour[e] as number] as number;
      if (territory !== own) beside.add(territory);
    }
  }
  return [...beside].sort((a, b) => a - b);
}

function moveAll(tally: Tally, units: readonly number[], from: number, to: number): void {
  for (const unit of units) shift(tally, unit, from, to, costChange(tally, unit, from, to));
}
