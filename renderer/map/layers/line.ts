import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

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

/** Width of a line of many (`many` among its properties) where most of them are seen, as a share of the usual. */
const OF_MANY: ExpressionSpecification = ['case', ['==', ['get', 'many'], true], 0.55, 1];

/** A line whose width grows with the zoom; many close to each other are thinner, so that what they part is seen. */
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
      'line-width': [
        ...(['interpolate', ['linear'], ['zoom']] as const),
        ...[2, ['*', OF_MANY, width * 0.6]],
        ...[5, ['*', OF_MANY, width]],
        ...[7, width * 1.3],
        ...[9, width * 1.6],
      ] as unknown as ExpressionSpecification,
    },
  };
}
