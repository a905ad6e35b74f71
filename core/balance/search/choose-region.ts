import type { Random } from '../control.ts';
import type { Graph } from '../problem.ts';
import { excessAt } from './excess.ts';
import type { Tally } from './tally.ts';

/** How often a region is begun at a territory outside its limits, where there is one. */
const BROKEN_SHARE = 0.7;

/**
 * A territory by chance and `size - 1` more around it, rising: neighbours on the graph of what is chosen so far, or the
 * nearest centres where there is no graph. Fewer where there are not so many.
 */
export function chooseRegion(tally: Tally, graph: Graph | null, size: number, random: Random): Int32Array {
  const { k } = tally.columns;
  const broken = brokenTerritories(tally);
  const first =
    broken.length > 0 && random() < BROKEN_SHARE
      ? (broken[Math.floor(random() * broken.length)] as number)
      : Math.floor(random() * k);
  const chosen = new Set([first]);
  const touching = graph ? touchingPairs(tally.assignment, graph, k) : null;
  while (chosen.size < size) {
    const open = touching ? neighboursOf(touching, chosen, k) : [];
    if (touching && open.length === 0) break;
    const next = nearest(tally, first, touching ? open : others(chosen, k), random);
    if (next === -1) break;
    chosen.add(next);
  }
  return Int32Array.from(chosen).sort();
}

/** Territories with a total outside its limits. */
function brokenTerritories({ columns, totals }: Tally): number[] {
  const { k, m } = columns;
  const broken: number[] = [];
  for (let t = 0; t < k; t++) {
    let out = false;
    for (let at = t * m; at < (t + 1) * m; at++) out ||= excessAt(columns, at, totals[at] as number) > 0;
    if (out) broken.push(t);
  }
  return broken;
}

/** `touching[a * k + b]` is 1 where two territories share a border. */
function touchingPairs(assignment: Int32Array, graph: Graph, k: number): Uint8Array {
  const touching = new Uint8Array(k * k);
  for (let u = 0; u < assignment.length; u++) {
    const a = assignment[u] as number;
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      touching[a * k + (assignment[graph.neighbour[e] as number] as number)] = 1;
    }
  }
  return touching;
}

function neighboursOf(touching: Uint8Array, chosen: ReadonlySet<number>, k: number): number[] {
  return others(chosen, k).filter((t) => [...chosen].some((own) => touching[own * k + t] === 1));
}

function others(chosen: ReadonlySet<number>, k: number): number[] {
  return Array.from({ length: k }, (_, t) => t).filter((t) => !chosen.has(t));
}

/** Of the candidates the one with its centre nearest to that of `first`, stretched by chance so that regions vary. */
function nearest(tally: Tally, first: number, candidates: readonly number[], random: Random): number {
  let best = -1;
  let bestSquare = Number.POSITIVE_INFINITY;
  for (const t of candidates) {
    const dx = centre(tally.wx, tally.w, t) - centre(tally.wx, tally.w, first);
    const dy = centre(tally.wy, tally.w, t) - centre(tally.wy, tally.w, first);
    const square = (dx * dx + dy * dy) * (0.5 + random());
    if (square >= bestSquare) continue;
    best = t;
    bestSquare = square;
  }
  return best;
}

function centre(sum: Float64Array, w: Float64Array, t: number): number {
  return (w[t] as number) > 0 ? (sum[t] as number) / (w[t] as number) : 0;
}
