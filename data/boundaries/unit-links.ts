import type { Graph } from '../../core/balance/problem.ts';
import { greatCircleKm } from '../../core/geo/distance.ts';
import { projectToPlane } from '../../core/geo/projection.ts';
import { linksBetweenParts, withLinks } from '../../core/graph/part-links.ts';
import { connectedParts } from '../../core/graph/parts.ts';

/** A link across water or another country, between rows of the unit table. */
export interface UnitLink {
  readonly a: number;
  readonly b: number;
  /** Between the units' middles, along the great circle. */
  readonly km: number;
}

/** A link this long leads to another part of the world, not to the next island. */
const OVERSEAS_KM = 900;

/** Rounded down, so that it never rules out the nearest. */
const KM_PER_DEGREE = 111.19;

/**
 * Links that make one graph of an area set. First the shortest ones that join all separate parts: a county without a
 * neighbour to the nearest, an island to the next. Then one from every group of parts that lies overseas to the nearest
 * unit of the mainland, where it has none: the shortest way from Hawaii to anything is over the Aleutians, and a
 * territory that has Hawaii should not have to take the whole of Alaska with it.
 */
export function unitLinks(graph: Graph, lat: Float64Array, lon: Float64Array): UnitLink[] {
  const plane = projectToPlane(lat, lon);
  const shortest = linksBetweenParts(graph, plane.xKm, plane.yKm);
  const links = Array.from(shortest.a, (a, i) => linkOf(a, shortest.b[i] as number, lat, lon));
  return [...links, ...mainlandLinks(graph, links, lat, lon)];
}

function linkOf(a: number, b: number, lat: Float64Array, lon: Float64Array): UnitLink {
  const km = greatCircleKm(lat[a] as number, lon[a] as number, lat[b] as number, lon[b] as number);
  return { a: Math.min(a, b), b: Math.max(a, b), km };
}

function mainlandLinks(graph: Graph, links: readonly UnitLink[], lat: Float64Array, lon: Float64Array): UnitLink[] {
  const near = links.filter(({ km }) => km < OVERSEAS_KM);
  const far = links.filter(({ km }) => km >= OVERSEAS_KM);
  const groups = connectedParts(
    withLinks(graph, {
      a: Int32Array.from(near, ({ a }) => a),
      b: Int32Array.from(near, ({ b }) => b),
      km: new Float64Array(near.length),
    }),
  );
  const largest = groups.size.reduce((most, size) => Math.max(most, size), 0);
  const mainland = groups.size.indexOf(largest);
  const linked = new Set(
    far.flatMap(({ a, b }) => {
      const [from, to] = [groups.part[a] as number, groups.part[b] as number];
      return from === mainland ? [to] : to === mainland ? [from] : [];
    }),
  );
  const best = new Map<number, UnitLink>();
  groups.part.forEach((group, unit) => {
    if (group === mainland || linked.has(group)) return;
    for (let other = 0; other < groups.part.length; other++) {
      if (groups.part[other] !== mainland) continue;
      const least = best.get(group)?.km ?? Number.POSITIVE_INFINITY;
      // No way is shorter than the one between their parallels, which takes no sines to reckon.
      if (Math.abs((lat[unit] as number) - (lat[other] as number)) * KM_PER_DEGREE >= least) continue;
      const link = linkOf(unit, other, lat, lon);
      if (link.km < least) best.set(group, link);
    }
  });
  return [...best.values()];
}
