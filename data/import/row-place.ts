import { type PlaceLevel, type PlaceWords, placeFinder } from '../places/find-place.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';

/** Where a row lies; `level` null and degrees NaN where that is not known. */
export interface RowPlace {
  lat: number;
  lon: number;
  level: PlaceLevel | null;
  /** Why there is no place. `final` refuses the row whatever the request says. */
  refusal: Refusal;
  final: boolean;
}

/** Where in a record stand the columns that tell a place; -1 where there is none. */
export type PlaceCells = Readonly<Record<'lat' | 'lon' | 'city' | 'region' | 'postalCode' | 'country', number>>;

/**
 * Finds the place of a row: its coordinates, else what the gazetteers know of its postal code or city. Impossible or
 * unreadable coordinates refuse the row, also where it has a city: one of the two is wrong, and only the planner knows
 * which. 0, 0 lies in the Gulf of Guinea and stands for coordinates that some program did not have.
 */
export function placeReader(
  field: PlaceCells,
  degrees: readonly NumberGrammar[],
  log: Pick<RowLog, 'warn'>,
): (row: readonly string[], place: RowPlace) => void {
  const find = placeFinder();
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? ''));

  return (row, place) => {
    place.lat = place.lon = Number.NaN;
    place.level = null;
    place.refusal = null;
    place.final = false;
    const latText = cell(row, field.lat);
    const lonText = cell(row, field.lon);
    const lat = degree(latText, degrees[0] as NumberGrammar);
    const lon = degree(lonText, degrees[1] as NumberGrammar);
    if (lat === null || lon === null) {
      place.refusal = { code: 'coordinates-unreadable', values: { lat: latText, lon: lonText } };
      place.final = true;
    } else if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      place.refusal = { code: 'coordinates-impossible', values: { lat: latText, lon: lonText } };
      place.final = true;
    } else if (Number.isNaN(lat) !== Number.isNaN(lon)) {
      log.warn('coordinates-half', {});
    } else if (lat === 0 && lon === 0) {
      log.warn('coordinates-zero', {});
    } else if (!Number.isNaN(lat)) {
      place.lat = lat;
      place.lon = lon;
      place.level = 'coordinates';
    }
    if (place.level === null && !place.final) byWords(wordsOf(row), place);
  };

  function wordsOf(row: readonly string[]): PlaceWords {
    return {
      postalCode: cell(row, field.postalCode).trim(),
      city: cell(row, field.city).trim(),
      region: cell(row, field.region).trim(),
      country: cell(row, field.country).trim(),
    };
  }

  function byWords(words: PlaceWords, place: RowPlace): void {
    const { postalCode, city, region, country } = words;
    if (postalCode === '' && city === '') {
      place.refusal = { code: 'place-missing', values: {} };
      return;
    }
    const found = find(words);
    if (!found) {
      const said = [postalCode, city, region, country].filter((text) => text !== '').join(', ');
      place.refusal = { code: 'place-unknown', values: { place: said.slice(0, 200) } };
      return;
    }
    place.lat = found.lat;
    place.lon = found.lon;
    place.level = found.level;
    if (found.padded) log.warn('postal-code-padded', { code: postalCode, padded: found.padded });
    if (found.otherState) log.warn('postal-code-elsewhere', { code: postalCode, region, state: found.otherState });
    if (found.level === 'city') log.warn('place-by-city-only', { city });
  }
}

/** Degrees, NaN where the cell says nothing, null where it says something that is no number. */
function degree(text: string, grammar: NumberGrammar): number | null {
  if (text === '') return Number.NaN;
  const value = parseNumber(text, grammar);
  if (!Number.isNaN(value)) return value;
  return isMissing(text) ? Number.NaN : null;
}
