import { greatCircleKm } from '../../core/geo/distance.ts';
import type { PlaceLevel } from '../../core/model/place-quality.ts';
import { FAR_KM, placeConfidence } from '../places/confidence.ts';
import { type FoundPlace, type PlaceWords, placeFinder } from '../places/find-place.ts';
import { NO_PACKS, type PostalPacks } from '../places/packs/open-packs.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { RowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';

/** Where a row lies; `level` null and degrees NaN where that is not known. */
export interface RowPlace {
  lat: number;
  lon: number;
  level: PlaceLevel | null;
  /** 0 to 1, see data/places/confidence.ts; 0 where the place is not known. */
  confidence: number;
  /** How far two things the row says of its place lie from each other, where it is more than FAR_KM; else NaN. */
  conflictKm: number;
  /** Why there is no place. `final` refuses the row whatever the request says. */
  refusal: Refusal;
  final: boolean;
}

/** The place of no row yet. */
export function noPlace(): RowPlace {
  return {
    lat: Number.NaN,
    lon: Number.NaN,
    level: null,
    confidence: 0,
    conflictKm: Number.NaN,
    refusal: null,
    final: false,
  };
}

/** Where in a record stand the columns that tell a place; -1 where there is none. */
export type PlaceCells = Readonly<Record<'lat' | 'lon' | 'city' | 'region' | 'postalCode' | 'country', number>>;

/**
 * Finds the place of a row: its coordinates, else what the gazetteers know of its postal code or city. Impossible or
 * unreadable coordinates refuse the row, also where it has a city: one of the two is wrong, and only the planner knows
 * which. 0, 0 lies in the Gulf of Guinea and stands for coordinates that some program did not have. Where code and city,
 * or coordinates and code, lie far from each other, the row is warned of: `conflictKm`.
 */
export function placeReader(
  field: PlaceCells,
  degrees: readonly NumberGrammar[],
  log: Pick<RowLog, 'warn'>,
  packs: PostalPacks = NO_PACKS,
): (row: readonly string[], place: RowPlace) => void {
  const find = placeFinder(packs);
  const cell = (row: readonly string[], index: number): string => (index < 0 ? '' : (row[index] ?? ''));

  return (row, place) => {
    place.lat = place.lon = Number.NaN;
    place.level = null;
    place.confidence = 0;
    place.conflictKm = Number.NaN;
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
      place.confidence = placeConfidence('coordinates');
      if (cell(row, field.postalCode) !== '') againstCode(wordsOf(row), place);
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
    place.confidence = found.confidence;
    warnOf(found, words, place);
  }

  /** Coordinates stay, unless the file corrects them; a code that its own row contradicts says nothing about them. */
  function againstCode(words: PlaceWords, place: RowPlace): void {
    const found = find(words);
    if (!found?.level.startsWith('postal') || found.assumed || found.confidence < SURE) return;
    const km = greatCircleKm(place.lat, place.lon, found.lat, found.lon);
    if (km <= FAR_KM) return;
    place.conflictKm = km;
    place.confidence = IN_CONFLICT;
    log.warn('coordinates-far-from-code', { code: words.postalCode, km: Math.round(km) });
  }

  function warnOf(found: FoundPlace, { postalCode, city, region }: PlaceWords, place: RowPlace): void {
    if (found.padded) log.warn('postal-code-padded', { code: postalCode, padded: found.padded });
    if (found.otherState) log.warn('postal-code-elsewhere', { code: postalCode, region, state: found.otherState });
    if (found.codeUnknown) log.warn('postal-code-unknown', { code: postalCode });
    if (found.km !== null && found.km > FAR_KM) {
      place.conflictKm = found.km;
      log.warn('code-far-from-city', { code: postalCode, city, km: Math.round(found.km) });
    }
    if (found.level === 'city') log.warn('place-by-city-only', { city });
  }
}

/** A code as sure as this one can say that coordinates are wrong. */
const SURE = 0.6;
/** Confidence of coordinates that the postal code contradicts. */
const IN_CONFLICT = 0.3;

/** Degrees, NaN where the cell says nothing, null where it says something that is no number. */
function degree(text: string, grammar: NumberGrammar): number | null {
  if (text === '') return Number.NaN;
  const value = parseNumber(text, grammar);
  if (!Number.isNaN(value)) return value;
  return isMissing(text) ? Number.NaN : null;
}
