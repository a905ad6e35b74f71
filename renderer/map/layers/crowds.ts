import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** How far the heat of a place reaches, px. */
const REACH_PX = 18;

/** Letters of a number, px. */
const NUMBER_PX = 11;

/** Accounts that lie close together as one circle, or as heat. */
export function crowds(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'heat',
      type: 'heatmap',
      source: SOURCES.heat,
      paint: {
        'heatmap-weight': ['get', 'heat'],
        'heatmap-radius': REACH_PX,
        'heatmap-intensity': 0.7,
        'heatmap-opacity': 0.88,
        'heatmap-color': heatRamp(look),
      },
    },
    {
      id: 'clusters',
      type: 'circle',
      source: SOURCES.clusters,
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': clusterColour(look),
        'circle-stroke-color': look.casing,
        'circle-stroke-width': 1.5,
        'circle-opacity': 0.94,
      },
    },
  ];
}

/** How many a circle stands for: inside it, and where a name or a sign is, close beside it. */
export function clusterNumbers(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'cluster-numbers',
      type: 'symbol',
      source: SOURCES.clusters,
      filter: ['!=', ['get', 'many'], ''],
      layout: {
        'text-field': ['get', 'many'],
        'text-font': [MAP_FONT],
        'text-size': NUMBER_PX,
        'text-variable-anchor': [
          ...(['center', 'top', 'bottom', 'left', 'right'] as const),
          ...(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const),
        ],
        'text-radial-offset': ['/', ['+', ['get', 'radius'], 2], NUMBER_PX],
        'text-padding': 0,
        // The largest is told first.
        'symbol-sort-key': ['-', ['get', 'radius']],
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 1.4 },
    },
  ];
}

function heatRamp({ heat }: MapLook): ExpressionSpecification {
  const stops = heat.flatMap((colour, i) => [i / (heat.length - 1), colour]);
  return ['interpolate', ['linear'], ['heatmap-density'], ...stops] as unknown as ExpressionSpecification;
}

/** The colour that most of a cluster's accounts have; a quiet one for a mixture, and where areas have the colours. */
function clusterColour({ dotSwatches, cluster }: MapLook): ExpressionSpecification {
  const cases = dotSwatches.flatMap((hex, i) => [i, hex]);
  return ['match', ['get', 'colour'], ...cases, cluster] as unknown as ExpressionSpecification;
}
