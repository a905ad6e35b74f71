import { connectedParts } from '../../graph/parts.ts';
import type { Graph } from '../problem.ts';
import { excessAt } from '../search/excess.ts';
import type { Tally } from '../search/tally.ts';
import { affords, costChange, recount, shift } from '../search/tally.ts';

/** Rounds of joining locked pieces and giving away loose ones; each can cut what the one before joined. */
const ROUNDS = 8;

/**
 * Brings the territories of a tally into one piece each, as far as locks, the disruption budget and the graph allow.
 * Each territory keeps its largest part and every part with a locked unit; the other units go, from the borders
 * inwards, to the neighbouring territory where they cost least. Pieces held apart by locked units are then joined by
 * the shortest way through free units, and what that cuts is given away again. What cannot be repaired stays as it is.
 */
export function repairContiguity(tally: Tally, graph: Graph): void {
  giveAwayLoose(tally, graph);
  for (let round = 0; round < ROUNDS && joinLockedPieces(tally, graph); round++) giveAwayLoose(tally, graph);
  recount(tally);
}

function giveAwayLoose(tally: Tally, graph: Graph): void {
  const loose = releasedUnits(tally, graph);
  if (loose.units > 0) flood(tally, graph, loose.released);
}

/** Marks the free units of the parts that a territory cannot keep, as far as the budget lets them go. */
function releasedUnits(tally: Tally, graph: Graph): { released: Uint8Array; units: number } {
  const { n, k, fixed } = tally.columns;
  const parts = connectedParts(graph, tally.assignment);
  const share = shareOfParts(tally, parts.part, parts.count);
  const largest = new Int32Array(k).fill(-1);
  const locked = new Uint8Array(parts.count);
  for (let u = 0; u < n; u++) if (fixed[u] !== -1) locked[parts.part[u] as number] = 1;
  for (let p = 0; p < parts.count; p++) {
    const t = tally.assignment[parts.first[p] as number] as number;
    const now = largest[t] as number;
    const better = now === -1 || rankOf(p) > rankOf(now);
    if (better) largest[t] = p;
  }
  const released = new Uint8Array(n);
  let units = 0;
  let left = tally.columns.budget - tally.spent;
  const cost = costOfParts(tally, parts.part, parts.count);
  const order = Int32Array.from({ length: parts.count }, (_, p) => p);
  order.sort((a, b) => (cost[a] as number) - (cost[b] as number) || a - b);
  const go = new Uint8Array(parts.count);
  for (const p of order) {
    const t = tally.assignment[parts.first[p] as number] as number;
    if (locked[p] || largest[t] === p || (cost[p] as number) > Math.max(0, left)) continue;
    left -= cost[p] as number;
    go[p] = 1;
  }
  for (let u = 0; u < n; u++) {
    if (!go[parts.part[u] as number]) continue;
    released[u] = 1;
    units++;
  }
  return { released, units };

  function rankOf(p: number): number {
    return (locked[p] ? 1e9 : 0) + (share[p] as number) + 1e-9 * (parts.size[p] as number);
  }
}

/** Sum over measures of each part's share of all. */
function shareOfParts(tally: Tally, part: Int32Array, count: number): Float64Array {
  const { n, m, values, sums } = tally.columns;
  const share = new Float64Array(count);
  for (let u = 0; u < n; u++) {
    const p = part[u] as number;
    for (let j = 0; j < m; j++) {
      if (sums[j]) share[p] = (share[p] as number) + (values[u * m + j] as number) / (sums[j] as number);
    }
  }
  return share;
}

/** What the budget would pay if the units of each part left. */
function costOfParts(tally: Tally, part: Int32Array, count: number): Float64Array {
  const cost = new Float64Array(count);
  for (let u = 0; u < tally.columns.n; u++) {
    if (tally.columns.home[u] !== tally.assignment[u]) continue;
    const p = part[u] as number;
    cost[p] = (cost[p] as number) + (tally.columns.moveCost[u] as number);
  }
  return cost;
}

/** Gives released units to neighbouring territories, nearest to the kept units first. */
function flood(tally: Tally, graph: Graph, released: Uint8Array): void {
  const { start, neighbour } = graph;
  const { n } = tally.columns;
  const queue: number[] = [];
  const queued = new Uint8Array(n);
  for (let u = 0; u < n; u++) if (!released[u]) enqueueAround(u);
  for (let head = 0; head < queue.length; head++) {
    const u = queue[head] as number;
    const to = cheapestKeeper(u);
    const from = tally.assignment[u] as number;
    if (to !== from) shift(tally, u, from, to, costChange(tally, u, from, to));
    released[u] = 0;
    enqueueAround(u);
  }

  function enqueueAround(u: number): void {
    for (let i = start[u] as number; i < (start[u + 1] as number); i++) {
      const other = neighbour[i] as number;
      if (!released[other] || queued[other]) continue;
      queued[other] = 1;
      queue.push(other);
    }
  }

  function cheapestKeeper(u: number): number {
    const from = tally.assignment[u] as number;
    let best = from;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let i = start[u] as number; i < (start[u + 1] as number); i++) {
      const other = neighbour[i] as number;
      const to = tally.assignment[other] as number;
      if (released[other] || (to === best && bestCost < Number.POSITIVE_INFINITY)) continue;
      const cost = to === from ? 0 : costOf(u, from, to);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = to;
    }
    return best;
  }

  function costOf(u: number, from: number, to: number): number {
    const { columns, totals } = tally;
    const lambda = (4 * tally.cost) / columns.k;
    let cost = costChange(tally, u, from, to);
    for (let j = 0; j < columns.m; j++) {
      const at = to * columns.m + j;
      const value = columns.values[u * columns.m + j] as number;
      cost +=
        lambda * (excessAt(columns, at, (totals[at] as number) + value) - excessAt(columns, at, totals[at] as number));
    }
    return cost;
  }
}

/**
 * Joins pieces of a territory that hold locked units to its first such piece by shortest ways through free units, as
 * far as the budget allows. True where something was joined: others may now be cut.
 */
function joinLockedPieces(tally: Tally, graph: Graph): boolean {
  const { k, fixed, n } = tally.columns;
  const parts = connectedParts(graph, tally.assignment);
  const anchors: number[][] = Array.from({ length: k }, () => []);
  const seen = new Uint8Array(parts.count);
  for (let u = 0; u < n; u++) {
    const p = parts.part[u] as number;
    if (fixed[u] === -1 || seen[p]) continue;
    seen[p] = 1;
    anchors[fixed[u] as number]?.push(u);
  }
  let joined = false;
  for (let t = 0; t < k; t++) {
    const [first, ...others] = anchors[t] as number[];
    if (first === undefined) continue;
    for (const anchor of others) joined = joinTo(tally, graph, anchor, first, t) || joined;
  }
  return joined;
}

/** Takes the units on the shortest way between two locked units of territory t; false where there is none. */
function joinTo(tally: Tally, graph: Graph, from: number, goal: number, t: number): boolean {
  const { start, neighbour } = graph;
  const { fixed } = tally.columns;
  const before = new Int32Array(tally.columns.n).fill(-1);
  before[from] = from;
  const queue = [from];
  for (let head = 0; head < queue.length && before[goal] === -1; head++) {
    const u = queue[head] as number;
    for (let i = start[u] as number; i < (start[u + 1] as number); i++) {
      const other = neighbour[i] as number;
      const open = fixed[other] === -1 || fixed[other] === t;
      if (before[other] !== -1 || !open) continue;
      before[other] = u;
      queue.push(other);
    }
  }
  if (before[goal] === -1) return false;
  let changed = false;
  for (let u = goal; u !== from; u = before[u] as number) {
    const owner = tally.assignment[u] as number;
    if (owner === t || (tally.count[owner] as number) <= 1) continue;
    if (!affords(tally, u, owner, t)) return changed;
    shift(tally, u, owner, t, costChange(tally, u, owner, t));
    changed = true;
  }
  return changed;
}
