import type { Map as MapLibre } from 'maplibre-gl';
import { attachKeyboard } from './attach-keyboard.ts';
import { attachPointer, type Listeners } from './attach-pointer.ts';
import { createMap } from './create-map.ts';
import type { View } from './crowds.ts';
import { loadGround } from './ground.ts';
import { AccountDots } from './layers/account-dots.ts';
import type { Theme } from './map-colours.ts';
import { mercatorX, mercatorY } from './mercator.ts';
import { DotsPainter } from './paint-dots.ts';
import type { OwnShapes, TotalsOf } from './scene.ts';
import { ABOVE_DOTS } from './sources.ts';
import { MapSync } from './sync.ts';

export interface OpenMap {
  readonly map: MapLibre;
  readonly sync: MapSync;
}

interface Opening {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly listeners: Listeners;
  readonly totals: TotalsOf;
  readonly ownShapes: OwnShapes;
  readonly opened: (open: OpenMap) => void;
  /** The map cannot be drawn: no WebGL 2, or a file of the basemap is missing. */
  readonly failed: () => void;
  /** The graphics card took the map away, as after sleep or a new driver: nothing can be drawn until it is back. */
  readonly lost: () => void;
  /** It is back, empty: the map has to be opened anew. */
  readonly restored: () => void;
}

/** Opens the map; answers how to close it, also while it is still opening. */
export function openMap({
  container,
  theme,
  listeners,
  totals,
  ownShapes,
  opened,
  failed,
  lost,
  restored,
}: Opening): () => void {
  let closed = false;
  let detach = () => {};
  let map: MapLibre;
  try {
    map = createMap(container, theme);
  } catch {
    failed();
    return () => {};
  }
  const styled = new Promise<void>((resolve) => map.once('load', () => resolve()));
  Promise.all([loadGround(), styled]).then(
    ([ground]) => {
      if (closed) return;
      const dots = new AccountDots();
      map.addLayer(dots, ABOVE_DOTS);
      const sync = new MapSync(map, new DotsPainter(dots), ground, totals, ownShapes);
      const seen = () => sync.seen(viewOf(map));
      seen();
      map.on('move', seen);
      const detachers = [
        () => map.off('move', seen),
        attachPointer(map, sync, listeners),
        attachKeyboard(map, sync, listeners),
      ];
      detach = () => {
        for (const one of detachers.splice(0)) one();
      };
      opened({ map, sync });
    },
    () => !closed && failed(),
  );
  map.on('webglcontextlost', () => {
    detach();
    if (!closed) lost();
  });
  map.on('webglcontextrestored', () => !closed && restored());
  return () => {
    if (closed) return;
    closed = true;
    detach();
    map.remove();
  };
}

function viewOf(map: MapLibre): View {
  const bounds = map.getBounds();
  return {
    zoom: map.getZoom(),
    west: mercatorX(bounds.getWest()),
    east: mercatorX(bounds.getEast()),
    north: mercatorY(bounds.getNorth()),
    south: mercatorY(bounds.getSouth()),
  };
}
