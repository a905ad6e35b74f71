import type { Map as MapLibre } from 'maplibre-gl';
import { type Listeners, placeOf } from './attach-pointer.ts';
import { underPointer } from './pointer.ts';
import type { MapSync } from './sync.ts';

/**
 * Arrow keys and + and - move and zoom the map by themselves; here Enter and the space bar pick the unit in its
 * middle. With Shift it joins what is selected. While keys and not the pointer are used, the frame of the canvas says
 * `data-by-keys`: then a cross stands in the middle.
 */
export function attachKeyboard(map: MapLibre, sync: MapSync, listeners: Listeners): () => void {
  const canvas = map.getCanvas();
  const frame = map.getContainer();
  const byKeys = (on: boolean) => frame.setAttribute('data-by-keys', String(on));
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^(Arrow|[+=_-]$)/.test(event.key)) byKeys(true);
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    byKeys(true);
    const middle: [number, number] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    const at = map.unproject(middle);
    listeners.current.onPick(underPointer(map, sync, middle, at), event, placeOf(at));
  };
  const focus = () => byKeys(canvas.matches(':focus-visible'));
  const pointer = () => byKeys(false);
  const listening = [
    ['keydown', press],
    ['focus', focus],
    ['blur', pointer],
    ['pointermove', pointer],
    ['pointerdown', pointer],
  ] as const;
  for (const [name, heard] of listening) canvas.addEventListener(name, heard as EventListener);
  return () => {
    for (const [name, heard] of listening) canvas.removeEventListener(name, heard as EventListener);
  };
}
