import { connectedParts } from '../../graph/parts.ts';
import type { Graph, Problem } from '../problem.ts';
import type { Locks, LoosePiece } from '../solution.ts';
import { type Held, heldUnits, locksOf } from './held.ts';
import { createReach } from './reach.ts';

/** Pieces beyond these are counted, not listed. */
const MOST_PIECES = 100;
/** Units named of one piece. */
const MOST_NAMED = 1000;

/**
 * The pieces of territories besides the largest of each, where contiguity is required, and what proves that they could
 * not be joined: locks where the territory is held in both and the units held by others leave no way between them;
 * an isolated part where more parts of the map are held by nobody than there are territories that are held nowhere.
 */
export function loosePieces(problem: Problem, assignment: Int32Array): LoosePiece[] {
  const { graph, contiguity } = problem;
  if (!graph || contiguity !== 'required') return [];
  const pieces = connectedParts(graph, assignment);
  const main = new Int32Array(problem.territoryCount).fill(-1);
  const territoryOf = (piece: number) => assignment[pieces.first[piece] as number] as number;
  const size = (piece: number) => pieces.size[piece] as number;
  for (let p = 0; p < pieces.count; p++) {
    const largest = main[territoryOf(p)] as number;
    if (largest === -1 || size(p) > size(largest)) main[territoryOf(p)] = p;
  }
  const all = Array.from({ length: pieces.count }, (_, p) => p).filter((p) => main[territoryOf(p)] !== p);
  const loose = all.sort((a, b) => size(b) - size(a) || a - b).slice(0, MOST_PIECES);
  if (loose.length === 0) return [];
  const held = heldUnits(problem);
  const byLocks = lockedApart(graph, held, pieces.part);
  const byMap = onSeparateParts(graph, held, pieces.first);
  const units = unitsOf(pieces.part, loose);
  return loose.map((piece) => {
    const territory = territoryOf(piece);
    const largest = main[territory] as number;
    const locks = byLocks(territory, piece, largest);
    return {
      territory,
      units: units.get(piece) ?? new Int32Array(0),
      count: size(piece),
      blocker: locks ? { kind: 'locked', ...locks } : { kind: byMap(piece, largest) ? 'isolated-part' : 'not-found' },
    };
  });
}

/** The first units of each of these pieces. */
function unitsOf(pieceOf: Int32Array, pieces: readonly number[]): Map<number, Int32Array> {
  const units = new Map(pieces.map((piece): [number, number[]] => [piece, []]));
  pieceOf.forEach((piece, u) => {
    const list = units.get(piece);
    if (list && list.length < MOST_NAMED) list.push(u);
  });
  return new Map([...units].map(([piece, list]) => [piece, Int32Array.from(list)]));
}

/** The locks that keep a piece from the largest of its territory, or null where they do not. */
function lockedApart(graph: Graph, held: Held, pieceOf: Int32Array) {
  const reach = createReach(graph, held);
  const { part } = reach.parts;
  return (territory: number, piece: number, largest: number): Locks | null => {
    const groups = reach.groups(territory);
    if (groups.length < 2) return null;
    const inPiece = (p: number) => reach.heldBy(territory).filter((u) => pieceOf[u] === p);
    const own = inPiece(piece);
    const group = groups.find((parts) => own.some((u) => parts.has(part[u] as number)));
    if (!group || inPiece(largest).some((u) => group.has(part[u] as number))) return null;
    const fence = reach.fence(new Map([[territory, group]]));
    return locksOf(held, Int32Array.from([...own, ...fence]).sort());
  };
}

/** Whether a piece is on a part of the map that there is no territory for. */
function onSeparateParts(graph: Graph, held: Held, first: Int32Array) {
  const { part, count } = connectedParts(graph);
  const isHeld = new Uint8Array(count);
  const holds = new Uint8Array(held.shut.length);
  held.to.forEach((lock, u) => {
    if (lock === -1) return;
    isHeld[part[u] as number] = 1;
    holds[lock] = 1;
  });
  const zeros = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + (flag === 0 ? 1 : 0), 0);
  const tooMany = zeros(isHeld) > zeros(holds);
  return (piece: number, largest: number): boolean => {
    const here = part[first[piece] as number] as number;
    return tooMany && isHeld[here] === 0 && here !== part[first[largest] as number];
  };
}
