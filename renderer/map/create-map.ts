import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Theme } from './map-colours.ts';
import { mapStyle, SOURCES } from './style.ts';
import { loadUsAtlas, usLines } from './us-shapes.ts';

setWorkerUrl(new URL(workerAddress, document.baseURI).href);

/** A map in `container` with the offline basemap; resolves when its style is there. */
export function createMap(container: HTMLElement, theme: Theme): Promise<MapLibre> {
  const map = new MapLibre({
    container,
    style: mapStyle(theme),
    center: [-96, 38],
    zoom: 3.2,
    minZoom: 0.8,
    maxZoom: 13,
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addImage('selected', hatch());
  return new Promise((resolve) => {
    map.once('load', () => {
      void loadUsAtlas().then((atlas) => map.getSource<GeoJSONSource>(SOURCES.usLines)?.setData(usLines(atlas)));
      resolve(map);
    });
  });
}

/** Slanting lines over what is selected: a pattern says so also where colours cannot be told apart. */
function hatch(): { width: number; height: number; data: Uint8Array } {
  const size = 12;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const away = (x + y) % size;
      const ink = away < 2 ? [17, 22, 21, 210] : away < 4 ? [255, 255, 255, 190] : [0, 0, 0, 0];
      data.set(ink, (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
