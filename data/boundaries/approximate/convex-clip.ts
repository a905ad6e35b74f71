import { type Outline, type Position, type Ring, signedArea } from './outline.ts';

/** The part of a segment of the outline that lies in a cell, as shares of its way. */
export interface BorderPiece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** The part of a polygon that lies in a convex cell. */
export interface ClippedCell {
  /** Polygons, each an outer ring (counter-clockwise) and its holes; rings are closed. */
  readonly shape: readonly (readonly Ring[])[];
  readonly border: readonly BorderPiece[];
}

/** A stretch of the outline through the cell. Positions along the cell's edge: edge k, then the share of its way. */
interface Chain {
  readonly points: Position[];
  readonly enters: number;
  leaves: number;
}

/**
 * Clips a polygon to a convex cell (counter-clockwise corners) by walking (Weiler and Atherton 1977, for a convex
 * window): stretches of the outline inside the cell are joined along the cell's edge. Only the segments near the cell
 * are looked at, so that a state of thousands of segments is cut into a thousand cells at once.
 */
export function clipToCell(outline: Outline, cell: readonly Position[]): ClippedCell {
  const [west, south, east, north] = boxOf(cell);
  const near = outline.search(west, south, east, north);
  const border: BorderPiece[] = [];
  const chains: Chain[] = [];
  const closed: Position[][] = [];
  let at = 0;
  outline.ends.forEach((end, r) => {
    const first = r === 0 ? 0 : (outline.ends[r - 1] as number);
    const pieces: Piece[] = [];
    for (; at < near.length && (near[at] as number) < end; at++) {
      const piece = pieceOf(outline, near[at] as number, cell);
      if (piece) pieces.push(piece);
    }
    for (const { segment, from, to } of pieces) if (to > from) border.push({ segment, from, to });
    gather(outline, cell, pieces, end - first, chains, closed);
  });
  return { shape: assembled(outline, cell, chains, closed), border };
}

interface Piece extends BorderPiece {
  /** The edge of the cell it comes in over, or goes out over; -1 where it begins or ends inside. */
  readonly in: number;
  readonly out: number;
}

/** Cyrus and Beck (1978). The side of an end depends on that end alone, so that neighbouring segments agree on it. */
function pieceOf({ ax, ay, bx, by }: Outline, segment: number, cell: readonly Position[]): Piece | null {
  let [from, to, enters, leaves] = [0, 1, -1, -1];
  for (let k = 0; k < cell.length; k++) {
    const [px, py] = cell[k] as Position;
    const [qx, qy] = cell[k + 1 === cell.length ? 0 : k + 1] as Position;
    const a = (qx - px) * ((ay[segment] as number) - py) - (qy - py) * ((ax[segment] as number) - px);
    const b = (qx - px) * ((by[segment] as number) - py) - (qy - py) * ((bx[segment] as number) - px);
    if (a < 0 && b < 0) return null;
    if (a >= 0 && b >= 0) continue;
    const share = a / (a - b);
    if (a < 0) {
      if (enters < 0 || share > from) [from, enters] = [share, k];
    } else if (leaves < 0 || share < to) [to, leaves] = [share, k];
  }
  if (from > to || (from === to && enters >= 0 && leaves >= 0)) return null;
  return { segment, from, to, in: enters, out: leaves };
}

/** Joins the pieces of one ring into chains, or finds that the whole ring lies in the cell. */
function gather(
  outline: Outline,
  cell: readonly Position[],
  pieces: readonly Piece[],
  segments: number,
  chains: Chain[],
  closed: Position[][],
): void {
  const start = pieces.findIndex((piece) => piece.in >= 0);
  if (start < 0) {
    if (pieces.length !== segments) return;
    const ring = pieces.map(({ segment }) => pointAt(outline, segment, 0));
    closed.push([...ring, ring[0] as Position]);
    return;
  }
  let chain: Chain | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[(start + i) % pieces.length] as Piece;
    if (piece.in >= 0) {
      const point = pointAt(outline, piece.segment, piece.from);
      chain = { points: [point], enters: along(cell, piece.in, point), leaves: -1 };
    }
    if (!chain) continue;
    const point = pointAt(outline, piece.segment, piece.to);
    chain.points.push(point);
    if (piece.out < 0) continue;
    chain.leaves = along(cell, piece.out, point);
    chains.push(chain);
    chain = null;
  }
}

function pointAt({ ax, ay, bx, by }: Outline, s: number, share: number): Position {
  const [fromX, fromY, toX, toY] = [ax[s], ay[s], bx[s], by[s]] as [number, number, number, number];
  if (share === 0) return [fromX, fromY];
  if (share === 1) return [toX, toY];
  return [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
}

function along(cell: readonly Position[], edge: number, [x, y]: Position): number {
  const [px, py] = cell[edge] as Position;
  const [qx, qy] = cell[(edge + 1) % cell.length] as Position;
  const share = ((x - px) * (qx - px) + (y - py) * (qy - py)) / ((qx - px) ** 2 + (qy - py) ** 2);
  // Below 1, so that the next corner stays the next.
  return edge + Math.min(1 - 2 ** -40, Math.max(0, share));
}

function assembled(
  outline: Outline,
  cell: readonly Position[],
  chains: readonly Chain[],
  closed: readonly Position[][],
): Ring[][] {
  const shape: Ring[][] = [];
  if (chains.length > 0) shape.push(...walked(cell, chains).map((ring) => [ring]));
  else if (outline.contains(...(cell[0] as Position))) shape.push([[...cell, cell[0] as Position]]);
  for (const ring of closed) if (signedArea(ring) > 0) shape.push([ring]);
  for (const hole of closed) {
    if (signedArea(hole) > 0) continue;
    const around = shape.find(([outer]) => outer && insideRing(hole[0] as Position, outer)) ?? shape[0];
    around?.push(hole);
  }
  return shape;
}

/** From where a chain leaves, along the cell's edge to where the next one enters: the inside is on the left of both. */
function walked(cell: readonly Position[], chains: readonly Chain[]): Ring[] {
  const corners = cell.length;
  const used = new Set<Chain>();
  const rings: Ring[] = [];
  for (const first of chains) {
    if (used.has(first)) continue;
    const ring: Position[] = [];
    let chain = first;
    do {
      used.add(chain);
      for (const point of chain.points) ring.push(point);
      const { leaves } = chain;
      const next = nextEntry(chains, leaves, corners);
      const last = next.enters >= leaves ? Math.floor(next.enters) : Math.floor(next.enters) + corners;
      for (let k = Math.floor(leaves) + 1; k <= last; k++) ring.push(cell[k % corners] as Position);
      chain = next;
    } while (!used.has(chain));
    ring.push(ring[0] as Position);
    rings.push(ring);
  }
  return rings;
}

function nextEntry(chains: readonly Chain[], leaves: number, corners: number): Chain {
  let best = chains[0] as Chain;
  let least = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    const way = chain.enters >= leaves ? chain.enters - leaves : chain.enters - leaves + corners;
    if (way < least) [best, least] = [chain, way];
  }
  return best;
}

function insideRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [fromX, fromY] = ring[i - 1] as Position;
    const [toX, toY] = ring[i] as Position;
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
  }
  return inside;
}

export function boxOf(points: readonly Position[]): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
