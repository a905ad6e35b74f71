import type { FeatureSet } from './plan-features.ts';

/**
 * A FeatureCollection of RFC 7946, a feature on each line. Properties have the names of our CSV files; a feature's id is
 * its unit's or territory's. Read again as a boundary file it gives the same ids, names, values and outlines.
 */
export function* geojsonPieces({ fields, features }: FeatureSet, name: string): Generator<string> {
  yield `{"type":"FeatureCollection","name":${JSON.stringify(name)},"features":[\n`;
  let first = true;
  for (const { id, values, geometry, colour } of features()) {
    const properties: Record<string, unknown> = Object.create(null);
    fields.forEach((field, f) => {
      properties[field] = values[f];
    });
    // The words of the simplestyle convention, which most viewers colour by.
    if (colour !== null) Object.assign(properties, { fill: colour, 'marker-color': colour });
    yield `${first ? '' : ',\n'}${JSON.stringify({ type: 'Feature', id, properties, geometry })}`;
    first = false;
  }
  yield '\n]}\n';
}
