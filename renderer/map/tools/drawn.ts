import type { Map as MapLibre } from 'maplibre-gl';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { mercatorX, mercatorY } from '../../../core/geo/mercator.ts';
import { circleRing } from '../../../core/select/circle.ts';
import type { Drawn } from '../../../core/select/figure.ts';
import type { FramePoint, MapPlace } from '../../state/tool-slice.ts';
import { placeAt } from './desk.ts';

type Projecting = Pick<MapLibre, 'unproject' | 'project' | 'getZoom'>;

/** The side of the square of Mercator at zoom 0, px. */
const WORLD_PX = 512;

export function polygonOf(places: readonly MapPlace[]): Drawn {
  return { kind: 'polygon', ring: inMercator(places) };
}

/** A rectangle of the screen by two opposite corners. */
export function boxOf(map: Projecting, a: FramePoint, b: FramePoint): Drawn {
  return polygonOf(boxCorners(a, b).map((corner) => placeAt(map, corner)));
}

export function boxCorners(a: FramePoint, b: FramePoint): FramePoint[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Where a brush of a width in px was led. */
export function brushOf(map: Projecting, points: readonly FramePoint[], widthPx: number): Drawn {
  const half = widthPx / 2 / (WORLD_PX * 2 ** map.getZoom());
  return { kind: 'corridor', line: inMercator(points.map((point) => placeAt(map, point))), half };
}

/** A circle round the first place through the second. */
export function circleOf(middle: MapPlace, rim: MapPlace): Drawn & { readonly kind: 'circle' } {
  return { kind: 'circle', ...middle, km: greatCircleKm(middle.lat, middle.lon, rim.lat, rim.lon) };
}

/** The ring of a circle on the screen, px. */
export function circlePoints(map: Projecting, { lat, lon, km }: Drawn & { readonly kind: 'circle' }): FramePoint[] {
  const ring = circleRing(lat, lon, km);
  const side = WORLD_PX * 2 ** map.getZoom();
  const middle = map.project([lon, lat]);
  const [x, y] = [mercatorX(lon), mercatorY(lat)];
  return Array.from({ length: ring.length / 2 }, (_, i) => ({
    x: middle.x + ((ring[2 * i] as number) - x) * side,
    y: middle.y + ((ring[2 * i + 1] as number) - y) * side,
  }));
}

/** x and y in turn. */
function inMercator(places: readonly MapPlace[]): Float64Array {
  return Float64Array.from(places.flatMap(({ lat, lon }) => [mercatorX(lon), mercatorY(lat)]));
}
