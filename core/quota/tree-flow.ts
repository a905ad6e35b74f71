/** Lowest and highest of some cells, row by row; a highest may be Infinity. */
interface CellBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * A table whose rows hang in a tree: every row belongs to a group, groups belong to groups. Bounds of a group are of the
 * sums of its rows, column by column.
 */
export interface TableTree {
  readonly columns: number;
  /** Per row its group, per group its own; -1 for the topmost. */
  readonly groupOf: Int32Array;
  readonly parentOf: Int32Array;
  readonly rows: CellBounds;
  readonly groups: CellBounds;
}

/**
 * Brings the cells of a table (whole numbers, row by row) within all bounds while every row keeps its sum, first in steps
 * of `unit`; false where that is impossible, and only there. Rows, columns of groups and their sums are a network, and
 * what is beyond a bound is sent another way along a path that stays within the others (a feasible circulation: with
 * whole bounds there is a whole one wherever there is any; Ford and Fulkerson). `cells` is changed.
 */
export function bringWithin(tree: TableTree, cells: Float64Array, unit: number): boolean {
  const net = networkOf(tree, cells);
  for (const step of unit > 1 ? [unit, 1] : [1]) {
    for (let arc = 0; arc < net.flow.length; arc++) if (!mended(net, arc, step) && step === 1) return false;
  }
  cells.set(net.flow.subarray(0, cells.length));
  return true;
}

/** Arcs from each row to the columns of its group, from these to those of the group above, and from the top to one end. */
interface Network {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly flow: Float64Array;
  /** Arcs of each node: those of node n stand at `first[n]` to `first[n + 1]`. */
  readonly first: Int32Array;
  readonly arcs: Int32Array;
}

function networkOf({ columns, groupOf, parentOf, rows, groups }: TableTree, cells: Float64Array): Network {
  const inGroups = parentOf.length * columns;
  const end = inGroups + groupOf.length;
  const count = cells.length + inGroups;
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  const flow = new Float64Array(count);
  flow.set(cells);
  for (let cell = 0; cell < cells.length; cell++) {
    const row = Math.floor(cell / columns);
    from[cell] = inGroups + row;
    to[cell] = (groupOf[row] as number) * columns + (cell % columns);
    for (let group = groupOf[row] as number; group >= 0; group = parentOf[group] as number) {
      const arc = cells.length + group * columns + (cell % columns);
      flow[arc] = (flow[arc] as number) + (cells[cell] as number);
    }
  }
  for (let cell = 0; cell < inGroups; cell++) {
    const above = parentOf[Math.floor(cell / columns)] as number;
    from[cells.length + cell] = cell;
    to[cells.length + cell] = above < 0 ? end : above * columns + (cell % columns);
  }
  const joined = (a: Float64Array, b: Float64Array) => {
    const both = new Float64Array(count);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  const low = joined(rows.low, groups.low);
  const high = joined(rows.high, groups.high);
  return { from, to, low, high, flow, ...arcsByNode(from, to, end + 1) };
}

function arcsByNode(from: Int32Array, to: Int32Array, nodes: number): Pick<Network, 'first' | 'arcs'> {
  const first = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) first[node + 1] = (first[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const arcs = new Int32Array(2 * from.length);
  for (let arc = 0; arc < from.length; arc++) {
    for (const node of [from[arc] as number, to[arc] as number]) {
      arcs[next[node] as number] = arc;
      next[node] = (next[node] as number) + 1;
    }
  }
  return { first, arcs };
}

/** Brings one arc within its bounds as far as whole steps do it; false where something of it cannot be sent elsewhere. */
function mended(net: Network, arc: number, step: number): boolean {
  for (;;) {
    const flow = net.flow[arc] as number;
    const [tooMuch, tooLittle] = [flow - (net.high[arc] as number), (net.low[arc] as number) - flow];
    const most = Math.floor(Math.max(tooMuch, tooLittle) / step) * step;
    if (most <= 0) return true;
    const [start, goal] = [net.from[arc] as number, net.to[arc] as number];
    const sent = tooMuch > 0 ? sendOn(net, start, goal, arc, most, step) : sendOn(net, goal, start, arc, most, step);
    if (sent === 0) return false;
    net.flow[arc] = tooMuch > 0 ? flow - sent : flow + sent;
  }
}

/** Sends at most so much along the shortest way that can take a step of it; tells how much. */
function sendOn(net: Network, start: number, goal: number, without: number, most: number, step: number): number {
  const { from, to, first, arcs, flow } = net;
  const cameBy = new Int32Array(first.length - 1).fill(-1);
  const queue = [start];
  search: for (const node of queue) {
    for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
      const arc = arcs[i] as number;
      const next = (from[arc] === node ? to[arc] : from[arc]) as number;
      if (arc === without || next === start || (cameBy[next] as number) >= 0) continue;
      if (roomOf(net, arc, from[arc] === node) < step) continue;
      cameBy[next] = arc;
      if (next === goal) break search;
      queue.push(next);
    }
  }
  if ((cameBy[goal] as number) < 0) return 0;
  let amount = most;
  const way: number[] = [];
  for (let node = goal; node !== start; ) {
    const arc = cameBy[node] as number;
    const isForward = to[arc] === node;
    amount = Math.min(amount, Math.floor(roomOf(net, arc, isForward) / step) * step);
    way.push(isForward ? arc : -1 - arc);
    node = (isForward ? from[arc] : to[arc]) as number;
  }
  for (const arc of way) {
    if (arc >= 0) flow[arc] = (flow[arc] as number) + amount;
    else flow[-1 - arc] = (flow[-1 - arc] as number) - amount;
  }
  return amount;
}

/** How much more an arc can take, or give back, without going further beyond a bound than it is. */
function roomOf({ flow, low, high }: Network, arc: number, isForward: boolean): number {
  const now = flow[arc] as number;
  return Math.max(0, isForward ? (high[arc] as number) - now : now - (low[arc] as number));
}
