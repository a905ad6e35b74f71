import type { LngLat, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { attachBox } from './attach-box.ts';
import { underPointer, unitsInBox } from './pointer.ts';
import type { MapSync } from './sync.ts';

/** In degrees. */
export interface PickedPlace {
  readonly lat: number;
  readonly lon: number;
}

/** What the planner's acts on the map are told to; read anew at every act, because they change with each rendering. */
export interface Listeners {
  readonly current: {
    readonly onPick: (unit: number | null, modifiers: { readonly add: boolean }, at: PickedPlace) => void;
    readonly onBox: (units: Int32Array, add: boolean) => void;
    readonly onHover: (unit: number | null, account: number | null, point: { x: number; y: number }) => void;
  };
}

/** Hover, click, and a box drawn with Shift held. Returns what takes the listeners off again. */
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
  const click = ({ point, lngLat, originalEvent }: MapMouseEvent) => {
    const { shiftKey, ctrlKey, metaKey } = originalEvent;
    const { unit } = underPointer(map, sync, point, lngLat);
    listeners.current.onPick(rowOrNull(unit), { add: shiftKey || ctrlKey || metaKey }, placeOf(lngLat));
  };
  map.on('mousemove', move);
  map.on('mouseout', leave);
  // What was under the pointer is somewhere else once the map moves.
  map.on('movestart', leave);
  map.on('click', click);
  const stopBox = attachBox(map, (from, to, add) => listeners.current.onBox(unitsInBox(map, sync, from, to), add));
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('movestart', leave);
    map.off('click', click);
    stopBox();
  };
}

/** A map that was turned round the Earth counts on beyond 180. */
export function placeOf(at: LngLat): PickedPlace {
  const { lat, lng } = at.wrap();
  return { lat, lon: lng };
}
