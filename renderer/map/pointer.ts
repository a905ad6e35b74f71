import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { mercatorX, mercatorY } from './mercator.ts';
import { UNIT_FILL } from './style.ts';
import type { MapSync } from './sync.ts';

/** What lies under a place on the screen: rows of the unit and account tables, -1 for none. */
export interface Under {
  readonly unit: number;
  readonly account: number;
}

/** How near the pointer must be to a dot, px. */
const REACH = 8;

/** The account dot within reach, else the area. */
export function underPointer(map: MapLibre, sync: MapSync, event: Pick<MapMouseEvent, 'lngLat' | 'point'>): Under {
  const { dots } = sync;
  const perPixel = 1 / (512 * 2 ** map.getZoom());
  const { lng, lat } = event.lngLat;
  const dot = dots ? sync.index.nearest(mercatorX(lng), mercatorY(lat), REACH * perPixel) : -1;
  if (dots && dot >= 0) {
    return { unit: dots.units[dot] as number, account: dots.ofAccounts ? (dots.rows[dot] as number) : -1 };
  }
  const area = map.queryRenderedFeatures(event.point, { layers: [UNIT_FILL] })[0];
  return { unit: typeof area?.id === 'number' ? area.id : -1, account: -1 };
}

/** Rows of all units with an area or a dot in a box of the screen. */
export function unitsInBox(
  map: MapLibre,
  sync: MapSync,
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
  // Where there are areas the dots add nothing: each lies in one.
  if (units.size === 0 && sync.dots) {
    const from = map.unproject([left, top]);
    const to = map.unproject([right, bottom]);
    const found = sync.index.within(mercatorX(from.lng), mercatorY(from.lat), mercatorX(to.lng), mercatorY(to.lat));
    for (const dot of found) units.add(sync.dots.units[dot] as number);
  }
  units.delete(-1);
  return Int32Array.from(units).sort();
}
