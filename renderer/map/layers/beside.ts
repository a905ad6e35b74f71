import type { SymbolLayerSpecification } from 'maplibre-gl';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** Half a sign and its air, in heights of a name's letters. */
const AWAY = 0.9;

/**
 * A name stands in the middle of its place; where a sign or another name is there already, right above or below it.
 * No further: beside it or a line away it would stand on another territory.
 */
export const BESIDE: Layout = {
  'text-variable-anchor-offset': [
    ...['center', [0, 0]],
    ...['top', [0, AWAY]],
    ...['bottom', [0, -AWAY]],
  ] as NonNullable<Layout['text-variable-anchor-offset']>,
};
