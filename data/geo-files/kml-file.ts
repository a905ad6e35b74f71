import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { numberText } from '../../core/listing/list-cell.ts';
import { xmlText } from '../export/xml-text.ts';
import type { FeatureSet, MapFeature } from './plan-features.ts';

/**
 * KML 2.2 (OGC 12-007): a placemark for each feature with its properties as extended data, areas filled in the colour
 * of their territory. Characters that XML 1.0 cannot hold are left out.
 */
export function* kmlPieces({ fields, features }: FeatureSet, name: string): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(name)}</name>\n`;
  const styled = new Set<string>();
  for (const one of features()) {
    const colour = one.colour ?? NO_COLOUR;
    // A style stands before what uses it, once.
    if (!styled.has(colour)) yield style(colour);
    styled.add(colour);
    yield placemark(one, colour, fields);
  }
  yield '</Document></kml>\n';
}

const NO_COLOUR = '#9aa0a6';

function style(colour: string): string {
  const id = colour.slice(1);
  return `<Style id="c${id}"><LineStyle><color>ff444444</color><width>1</width></LineStyle><PolyStyle><color>b3${bgr(id)}</color></PolyStyle><IconStyle><color>ff${bgr(id)}</color><scale>0.6</scale></IconStyle></Style>\n`;
}

/** KML writes colours from blue to red. */
function bgr(rgb: string): string {
  return rgb.slice(4, 6) + rgb.slice(2, 4) + rgb.slice(0, 2);
}

function placemark({ id, name, values, geometry }: MapFeature, colour: string, fields: readonly string[]): string {
  const data = fields
    .map((field, f) => {
      const value = values[f] ?? '';
      return `<Data name="${xmlText(field)}"><value>${xmlText(typeof value === 'number' ? numberText(value) : value)}</value></Data>`;
    })
    .join('');
  return `<Placemark><name>${xmlText(name || id)}</name><styleUrl>#c${colour.slice(1)}</styleUrl><ExtendedData>${data}</ExtendedData>${geometry ? shape(geometry) : ''}</Placemark>\n`;
}

function shape(geometry: Polygon | MultiPolygon | Point): string {
  if (geometry.type === 'Point') return `<Point><coordinates>${place(geometry.coordinates)}</coordinates></Point>`;
  if (geometry.type === 'Polygon') return polygon(geometry.coordinates);
  return `<MultiGeometry>${geometry.coordinates.map(polygon).join('')}</MultiGeometry>`;
}

function polygon([outer = [], ...holes]: Position[][]): string {
  const ring = (positions: Position[]) =>
    `<LinearRing><coordinates>${positions.map(place).join(' ')}</coordinates></LinearRing>`;
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`;
}

function place([lon = 0, lat = 0]: Position): string {
  return `${lon},${lat}`;
}
