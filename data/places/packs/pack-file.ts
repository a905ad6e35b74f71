import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { PostalRow, Region } from '../postal-table.ts';

/** What a pack has, as its first line says. */
export interface PackFacts {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly codes: number;
  readonly places: number;
  /** Name of the file it was made from. */
  readonly source: string;
}

const factsSchema = v.object({
  pack: v.literal(1),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  codes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  places: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: v.pipe(v.string(), v.maxLength(300)),
});

/** Rows a country may have; Great Britain in full has 1.8 million. */
export const MOST_ROWS = 2_500_000;
const MOST_BYTES = 400_000_000;
const FACTS_BYTES = 1_000;

/**
 * Writes the rows of one country: a line of JSON with the facts, then the rows, packed (gzip): code, place, region, its
 * code, latitude, longitude, between tabs. Exact repetitions are left out. An earlier pack stays whole until the new one
 * is.
 */
export function writePack(path: string, country: string, rows: readonly PostalRow[], source: string): PackFacts {
  const lines = new Set<string>();
  const codes = new Set<string>();
  for (const { code, place, region, lat, lon } of rows) {
    lines.add([code, place, region.name, region.code, lat, lon].join('\t'));
    codes.add(code);
  }
  const facts = { country, codes: codes.size, places: lines.size, source: source.slice(0, 300) };
  const head = Buffer.from(`${JSON.stringify({ pack: 1, ...facts })}\n`);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, Buffer.concat([head, gzipSync([...lines].sort().join('\n'))]), { flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return facts;
}

/** The facts of a pack without its rows; null where the file is none. */
export function readPackFacts(path: string): PackFacts | null {
  const head = Buffer.alloc(FACTS_BYTES);
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // gone, or not to be read: no pack of ours
  }
  return factsIn(head.subarray(0, length));
}

/** The rows of a pack; null where the file is damaged, or there is none. */
export function readPack(path: string): PostalRow[] | null {
  try {
    const bytes = readFileSync(path);
    if (!factsIn(bytes.subarray(0, FACTS_BYTES))) return null;
    const packed = bytes.subarray(bytes.indexOf(10) + 1);
    return rowsIn(gunzipSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8'));
  } catch {
    return null; // a pack can be added again, and a list is read without it
  }
}

function factsIn(bytes: Buffer): PackFacts | null {
  const end = bytes.indexOf(10);
  if (end < 0) return null;
  try {
    const { success, output } = v.safeParse(factsSchema, JSON.parse(bytes.toString('utf8', 0, end)));
    if (!success) return null;
    const { country, codes, places, source } = output;
    return { country, codes, places, source };
  } catch {
    return null; // no JSON
  }
}

function rowsIn(text: string): PostalRow[] {
  const regions = new Map<string, Region>();
  return text.split('\n').map((line) => {
    const [code = '', place = '', name = '', regionCode = '', lat, lon] = line.split('\t');
    const key = `${name}\t${regionCode}`;
    const region = regions.get(key) ?? { name, code: regionCode };
    regions.set(key, region);
    return { code, place, region, lat: Number(lat), lon: Number(lon) };
  });
}
