import type { SymbolLayerSpecification } from 'maplibre-gl';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** How far from its place a name may stand, in heights of its letters. */
const NEAR = 0.8;
const FAR = 1.9;

/**
 * A name stands in the middle of its place; where a sign or another name is there already, above or below it or at its
 * side, as near as it has room.
 */
export const BESIDE: Layout = {
  'text-variable-anchor-offset': [
    ...['center', [0, 0]],
    ...['top', [0, NEAR]],
    ...['bottom', [0, -NEAR]],
    ...['left', [NEAR, 0]],
    ...['right', [-NEAR, 0]],
    ...['top', [0, FAR]],
    ...['bottom', [0, -FAR]],
  ] as NonNullable<Layout['text-variable-anchor-offset']>,
  'text-justify': 'auto',
};
