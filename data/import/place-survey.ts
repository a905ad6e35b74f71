import { degreesOf } from './degree-text.ts';
import { ANYWHERE, type Plausible, plausiblePlaces } from './plausible-place.ts';
import type { RowCountry } from './row-country.ts';
import type { PlaceCells } from './row-place.ts';

/** What can be wrong with a pair of coordinates in a way that the pair itself can show. */
type PlaceFault = 'coordinates-swapped' | 'coordinates-sign' | 'coordinates-e6' | 'coordinates-360';

/** What the places of a whole list look like. */
export interface PlaceSurvey {
  add(row: readonly string[]): void;
  /** To be asked when all rows were added. */
  judge(): PlaceJudge;
}

/** What is wrong with the coordinates of a row, and how they would be put right; null where nothing is. */
export type PlaceJudge = (row: readonly string[]) => JudgedPlace | null;

interface JudgedPlace {
  readonly fault: PlaceFault;
  readonly lat: number;
  readonly lon: number;
}

/** Rows that are looked at to judge the columns as a whole. */
const MOST_LOOKED_AT = 20_000;
/** The columns as a whole are at fault where this share of the pairs is better the other way round. */
const MOSTLY = 0.5;

/**
 * Surveys the coordinates of a list: swapped columns and lost signs are told by the share of places that are near a
 * city (of the row's country, where the row names one) before and after; whole numbers of millionths and longitudes
 * from 0 to 360 by their size. What is true of most rows is held to be true of all that it does not make worse.
 */
export function placeSurvey(field: PlaceCells, country: RowCountry): PlaceSurvey {
  const looked: (readonly string[])[] = [];
  const plausible = lazily(plausiblePlaces);
  const degrees = (row: readonly string[]): [lat: number, lon: number] => [
    field.lat < 0 ? Number.NaN : degreesOf(row[field.lat] ?? '', 'lat'),
    field.lon < 0 ? Number.NaN : degreesOf(row[field.lon] ?? '', 'lon'),
  ];
  const isPair = (lat: number, lon: number) => !Number.isNaN(lat) && !Number.isNaN(lon) && (lat !== 0 || lon !== 0);

  function faultOfMost(): Turned | null {
    const counts = { 'coordinates-swapped': 0, 'coordinates-sign': 0 };
    let pairs = 0;
    for (const row of looked) {
      const [lat, lon] = degrees(row);
      if (outsized(lat, lon)) continue;
      pairs++;
      const fault = turned(lat, lon, country.of(row), plausible);
      if (fault) counts[fault]++;
    }
    const most = (Object.keys(counts) as Turned[]).find((fault) => counts[fault] > MOSTLY * pairs);
    return most ?? null;
  }

  return {
    add(row) {
      if (looked.length < MOST_LOOKED_AT && isPair(...degrees(row))) looked.push(row);
    },
    judge() {
      const ofMost = faultOfMost();
      return (row) => {
        const [lat, lon] = degrees(row);
        if (!isPair(lat, lon)) return null;
        const bySize = outsized(lat, lon);
        if (bySize) return bySize;
        const named = country.of(row);
        const fault = turned(lat, lon, named, plausible, ofMost === null) ?? ofAll(ofMost, lat, lon, named, plausible);
        if (fault === null) return null;
        return fault === 'coordinates-swapped' ? { fault, lat: lon, lon: lat } : { fault, lat, lon: -lon };
      };
    },
  };
}

type Turned = 'coordinates-swapped' | 'coordinates-sign';

/**
 * A pair that lies nowhere near as it stands, and somewhere near the other way round or on the other side. `alone`:
 * no other rows are like it, so that it must lie far out: there are accounts in deserts.
 */
function turned(lat: number, lon: number, country: string, plausible: Plausible, alone = false): Turned | null {
  if (plausible(lat, lon, alone && country === '' ? ANYWHERE : country)) return null;
  if (plausible(lon, lat, country)) return 'coordinates-swapped';
  // Which side of Greenwich a place lies on is a guess where nothing names its country.
  return country !== '' && plausible(lat, -lon, country) ? 'coordinates-sign' : null;
}

/** What is wrong with most rows is wrong with this one too, unless it names a country and lies in it. */
function ofAll(all: Turned | null, lat: number, lon: number, country: string, plausible: Plausible): Turned | null {
  if (all === null || (country !== '' && plausible(lat, lon, country))) return null;
  if (all === 'coordinates-swapped') return Math.abs(lon) <= 90 ? all : null;
  return country === '' && lon > 0 ? all : null;
}

const E6 = 1e6;
/** Below this, whole numbers may be degrees. */
const LEAST_E6 = 1000;

function outsized(lat: number, lon: number): JudgedPlace | null {
  const whole = Number.isInteger(lat) && Number.isInteger(lon) && Math.max(Math.abs(lat), Math.abs(lon)) > LEAST_E6;
  if (whole && Math.abs(lat) <= 90 * E6 && Math.abs(lon) <= 180 * E6) {
    return { fault: 'coordinates-e6', lat: lat / E6, lon: lon / E6 };
  }
  return Math.abs(lat) <= 90 && lon > 180 && lon <= 360 ? { fault: 'coordinates-360', lat, lon: lon - 360 } : null;
}

/** The grids of cities cost a moment, and most lists never ask. */
function lazily(make: () => Plausible): Plausible {
  let made: Plausible | null = null;
  return (lat, lon, country) => {
    made ??= make();
    return made(lat, lon, country);
  };
}
