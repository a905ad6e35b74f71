import type { Map as MapLibre } from 'maplibre-gl';

type Corner = readonly [number, number];

/** Smaller than this in either direction it was a click, px. */
const LEAST_SIDE = 4;

/** A box drawn with Shift held; with Ctrl too it adds to what is selected. Escape lets go of it. */
export function attachBox(map: MapLibre, done: (from: Corner, to: Corner, add: boolean) => void): () => void {
  const canvas = map.getCanvasContainer();
  let stop = () => {};
  const down = (event: MouseEvent) => {
    if (!event.shiftKey || event.button !== 0) return;
    // The mouse may have been let go of outside the window.
    stop();
    map.dragPan.disable();
    const box = document.createElement('div');
    box.className = 'map-box';
    canvas.append(box);
    const frame = canvas.getBoundingClientRect();
    const start = cornerOf(event, frame);
    const move = (at: MouseEvent) => {
      const [from, to] = sorted(start, cornerOf(at, frame));
      box.style.transform = `translate(${from[0]}px, ${from[1]}px)`;
      box.style.inlineSize = `${to[0] - from[0]}px`;
      box.style.blockSize = `${to[1] - from[1]}px`;
    };
    const up = (at: MouseEvent) => {
      stop();
      const [from, to] = sorted(start, cornerOf(at, frame));
      // A click with Shift is a click: it adds one unit.
      if (to[0] - from[0] > LEAST_SIDE && to[1] - from[1] > LEAST_SIDE) done(from, to, at.ctrlKey || at.metaKey);
    };
    const giveUp = (key: KeyboardEvent) => {
      if (key.key === 'Escape') stop();
    };
    stop = () => {
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', up);
      window.removeEventListener('keydown', giveUp);
      box.remove();
      map.dragPan.enable();
      stop = () => {};
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
    window.addEventListener('keydown', giveUp);
  };
  canvas.addEventListener('mousedown', down, { capture: true });
  return () => {
    stop();
    canvas.removeEventListener('mousedown', down, { capture: true });
  };
}

/** Within the map, px. */
function cornerOf(event: MouseEvent, frame: DOMRect): Corner {
  return [event.clientX - frame.left, event.clientY - frame.top];
}

function sorted(a: Corner, b: Corner): [Corner, Corner] {
  return [
    [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
  ];
}
