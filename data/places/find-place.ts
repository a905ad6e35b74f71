import { type City, cityNamed } from './cities.ts';
import { countryCode } from './countries.ts';
import { foldPlace } from './fold-place.ts';
import { cutPostalCode, type PostalPlace, postalPlace, postTown } from './postal-codes.ts';
import { type State, stateOf } from './states.ts';

/** What a row says of its place, as it stands in the file; empty texts where it says nothing. */
export interface PlaceWords {
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

/** How exactly a place was found, best first. */
export const PLACE_LEVELS = ['coordinates', 'postal-code', 'city-region', 'city-country', 'city'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface FoundPlace {
  readonly lat: number;
  readonly lon: number;
  readonly level: PlaceLevel;
  /** The code as it was looked up, where leading zeros had been lost. */
  readonly padded: string | null;
  /** The state the postal code lies in, where the row names another. */
  readonly otherState: string | null;
}

/**
 * Looks places up offline, in this order: postal code (US ZIP and the first half of a Canadian code, from the zipcodes
 * package), city in a US state or Canadian province, the largest city of that name in the country, the largest
 * anywhere. A postal code counts only where nothing in the row contradicts that it is a US or Canadian one. Street
 * addresses cannot be found offline. Answers null where nothing fits.
 */
export function placeFinder(): (words: PlaceWords) => FoundPlace | null {
  // A list of a million accounts has some ten thousand different places.
  const known = new Map<string, FoundPlace | null>();
  const stateNamed = remembered(stateOf);
  const countryNamed = remembered(countryCode);
  return (words) => {
    const key = `${words.postalCode}|${words.city}|${words.region}|${words.country}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = findPlace(words, stateNamed(words.region), countryNamed(words.country));
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

function findPlace(words: PlaceWords, state: State | undefined, named: string | null): FoundPlace | null {
  // Lists from the US write PR, GU and VI as states, and gazetteers as countries.
  const country = named ?? (words.country.trim() === '' ? (state?.country ?? '') : '?');
  return byPostalCode(words, state, country) ?? byCity(words.city, state, country);
}

function byPostalCode(words: PlaceWords, state: State | undefined, country: string): FoundPlace | null {
  const cut = cutPostalCode(words.postalCode);
  if (!cut || (country !== '' && country !== cut.country && !isOutlying(country))) return null;
  const place = postalPlace(cut.code);
  if (!place) return null;
  const home = stateOf(place.state);
  const sameState = state !== undefined && home !== undefined && state.code === home.code;
  const sameCity = sameName(words.city, place);
  // Five digits are a postal code in dozens of countries: without a country the row must say more.
  const sure = sameState || sameCity || country === cut.country || isOutlying(country);
  if (!sure && (words.city.trim() !== '' || words.region.trim() !== '')) return null;
  if (cut.padded && !sameState && !sameCity) return null;
  return {
    lat: place.lat,
    lon: place.lon,
    level: 'postal-code',
    padded: cut.padded ? cut.code : null,
    otherState: state && home && !sameState ? home.code : null,
  };
}

/** Countries of their own by ISO 3166 whose postal codes are US ZIP codes. */
function isOutlying(country: string): boolean {
  return ['PR', 'VI', 'GU', 'AS', 'MP'].includes(country);
}

function sameName(city: string, place: PostalPlace): boolean {
  const folded = foldPlace(city);
  return folded !== '' && folded === foldPlace(place.city);
}

/** A cell may be a megabyte; no city's name is longer than this. */
const LONGEST_NAME = 120;

function byCity(name: string, state: State | undefined, country: string): FoundPlace | null {
  if (name.trim() === '' || name.length > LONGEST_NAME || country === '?') return null;
  if (state && (country === '' || country === state.country)) {
    const region = state.country === 'US' ? state.code : state.number;
    const city = isOutlying(state.code) ? cityNamed(name, state.code, '') : cityNamed(name, state.country, region);
    const own = city ?? (state.country === 'US' ? postTown(name, state.code) : null);
    // A city that its state does not have is no reason to take the largest of that name elsewhere.
    return own ? found(own, 'city-region') : null;
  }
  const city = cityNamed(name, country, '');
  return city ? found(city, country === '' ? 'city' : 'city-country') : null;
}

function found(city: Pick<City, 'lat' | 'lon'>, level: PlaceLevel): FoundPlace {
  return { lat: city.lat, lon: city.lon, level, padded: null, otherState: null };
}
