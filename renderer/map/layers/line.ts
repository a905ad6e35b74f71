import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

interface Line {
  readonly id: string;
  readonly source: string;
  readonly colour: string;
  /** In px at zoom 5; thinner where more of the world is seen. */
  readonly width: number;
  readonly opacity?: number;
  readonly filter?: FilterSpecification;
  readonly minzoom?: number;
}

/** A line whose width grows with the zoom. */
export function line({ id, source, colour, width, opacity = 1, filter, minzoom }: Line): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    ...(filter && { filter }),
    ...(minzoom !== undefined && { minzoom }),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, width * 0.6, 5, width, 9, width * 1.6],
    },
  };
}
