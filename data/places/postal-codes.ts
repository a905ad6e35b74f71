import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codeForms } from './postal-forms.ts';
import { type PostalRow, type PostalTable, postalTable, type Region } from './postal-table.ts';
import { stateOf } from './states.ts';

interface Entry {
  readonly latitude: unknown;
  readonly longitude: unknown;
  readonly city: string;
  readonly state: string;
}

const known = new Map<string, PostalTable>();

/** Countries whose postal codes come with the product. */
export const BUILT_IN = ['US', 'CA'] as const;
export type BuiltInCountry = (typeof BUILT_IN)[number];

/**
 * US ZIP codes, or the first three characters of Canadian codes, from the zipcodes package: 42,555 and 1,620, less the
 * military post offices, which it has at 0, 0. Its state is a code for the US and a name for Canada; here both are
 * regions with both. Loaded when first asked for.
 */
export function builtInCodes(country: BuiltInCountry): PostalTable {
  const before = known.get(country);
  if (before) return before;
  const codes = entriesOf(country);
  const rows: PostalRow[] = [];
  const regions = new Map<string, Region>();
  for (const [code, entry] of Object.entries(codes)) {
    const { latitude: lat, longitude: lon } = entry;
    if (typeof lat !== 'number' || typeof lon !== 'number' || (lat === 0 && lon === 0)) continue;
    const region = regions.get(entry.state) ?? regionOf(entry.state);
    regions.set(entry.state, region);
    rows.push({ code, place: entry.city, region, lat, lon });
  }
  const table = postalTable(country, rows);
  known.set(country, table);
  return table;
}

const FILES: Readonly<Record<BuiltInCountry, string>> = {
  US: 'zipcodes/lib/codes.js',
  CA: 'zipcodes/lib/codesCanada.js',
};

/**
 * What the package's file assigns to `codes`, which is JSON: to run five megabytes as a program takes ten times as long,
 * and 90 MB.
 */
function entriesOf(country: BuiltInCountry): Record<string, Entry> {
  const text = readFileSync(createRequire(import.meta.url).resolve(FILES[country]), 'utf8');
  const start = text.indexOf('{');
  return JSON.parse(text.slice(start, text.indexOf('};', start) + 1)) as Record<string, Entry>;
}

function regionOf(text: string): Region {
  const state = stateOf(text);
  return { name: state?.name ?? text, code: state?.code ?? text };
}

/** A cell as a US ZIP or Canadian code of the gazetteer's length; `padded` where leading zeros had been lost. */
export function cutPostalCode(cell: string): { code: string; country: BuiltInCountry; padded: boolean } | null {
  for (const country of BUILT_IN) {
    const form = codeForms(cell, country).at(-1);
    if (form) return { code: form.code, country, padded: form.padded };
  }
  return null;
}

/** The place of a code written as in the gazetteer (`60601`, `M5V`); null if unknown. */
export function postalPlace(code: string): PostalRow | null {
  for (const country of BUILT_IN) {
    const table = builtInCodes(country);
    const range = table.codes(code);
    if (range) return table.rows[range.from] ?? null;
  }
  return null;
}
