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
