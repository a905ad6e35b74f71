import type { LngLat, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { FramePoint, MapPlace } from '../state/tool-slice.ts';
import { type Under, underPointer } from './pointer.ts';
import type { MapSync } from './sync.ts';

/** Keys that are held while something is picked. */
type Held = Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What the planner's acts on the map are told to; read anew at every act, because they change with each rendering. */
export interface Listeners {
  readonly current: {
    /** What lies under the click, -1 for nothing, and where that is. */
    readonly onPick: (under: Under, held: Held, at: MapPlace) => void;
    readonly onHover: (unit: number | null, account: number | null, point: FramePoint) => void;
  };
}

/** Hover and click; what is drawn and dragged is in tools/. Returns what takes the listeners off again. */
export function attachPointer(map: MapLibre, sync: MapSync, listeners: Listeners): () => void {
  let frame = 0;
  const rowOrNull = (row: number) => (row < 0 ? null : row);
  const move = ({ point, lngLat }: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { unit, account, dot } = underPointer(map, sync, point, lngLat);
      sync.hover(unit, dot);
      map.getCanvas().style.cursor = unit >= 0 || account >= 0 ? 'pointer' : '';
      listeners.current.onHover(rowOrNull(unit), rowOrNull(account), { x: point.x, y: point.y });
    });
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    sync.hover(-1, -1);
    listeners.current.onHover(null, null, { x: 0, y: 0 });
  };
  const click = ({ point, lngLat, originalEvent }: MapMouseEvent) =>
    listeners.current.onPick(underPointer(map, sync, point, lngLat), originalEvent, placeOf(lngLat));
  map.on('mousemove', move);
  map.on('mouseout', leave);
  // What was under the pointer is somewhere else once the map moves.
  map.on('movestart', leave);
  map.on('click', click);
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('movestart', leave);
    map.off('click', click);
  };
}

/** A map that was turned round the Earth counts on beyond 180. */
export function placeOf(at: LngLat): MapPlace {
  const { lat, lng } = at.wrap();
  return { lat, lon: lng };
}
