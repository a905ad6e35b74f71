import type { FeatureCollection } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { fontFaces } from './fonts.ts';
import { MAP_FONT } from './label-text.ts';
import { allLayers } from './layers/all-layers.ts';
import { mapLook, type Theme } from './map-colours.ts';
import { SOURCES } from './sources.ts';

/** The whole style of the map for a theme. Geometry is in its sources; the theme only changes paint. */
export function mapStyle(theme: Theme): StyleSpecification {
  return {
    version: 8,
    'font-faces': fontFaces(MAP_FONT),
    transition: { duration: 0, delay: 0 },
    sources: {
      [SOURCES.land]: file('land', 0.2),
      [SOURCES.countries]: file('borders', 0.2),
      [SOURCES.places]: file('places', 0),
      [SOURCES.areaNames]: given(0),
      [SOURCES.usLines]: given(0.25),
      [SOURCES.units]: given(0.25),
      [SOURCES.borders]: given(0.25),
      [SOURCES.highlight]: given(0.25),
      [SOURCES.levels]: given(0.25),
      [SOURCES.levelNames]: given(0),
      [SOURCES.shadow]: given(0.25),
      [SOURCES.shadowNames]: given(0),
      [SOURCES.names]: given(0),
      [SOURCES.homes]: given(0),
      [SOURCES.links]: given(0),
      [SOURCES.locks]: given(0),
      [SOURCES.territoryLocks]: given(0),
      [SOURCES.rings]: given(0.2),
      [SOURCES.clusters]: given(0),
      [SOURCES.heat]: given(0),
    },
    layers: allLayers(mapLook(theme)),
  };
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A source from a file of the basemap, on the page's own origin. `tolerance` in px of a simplified shape. */
function file(name: string, tolerance: number): SourceSpecification {
  return { type: 'geojson', data: new URL(`basemap/${name}.json`, document.baseURI).href, tolerance };
}

/** A source that is filled from the plan, or from the ground that was loaded with it. */
function given(tolerance: number): SourceSpecification {
  return { type: 'geojson', data: NOTHING, tolerance, maxzoom: 11 };
}
