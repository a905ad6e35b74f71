import { Delaunay } from 'd3-delaunay';
import type { VotedDots } from '../../report/map-dots.ts';
import type { MapFrame } from '../../report/map-frame.ts';

/** The land that is nearest to the places of each territory, where units are points and have no shape of their own. */
export interface NearestLand {
  /** By territory key: the cells of its places as one path. */
  readonly cells: ReadonlyMap<number, string>;
  /** Where two territories meet. */
  readonly edges: string;
}

/** Voronoi's cells of dots, put together by territory. The picture cuts them off where the land ends. */
export function nearestLand({ x, y, keys }: VotedDots, { width, height }: MapFrame): NearestLand {
  const cells = new Map<number, string>();
  if (x.length === 0) return { cells, edges: '' };
  const delaunay = new Delaunay(
    Float64Array.from({ length: 2 * x.length }, (_, i) => (i % 2 ? y : x)[i >> 1] as number),
  );
  const voronoi = delaunay.voronoi([-2, -2, width + 2, height + 2]);
  for (const [i, key] of keys.entries()) {
    if (key === 0) continue;
    const polygon = voronoi.cellPolygon(i);
    if (polygon) cells.set(key, `${cells.get(key) ?? ''}M${polygon.slice(1).map(point).join('L')}Z`);
  }
  return { cells, edges: edgesOf(delaunay, voronoi, keys) };
}

type Voronoi = ReturnType<Delaunay<unknown>['voronoi']>;

/** The edge between two neighbouring dots of different territories, from the middle of one triangle to the other's. */
function edgesOf(
  { halfedges, triangles }: Delaunay<unknown>,
  { circumcenters }: Voronoi,
  keys: readonly number[],
): string {
  const parts: string[] = [];
  for (let e = 0; e < halfedges.length; e++) {
    const other = halfedges[e] as number;
    if (other < e) continue;
    if (keys[triangles[e] as number] === keys[triangles[other] as number]) continue;
    const [a, b] = [2 * Math.floor(e / 3), 2 * Math.floor(other / 3)];
    const from: [number, number] = [circumcenters[a] as number, circumcenters[a + 1] as number];
    const to: [number, number] = [circumcenters[b] as number, circumcenters[b + 1] as number];
    parts.push(`M${point(from)}L${point(to)}`);
  }
  return parts.join('');
}

/** Far outside the picture a number would have more digits than it is worth. */
const FAR = 9_999;

function point([x, y]: readonly [number, number] | readonly number[]): string {
  const near = (value: number | undefined) => Math.round(Math.max(-FAR, Math.min(FAR, value ?? 0)) * 10) / 10;
  return `${near(x)} ${near(y)}`;
}
