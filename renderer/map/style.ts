import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { FONT_FACES, MAP_FONT } from './fonts.ts';
import { type MapColours, mapColours, paletteOf, type Theme } from './map-colours.ts';

const address = (name: string) => new URL(`basemap/${name}.json`, document.baseURI).href;
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Ids that other files of this room speak of. */
export const SOURCES = {
  units: 'units',
  borders: 'territory-borders',
  labels: 'territory-labels',
  usLines: 'us-lines',
} as const;
export const UNIT_FILL = 'unit-fill';
/** Dots are drawn below this layer. */
export const ABOVE_DOTS = 'places-0';

/** The whole style of the map for a theme. Geometry is in its sources; the theme only changes paint. */
export function mapStyle(theme: Theme): StyleSpecification {
  return {
    version: 8,
    'font-faces': FONT_FACES,
    transition: { duration: 0, delay: 0 },
    sources: {
      land: { type: 'geojson', data: address('land'), tolerance: 0.2 },
      borders: { type: 'geojson', data: address('borders'), tolerance: 0.2 },
      places: { type: 'geojson', data: address('places') },
      [SOURCES.usLines]: { type: 'geojson', data: EMPTY, tolerance: 0.25 },
      [SOURCES.units]: { type: 'geojson', data: EMPTY, tolerance: 0.25, maxzoom: 11 },
      [SOURCES.borders]: { type: 'geojson', data: EMPTY, tolerance: 0.25, maxzoom: 11 },
      [SOURCES.labels]: { type: 'geojson', data: EMPTY },
    },
    layers: layers(mapColours(theme), paletteOf(theme), theme === 'light' ? 0.72 : 0.82),
  };
}

function layers(colour: MapColours, palette: readonly string[], opacity: number): LayerSpecification[] {
  const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colour.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour.land, 'fill-antialias': false } },
    {
      id: UNIT_FILL,
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-color': territoryColour(palette, colour), 'fill-opacity': opacity, 'fill-antialias': false },
    },
    line('county-lines', SOURCES.usLines, colour.county, 0.6, {
      filter: ['==', ['get', 'kind'], 'county'],
      minzoom: 4.5,
    }),
    {
      id: 'unit-selected-fill',
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-pattern': 'selected', 'fill-opacity': ['case', state('selected'), 1, 0] },
    },
    line('state-lines', SOURCES.usLines, colour.state, 0.8, { filter: ['==', ['get', 'kind'], 'state'] }),
    line('country-lines', 'borders', colour.country, 1),
    line('territory-casing', SOURCES.borders, colour.border, 3.2),
    line('territory-lines', SOURCES.borders, colour.ink, 1.1),
    {
      id: 'unit-outline',
      type: 'line',
      source: SOURCES.units,
      paint: {
        'line-color': colour.ink,
        'line-width': ['case', state('selected'), 2.4, state('hover'), 1.8, 0],
      },
    },
    ...[0, 1, 2, 3].map((rank): LayerSpecification => placeLabels(rank, colour)),
    {
      id: 'territory-names',
      type: 'symbol',
      source: SOURCES.labels,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 5, 13, 8, 16],
        'text-padding': 3,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': colour.label, 'text-halo-color': colour.halo, 'text-halo-width': 1.8 },
    },
  ];
}

/** Palette colour by the unit's feature state `colour`; no state or -1 is a unit without a territory. */
function territoryColour(palette: readonly string[], colour: MapColours): ExpressionSpecification {
  const cases = palette.flatMap((hex, i) => [i, hex]);
  return [
    'match',
    ['coalesce', ['feature-state', 'colour'], -1],
    ...cases,
    colour.unassigned,
  ] as unknown as ExpressionSpecification;
}

function line(id: string, source: string, colour: string, width: number, more: object = {}): LayerSpecification {
  const widths = ['interpolate', ['linear'], ['zoom'], 3, width * 0.8, 8, width * 1.6];
  const paint = { 'line-color': colour, 'line-width': widths };
  return { id, type: 'line', source, layout: { 'line-join': 'round' }, paint, ...more } as LayerSpecification;
}

function placeLabels(rank: number, colour: MapColours): LayerSpecification {
  return {
    id: `places-${rank}`,
    type: 'symbol',
    source: 'places',
    minzoom: [4, 5.2, 6.2, 7.4][rank] ?? 8,
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [MAP_FONT],
      'text-size': 11 - rank * 0.3,
      'text-padding': 6,
    },
    paint: {
      'text-color': colour.placeLabel,
      'text-halo-color': colour.halo,
      'text-halo-width': 1.2,
      'text-opacity': 0.85,
    },
  };
}
