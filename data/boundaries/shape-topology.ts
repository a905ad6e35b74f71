import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type ShapeColumn, shapeAt } from '../../core/model/shape-column.ts';
import { type TextColumn, textAt } from '../../core/model/text-column.ts';

/** The areas of a unit set in one topology, under the name `areas`; the id of each is its unit's code. */
export type UnitTopology = Topology<{ areas: GeometryCollection }>;

/** Steps along each axis to which arcs are rounded: a thousandth of a pixel, and a fifth of the text. */
const QUANTISED = 1e6;

/**
 * The shapes of units as TopoJSON: borders that two areas share point by point become one arc, so that the borders
 * between territories can be drawn and areas merged without computing a polygon. Units without a shape are left out.
 */
export function shapeTopology(shapes: ShapeColumn, codes: TextColumn): UnitTopology {
  const features: Feature<MultiPolygon>[] = [];
  for (let row = 0; row + 1 < shapes.start.length; row++) {
    const coordinates = shapeAt(shapes, row) as unknown as MultiPolygon['coordinates'];
    if (coordinates.length === 0) continue;
    features.push({
      type: 'Feature',
      id: textAt(codes, row),
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    });
  }
  const areas: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features };
  return topology({ areas }, QUANTISED) as unknown as UnitTopology;
}
