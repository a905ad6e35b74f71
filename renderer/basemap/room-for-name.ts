import type { Position } from 'geojson';

interface Room {
  readonly at: Position;
  /** In degrees of longitude. */
  readonly width: number;
}

/** How many lines from south to north are tried. */
const LINES = 15;

/**
 * A place for a name inside an area: in its largest part, on the widest of some lines from west to east. A centroid
 * would lie outside of areas that bend. Polygons are plane ones in degrees; null where none has an area.
 */
export function roomForName(polygons: readonly Position[][][]): Room | null {
  let largest: Position[][] | null = null;
  let size = 0;
  for (const polygon of polygons) {
    const area = Math.abs(ringArea(polygon[0] ?? []));
    if (area > size) {
      size = area;
      largest = polygon;
    }
  }
  return largest && widestLine(largest);
}

function widestLine(polygon: Position[][]): Room | null {
  const lats = (polygon[0] ?? []).map((point) => point[1] as number);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best: Room | null = null;
  let bestWorth = 0;
  for (let line = 1; line <= LINES; line++) {
    const share = line / (LINES + 1);
    const lat = south + (north - south) * share;
    for (const [west, east] of spans(polygon, lat)) {
      // A name near the middle belongs to its area at a glance; one at an edge does not, even with more room.
      const worth = (east - west) * (1 - Math.abs(share - 0.5));
      if (worth <= bestWorth) continue;
      bestWorth = worth;
      best = { at: [(west + east) / 2, lat], width: east - west };
    }
  }
  return best;
}

/** The stretches of a latitude inside a polygon, as pairs of west and east. */
function spans(polygon: Position[][], lat: number): [number, number][] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as [number, number];
      const [x2, y2] = ring[i] as [number, number];
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  return Array.from({ length: crossings.length >> 1 }, (_, i) => [
    crossings[2 * i] as number,
    crossings[2 * i + 1] as number,
  ]);
}

function ringArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as [number, number];
    const [x2, y2] = ring[i] as [number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}
