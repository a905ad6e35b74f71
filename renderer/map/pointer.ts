import type { LngLat, Map as MapLibre, PointLike } from 'maplibre-gl';
import { mercatorX, mercatorY } from './mercator.ts';
import { UNIT_FILL } from './sources.ts';
import type { MapSync } from './sync.ts';

/** What lies under a place on the screen: rows of the unit and account tables and the dot, -1 for none. */
export interface Under {
  readonly unit: number;
  readonly account: number;
  readonly dot: number;
}

/** How near the pointer must be to a dot, px. */
const REACH = 8;

type Asked = Pick<MapLibre, 'getZoom' | 'queryRenderedFeatures' | 'unproject'>;

/** The nearest dot within reach, else the area. */
export function underPointer(map: Asked, sync: Pick<MapSync, 'dots'>, point: PointLike, at: LngLat): Under {
  const { dots, index } = sync.dots;
  const perPixel = 1 / (512 * 2 ** map.getZoom());
  const dot = index?.nearest(mercatorX(at.lng), mercatorY(at.lat), REACH * perPixel) ?? -1;
  if (dots && dot >= 0) {
    const account = dots.ofAccounts ? (dots.rows[dot] as number) : -1;
    return { unit: dots.units[dot] as number, account, dot };
  }
  const area = map.queryRenderedFeatures(point, { layers: [UNIT_FILL] })[0];
  return { unit: typeof area?.id === 'number' ? area.id : -1, account: -1, dot: -1 };
}

/** Rows of all units with an area or a dot in a box of the screen, rising. */
export function unitsInBox(
  map: Asked,
  sync: Pick<MapSync, 'dots'>,
  [left, top]: readonly [number, number],
  [right, bottom]: readonly [number, number],
): Int32Array {
  const units = new Set<number>();
  const box: [[number, number], [number, number]] = [
    [left, top],
    [right, bottom],
  ];
  for (const { id } of map.queryRenderedFeatures(box, { layers: [UNIT_FILL] }))
    if (typeof id === 'number') units.add(id);
  const { dots, index } = sync.dots;
  // Where there are areas the dots add nothing: each lies in one.
  if (units.size === 0 && dots && index) {
    const from = map.unproject([left, top]);
    const to = map.unproject([right, bottom]);
    const found = index.within(mercatorX(from.lng), mercatorY(from.lat), mercatorX(to.lng), mercatorY(to.lat));
    for (const dot of found) units.add(dots.units[dot] as number);
  }
  units.delete(-1);
  return Int32Array.from(units).sort();
}
