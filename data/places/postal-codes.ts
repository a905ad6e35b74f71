import { createRequire } from 'node:module';
import { foldPlace } from './fold-place.ts';

/** A US ZIP code or the first three characters of a Canadian postal code, with the middle of its area. */
export interface PostalPlace {
  readonly country: 'US' | 'CA';
  readonly lat: number;
  readonly lon: number;
  readonly city: string;
  /** US: code, `NY`; Canada: name, `Ontario`. */
  readonly state: string;
}

interface Entry {
  readonly latitude: unknown;
  readonly longitude: unknown;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

const require = createRequire(import.meta.url);
let codes: Readonly<Record<string, Entry>> | null = null;
let towns: Map<string, PostalPlace> | null = null;

/** The place of a postal code written as in the gazetteer (`60601`, `M5V`), from the zipcodes package; null if unknown. */
export function postalPlace(code: string): PostalPlace | null {
  const all = gazetteer();
  const entry = Object.hasOwn(all, code) ? all[code] : undefined;
  if (!entry || typeof entry.latitude !== 'number' || typeof entry.longitude !== 'number') return null;
  // Military post offices stand at 0, 0.
  if (entry.latitude === 0 && entry.longitude === 0) return null;
  const country = entry.country === 'US' ? 'US' : 'CA';
  return { country, lat: entry.latitude, lon: entry.longitude, city: entry.city, state: entry.state };
}

/** A US post town by its state's code: the first of its ZIPs. It knows villages that the list of cities does not. */
export function postTown(name: string, state: string): PostalPlace | null {
  towns ??= townsByName();
  return towns.get(`${state}|${foldPlace(name)}`) ?? null;
}

function townsByName(): Map<string, PostalPlace> {
  const found = new Map<string, PostalPlace>();
  for (const [code, { country, city, state }] of Object.entries(gazetteer())) {
    if (country !== 'US') continue;
    const key = `${state}|${foldPlace(city)}`;
    const place = found.has(key) ? null : postalPlace(code);
    if (place) found.set(key, place);
  }
  return found;
}

function gazetteer(): Readonly<Record<string, Entry>> {
  codes ??= (require('zipcodes') as { codes: Record<string, Entry> }).codes;
  return codes;
}

/** A cell as a US ZIP or Canadian code of the gazetteer's length; `padded` where leading zeros had been lost. */
export function cutPostalCode(cell: string): { code: string; country: 'US' | 'CA'; padded: boolean } | null {
  const text = cell.trim().toUpperCase();
  const zip = /^(\d{5})(?:[-\s]?\d{4})?$/.exec(text);
  if (zip) return { code: zip[1] as string, country: 'US', padded: false };
  const canadian = /^([A-Z]\d[A-Z])(?:[-\s]?\d[A-Z]\d)?$/.exec(text);
  if (canadian) return { code: canadian[1] as string, country: 'CA', padded: false };
  // 1067 was 01067 before a spreadsheet made it a number; 1067.0 after another program did.
  const short = /^(\d{3,4})(?:-\d{4}|\.0)?$/.exec(text);
  return short ? { code: (short[1] as string).padStart(5, '0'), country: 'US', padded: true } : null;
}
