import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { hatch, house, padlock, target } from './images.ts';
import type { Theme } from './map-colours.ts';
import { drawnBySoftware } from './software-drawing.ts';
import { IMAGES } from './sources.ts';
import { mapStyle } from './style.ts';

setWorkerUrl(new URL(workerAddress, document.baseURI).href);

/** A map in `container` with the offline basemap; throws where the machine has no WebGL 2. */
export function createMap(container: HTMLElement, theme: Theme): MapLibre {
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
    // Smooth edges take as long again where the processor draws them.
    canvasContextAttributes: { antialias: !drawnBySoftware() },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addImage(IMAGES.selected, hatch());
  map.addImage(IMAGES.home, house(36), { pixelRatio: 2 });
  map.addImage(IMAGES.lock, padlock(32), { pixelRatio: 2 });
  map.addImage(IMAGES.centre, target(36), { pixelRatio: 2 });
  return map;
}
