import type { AreaRepairKind, Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import type { AreaShape } from '../us-atlas.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { cleanRing, signedArea } from './clean-ring.ts';
import { resolved } from './clip.ts';
import { crossings } from './crossings.ts';
import type { GeometryParts, Ring } from './geometry-parts.ts';
import { withHolesInside } from './holes.ts';

/** A feature as it can be used. */
export interface RepairedArea {
  readonly shape: AreaShape;
  readonly point: Place | null;
}

/** Tells what was put right; `count` as far as there is something to count. */
export type NoteRepair = (kind: AreaRepairKind, count?: number) => void;

/** A pole as a corner: longitudes mean nothing there. */
const POLE = 90 - 1e-9;

/**
 * The shape of a feature from its parts in degrees: rings closed and freed from repeats and spikes, cut at 180 degrees,
 * crossings resolved, holes in their outer rings, outer rings anticlockwise (RFC 7946). A feature of points has the
 * first as its place. `note` hears of each repair. Throws AreaRefused where nothing usable is left or the place is
 * impossible.
 */
export function repairArea(parts: GeometryParts, windingMatters: boolean, note: NoteRepair): RepairedArea {
  if (parts.collections > 0) note('collection-flattened');
  if (parts.heights > 0) note('height-dropped', parts.heights);
  checkLatitudes(parts);
  const rings = parts.polygons.some((polygon) => polygon.some((ring) => ring.length > 0));
  if (!rings) return withoutRings(parts, note);
  if (parts.lines > 0) note('lines-dropped', parts.lines);
  const { polygons, flat } = cleaned(parts.polygons, note);
  if (polygons.length === 0) return withoutExtent(parts.polygons, flat, note);
  const { polygons: cut, cut: wasCut, shifted } = cutAtAntimeridian(polygons);
  if (wasCut) note('antimeridian-cut');
  if (shifted) note('longitude-shifted');
  const { polygons: placed, dropped } = withHolesInside(withoutCrossings(cut, note));
  if (dropped > 0) note('hole-dropped', dropped);
  if (placed.length === 0) throw new AreaRefused('nothing-left');
  return { shape: rightHanded(placed, windingMatters ? note : () => {}), point: null };
}

function checkLatitudes({ polygons, points }: GeometryParts): void {
  const check = ([, lat]: Place) => {
    if (Math.abs(lat) > 90) throw new AreaRefused('latitude-impossible', { lat });
    if (Math.abs(lat) >= POLE) throw new AreaRefused('at-pole');
  };
  for (const rings of polygons) for (const ring of rings) ring.forEach(check);
  points.forEach(check);
}

function withoutRings({ points, lines }: GeometryParts, note: NoteRepair): RepairedArea {
  const [first] = points;
  if (!first) {
    if (lines > 0) throw new AreaRefused('only-lines');
    note('no-shape');
    return { shape: [], point: null };
  }
  const [lon, lat] = first;
  if (Math.abs(lon) > 360) throw new AreaRefused('longitude-impossible', { lon });
  if (lines > 0) note('lines-dropped', lines);
  if (Math.abs(lon) > 180) note('longitude-shifted');
  return { shape: [], point: [lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, lat] };
}

/** Rings with their small faults repaired; polygons whose outer ring has no extent are set aside. */
function cleaned(given: readonly Ring[][], note: NoteRepair): { polygons: Ring[][]; flat: Ring[] } {
  const flat: Ring[] = [];
  const counts = { open: 0, duplicates: 0, spikes: 0, dropped: 0 };
  const polygons = given.flatMap((rings) => {
    const kept: Ring[] = [];
    for (const [i, ring] of rings.entries()) {
      if (ring.length === 0) continue;
      const clean = cleanRing(ring);
      counts.open += clean.wasOpen ? 1 : 0;
      counts.duplicates += clean.duplicates;
      counts.spikes += clean.spikes;
      if (clean.ring && !clean.flat) kept.push(clean.ring);
      else if (i === 0) {
        flat.push(clean.ring ?? []);
        break;
      } else counts.dropped++;
    }
    return kept.length > 0 ? [kept] : [];
  });
  if (counts.open > 0) note('ring-closed', counts.open);
  if (counts.duplicates > 0) note('points-dropped', counts.duplicates);
  if (counts.spikes > 0) note('spikes-cut', counts.spikes);
  const lost = counts.dropped + (polygons.length > 0 ? flat.length : 0);
  if (lost > 0) note('ring-dropped', lost);
  return { polygons, flat };
}

/** A feature that is a line or a point in the form of an area, as 51610 of the US counties is: it keeps its outline. */
function withoutExtent(given: readonly Ring[][], flat: readonly Ring[], note: NoteRepair): RepairedArea {
  const first = given.flat(2)[0];
  if (!first) throw new AreaRefused('nothing-left');
  const outside = given.flat(2).find(([lon]) => Math.abs(lon) > 180);
  if (outside) throw new AreaRefused('longitude-impossible', { lon: outside[0] });
  note('zero-area');
  const outlines = flat.filter((ring) => ring.length >= 4).map((ring) => [ring]);
  return { shape: outlines, point: outlines.length > 0 ? null : first };
}

/** The polygons that cross themselves or each other are resolved; the others stay as they are. */
function withoutCrossings(polygons: Ring[][], note: NoteRepair): Ring[][] {
  const found = crossings(polygons.flat());
  if (found.count === 0) return polygons;
  let ring = 0;
  const crossed = polygons.map((rings) => {
    const first = ring;
    ring += rings.length;
    return rings.some((_, i) => found.rings.has(first + i));
  });
  const whole = resolved(polygons.filter((_, i) => crossed[i]));
  if (!whole) {
    note('crossings-left', found.count);
    return polygons;
  }
  note('crossings-resolved', found.count);
  const clean = whole.flatMap((rings) => {
    const kept = rings.flatMap((outline) => {
      const { ring: closed, flat } = cleanRing(outline);
      return closed && !flat ? [closed] : [];
    });
    return kept.length > 0 ? [kept] : [];
  });
  return [...clean, ...polygons.filter((_, i) => !crossed[i])];
}

function rightHanded(polygons: readonly Ring[][], note: NoteRepair): AreaShape {
  let turned = 0;
  const shape = polygons.map((rings) =>
    rings.map((ring, i) => {
      const anticlockwise = signedArea(ring) > 0;
      if (anticlockwise === (i === 0)) return ring;
      turned++;
      return ring.toReversed();
    }),
  );
  if (turned > 0) note('winding-turned', turned);
  return shape;
}
