import type { PlaceLevel } from '../../core/model/place-quality.ts';
import type { FoundCode } from './find-code.ts';

/** Two parts of a row that say places further apart than this contradict each other. */
export const FAR_KM = 100;

/** What says a place, and how likely it is to be where the account is, between 0 and 1. */
const CONFIDENCE = {
  coordinates: 1,
  'by-hand': 1,
  /** A postal code, and the row's city lies there too. */
  'code-and-city': 0.95,
  'postal-code': 0.9,
  'postal-area': 0.8,
  /** As much of a code as a gazetteer has, its places far from each other. */
  scattered: 0.65,
  'area-unknown-code': 0.6,
  'country-assumed': 0.6,
  'city-region': 0.7,
  /** Code and city agree, and the region is another: two against one. */
  'only-region-differs': 0.7,
  'city-country': 0.5,
  /** Code and region, or code and city, name different places. */
  contradicted: 0.3,
  city: 0.2,
} as const;

/** Lost zeros put back may be a wrong code. */
const PADDED = 0.95;
/** Places of one code further apart than this are no one place. */
const SCATTERED_KM = 25;
/** A city that is not the code's own but as near as this is its neighbour. */
const NEAR_KM = 25;

/** Confidence of a place found without a postal code, or given. */
export function placeConfidence(level: PlaceLevel): number {
  return CONFIDENCE[level];
}

/**
 * Confidence of the place of a postal code: 0.95 where the city of the row lies there, 0.9 where nothing is said of
 * one; 0.8 for an area code; 0.6 to 0.65 where the code's places are scattered, its end is not known, or its country was
 * only guessed from its form; 0.3 where region or city contradict it, 0.7 where the city agrees and only the region does
 * not. Lost zeros that were put back cost a twentieth.
 */
export function codeConfidence(code: FoundCode, km: number | null, elsewhere: boolean): number {
  if (elsewhere && code.sameCity) return CONFIDENCE['only-region-differs'];
  if (elsewhere || (km !== null && km > FAR_KM)) return CONFIDENCE.contradicted;
  return baseConfidence(code, km) * (code.padded ? PADDED : 1);
}

function baseConfidence({ by, assumed, sameCity, spreadKm }: FoundCode, km: number | null): number {
  if (assumed) return CONFIDENCE['country-assumed'];
  if (by === 'area') return CONFIDENCE['area-unknown-code'];
  if (spreadKm > SCATTERED_KM) return CONFIDENCE.scattered;
  if (by === 'cut') return CONFIDENCE['postal-area'];
  return sameCity || (km !== null && km <= NEAR_KM) ? CONFIDENCE['code-and-city'] : CONFIDENCE['postal-code'];
}
