import { decimalToMinor } from '../quota/minor-unit.ts';

const ARABIC_ZERO = 0x660;
/** Signs of direction that spreadsheets and pages put around numbers. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** A number with a point or a comma before its fraction, in Latin or Arabic digits; NaN where it is none. */
export function typedNumber(text: string): number {
  const latin = latinDigits(text).replace(/[,\u066b]/, '.');
  return latin.trim() === '' ? Number.NaN : Number(latin);
}

/**
 * An amount of a currency in its minor unit, exactly; null where it is none. The currency's sign or code and groups of
 * digits do not matter. Of a comma and a point the last one stands before the fraction; a comma alone does unless three digits
 * follow on it.
 */
export function typedMoney(text: string, currency: string): number | null {
  const bare = latinDigits(text)
    .replace(/\u066b/g, '.')
    .toUpperCase()
    .replace(currency, '')
    .replace(/[\s'’\u066c]|\p{Sc}/gu, '');
  const [commas, points] = [bare.split(',').length - 1, bare.split('.').length - 1];
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const groupsByPoint = commas > 0 && bare[last] === ',';
  if (commas > 0 && points > 0) return decimalToMinor(withFraction(bare, last), currency);
  if (groupsByPoint && commas === 1 && !/,\d{3}$/.test(bare)) return decimalToMinor(bare.replace(',', '.'), currency);
  if (points > 1) return decimalToMinor(bare.replaceAll('.', ''), currency);
  return decimalToMinor(bare.replaceAll(',', ''), currency);
}

/** The digits before a sign without groups, and those behind it as the fraction. */
function withFraction(bare: string, at: number): string {
  return `${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`;
}

/** A place in degrees, latitude first: `41.88, -87.63`, apart by a comma, a semicolon or a blank. Null where it is none. */
export function typedPlace(text: string): { readonly lat: number; readonly lon: number } | null {
  const [lat, lon, more] = latinDigits(text)
    .replace(/\u066b/g, '.')
    .trim()
    .split(/\s*[,;،؛]\s*|\s+/)
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  if (lat === undefined || lon === undefined || more !== undefined) return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** Degrees as `typedPlace` reads them. */
export function placeText(lat: number, lon: number): string {
  return `${degrees(lat)}, ${degrees(lon)}`;
}

/** About a tenth of a metre. */
const PLACE_DIGITS = 6;

function degrees(value: number): string {
  return String(Number(value.toFixed(PLACE_DIGITS)));
}

function latinDigits(text: string): string {
  return text.replace(DIRECTION, '').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
}
