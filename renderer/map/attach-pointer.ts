import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { underPointer, unitsInBox } from './pointer.ts';
import type { MapSync } from './sync.ts';

/** What the pointer's acts are told to; read anew at every act, because they change with each rendering. */
interface Listeners {
  readonly current: {
    readonly onPick: (unit: number | null, modifiers: { readonly add: boolean }) => void;
    readonly onBox: (units: Int32Array, add: boolean) => void;
    readonly onHover: (unit: number | null, account: number | null, point: { x: number; y: number }) => void;
  };
}

/** Hover, click, and a box drawn with Shift held. Returns what takes the listeners off again. */
export function attachPointer(map: MapLibre, sync: MapSync, listeners: Listeners): () => void {
  let frame = 0;
  const rowOrNull = (row: number) => (row < 0 ? null : row);
  const move = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { unit, account } = underPointer(map, sync, event);
      sync.hover(unit);
      map.getCanvas().style.cursor = unit >= 0 || account >= 0 ? 'pointer' : '';
      listeners.current.onHover(rowOrNull(unit), rowOrNull(account), { x: event.point.x, y: event.point.y });
    });
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    sync.hover(-1);
    listeners.current.onHover(null, null, { x: 0, y: 0 });
  };
  const click = (event: MapMouseEvent) => {
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    listeners.current.onPick(rowOrNull(underPointer(map, sync, event).unit), { add: shiftKey || ctrlKey || metaKey });
  };
  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  const stopBox = attachBox(map, (from, to, add) => listeners.current.onBox(unitsInBox(map, sync, from, to), add));
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
    stopBox();
  };
}

type Corner = readonly [number, number];

/** A box drawn with Shift held; with Ctrl too it adds to what is selected. */
function attachBox(map: MapLibre, done: (from: Corner, to: Corner, add: boolean) => void): () => void {
  const canvas = map.getCanvasContainer();
  const down = (event: MouseEvent) => {
    if (!event.shiftKey || event.button !== 0) return;
    map.dragPan.disable();
    const box = document.createElement('div');
    box.className = 'map-box';
    canvas.append(box);
    const { left, top } = canvas.getBoundingClientRect();
    const start: Corner = [event.clientX - left, event.clientY - top];
    const corners = (at: MouseEvent): [Corner, Corner] => {
      const x = at.clientX - left;
      const y = at.clientY - top;
      return [
        [Math.min(start[0], x), Math.min(start[1], y)],
        [Math.max(start[0], x), Math.max(start[1], y)],
      ];
    };
    const move = (at: MouseEvent) => {
      const [from, to] = corners(at);
      box.style.transform = `translate(${from[0]}px, ${from[1]}px)`;
      box.style.inlineSize = `${to[0] - from[0]}px`;
      box.style.blockSize = `${to[1] - from[1]}px`;
    };
    const up = (at: MouseEvent) => {
      window.removeEventListener('mousemove', move);
      box.remove();
      map.dragPan.enable();
      const [from, to] = corners(at);
      // A click with Shift is a click: it adds one unit.
      if (to[0] - from[0] > 4 && to[1] - from[1] > 4) done(from, to, at.ctrlKey || at.metaKey);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up, { once: true });
  };
  canvas.addEventListener('mousedown', down, { capture: true });
  return () => canvas.removeEventListener('mousedown', down, { capture: true });
}
