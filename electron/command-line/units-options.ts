import { LARGEST_SIZE_KM, LEAST_SIZE_KM } from '../../data/boundaries/hexagons/hex-units.ts';
import type { UnitsOption } from './command.ts';
import { ArgumentError, numberOption } from './option-values.ts';

const NAMED_UNITS = ['points', 'us-states', 'us-counties', 'us-zips'] as const;
const BOUNDARIES = /\.(geojson|geojsonl|topojson|json|zip|shp|kml|kmz)$/i;

/**
 * `--units`: a unit set by its name, `hex:KM`, `postal:COUNTRY`, a boundary file, or a CSV file of units. `one` gives
 * the options that say how a boundary file is read: its key and name columns and its layer.
 */
export function unitsOption(given: string, one: (name: string) => string | null): UnitsOption {
  const named = NAMED_UNITS.find((name) => name === given);
  if (named) return { kind: named };
  if (given.startsWith('hex:')) {
    const km = numberOption('--units hex:KM', given.slice('hex:'.length), LEAST_SIZE_KM, LARGEST_SIZE_KM, false);
    return { kind: 'hexagons', km };
  }
  const [, country] = /^postal:([a-z]{2})$/i.exec(given) ?? [];
  if (country !== undefined) return { kind: 'postal-areas', country: country.toUpperCase() };
  if (/\.csv$/i.test(given)) return { kind: 'list', file: given };
  if (BOUNDARIES.test(given)) {
    return { kind: 'areas', file: given, layer: one('layer'), key: one('unit-id'), name: one('unit-name') };
  }
  const choices = `${NAMED_UNITS.join(', ')}, hex:KM, postal:COUNTRY, FILE`;
  throw new ArgumentError({ code: 'not-a-choice', values: { option: '--units', given, choices } });
}
