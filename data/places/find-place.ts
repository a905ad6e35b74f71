import { greatCircleKm } from '../../core/geo/distance.ts';
import type { PlaceLevel } from '../../core/model/place-quality.ts';
import { citiesNamed, cityNamed } from './cities.ts';
import { codeConfidence, FAR_KM, placeConfidence } from './confidence.ts';
import { countryCode } from './countries.ts';
import { type FoundCode, findCode, isOutlying, regionCode } from './find-code.ts';
import { foldPlace } from './fold-place.ts';
import { NO_PACKS, type PostalPacks } from './packs/open-packs.ts';
import { builtInCodes } from './postal-codes.ts';
import { type State, stateOf } from './states.ts';

/** What a row says of its place, as it stands in the file; empty texts where it says nothing. */
export interface PlaceWords {
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

export interface FoundPlace {
  readonly lat: number;
  readonly lon: number;
  readonly level: PlaceLevel;
  /** 0 to 1, see data/places/confidence.ts. */
  readonly confidence: number;
  /** Between the place of the postal code and the nearest city of the row's name; null where one is not known. */
  readonly km: number | null;
  /** Whether only the beginning of the postal code is known. */
  readonly codeUnknown: boolean;
  /** Whether only the form of the postal code says which country it is of. */
  readonly assumed: boolean;
  /** The code as it was looked up, where leading zeros had been lost. */
  readonly padded: string | null;
  /** The state the postal code lies in, where the row names another. */
  readonly otherState: string | null;
}

/**
 * Looks places up offline, in this order: postal code exactly, as much of it as gazetteers have, its beginning; then
 * the city in its region, the largest city of that name in the country, the largest anywhere. US ZIP codes, Canadian
 * areas and the cities of the world come with the product; the packs a planner added know the codes and the villages of
 * more countries. A postal code counts only where nothing in the row contradicts its country. Street addresses cannot
 * be found offline. Answers null where nothing fits.
 */
export function placeFinder(packs: PostalPacks = NO_PACKS): (words: PlaceWords) => FoundPlace | null {
  // A list of a million accounts has some ten thousand different places.
  const known = new Map<string, FoundPlace | null>();
  const stateNamed = remembered(stateOf);
  const countryNamed = remembered(countryCode);
  return (words) => {
    const key = `${words.postalCode}|${words.city}|${words.region}|${words.country}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = findPlace(words, stateNamed(words.region), countryNamed(words.country), packs);
    if (known.size < 200_000) known.set(key, place);
    return place;
  };
}

/** A list repeats a few states and countries in all its rows. */
function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const found = look(text);
    if (known.size < 10_000) known.set(text, found);
    return found;
  };
}

function findPlace(
  words: PlaceWords,
  state: State | undefined,
  named: string | null,
  packs: PostalPacks,
): FoundPlace | null {
  // Lists from the US write PR, GU and VI as states, and gazetteers as countries.
  const country = named ?? (words.country.trim() === '' ? (state?.country ?? '') : '?');
  const code = findCode(words.postalCode, { city: words.city, region: words.region, state, country }, packs);
  return code ? placeOfCode(code, words, state) : byCity(words, state, country, packs);
}

function placeOfCode(code: FoundCode, words: PlaceWords, state: State | undefined): FoundPlace {
  const { lat, lon, region } = code.row;
  const km = code.sameCity ? 0 : cityKm(code, words, state);
  const asked = regionCode(code.table, state, foldPlace(words.region.slice(0, LONGEST_NAME)));
  const elsewhere = asked !== null && !code.sameRegion && region.code !== '';
  return {
    lat,
    lon,
    level: code.by === 'code' ? 'postal-code' : 'postal-area',
    confidence: codeConfidence(code, km, elsewhere),
    km,
    codeUnknown: code.by === 'area',
    assumed: code.assumed,
    padded: code.padded,
    otherState: elsewhere ? (isBuiltInCountry(code.table.country) ? region.code : region.name) : null,
  };
}

/** From the code's place to the nearest place of the city's name, in the region if the row names one. */
function cityKm({ table, row }: FoundCode, { city, region }: PlaceWords, state: State | undefined): number | null {
  if (city.trim() === '' || city.length > LONGEST_NAME) return null;
  const asked = regionCode(table, state, foldPlace(region.slice(0, LONGEST_NAME)));
  const towns = table.places(foldPlace(city), asked);
  const near = leastKm(row, towns);
  if (near <= FAR_KM) return near;
  const number = state && state.country === table.country && state.country === 'CA' ? state.number : (asked ?? '');
  const km = Math.min(near, leastKm(row, citiesNamed(city, table.country, number)));
  return Number.isFinite(km) ? km : null;
}

function leastKm(from: { lat: number; lon: number }, to: readonly { lat: number; lon: number }[]): number {
  return to.reduce(
    (least, { lat, lon }) => Math.min(least, greatCircleKm(from.lat, from.lon, lat, lon)),
    Number.POSITIVE_INFINITY,
  );
}

/** A cell may be a megabyte; no city's name is longer than this. */
const LONGEST_NAME = 120;

function byCity(words: PlaceWords, state: State | undefined, country: string, packs: PostalPacks): FoundPlace | null {
  const { city: name } = words;
  if (name.trim() === '' || name.length > LONGEST_NAME || country === '?') return null;
  if (state && (country === '' || country === state.country)) {
    const region = state.country === 'US' ? state.code : state.number;
    const city = isOutlying(state.code) ? cityNamed(name, state.code, '') : cityNamed(name, state.country, region);
    const own = city ?? (state.country === 'US' ? postTown(name, state.code) : null);
    // A city that its state does not have is no reason to take the largest of that name elsewhere.
    return own ? found(own, 'city-region') : null;
  }
  return inPack(words, country, packs) ?? inCountry(name, country);
}

function inCountry(name: string, country: string): FoundPlace | null {
  const city = cityNamed(name, country, '');
  return city ? found(city, country === '' ? 'city' : 'city-country') : null;
}

/** A city of a region that a pack knows: from the list of cities, else a village of the pack. */
function inPack({ city, region }: PlaceWords, country: string, packs: PostalPacks): FoundPlace | null {
  const table = packs.table(country);
  if (!table) return null;
  const code = regionCode(table, undefined, foldPlace(region.slice(0, LONGEST_NAME)));
  const village = table.places(foldPlace(city), code)[0];
  if (code !== null) {
    const large = cityNamed(city, country, code) ?? village;
    if (large) return found(large, 'city-region');
  }
  return village && !cityNamed(city, country, '') ? found(village, 'city-country') : null;
}

/** A US post town by its state's code. It knows villages that the list of cities does not. */
function postTown(name: string, state: string): { lat: number; lon: number } | null {
  return builtInCodes('US').places(foldPlace(name), state)[0] ?? null;
}

function isBuiltInCountry(country: string): boolean {
  return country === 'US' || country === 'CA';
}

function found({ lat, lon }: { lat: number; lon: number }, level: PlaceLevel): FoundPlace {
  const confidence = placeConfidence(level);
  return { lat, lon, level, confidence, km: null, codeUnknown: false, assumed: false, padded: null, otherState: null };
}
