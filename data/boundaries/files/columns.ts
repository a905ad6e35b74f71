import type { AreaColumn } from './area-set.ts';

/** The attributes of features as columns in the order in which their names first appear. */
export function columnsOf(rows: readonly ReadonlyMap<string, string>[]): AreaColumn[] {
  const columns = new Map<string, string[]>();
  rows.forEach((properties, row) => {
    for (const [name, value] of properties) {
      const values = columns.get(name) ?? new Array<string>(rows.length).fill('');
      columns.set(name, values);
      values[row] = value;
    }
  });
  return Array.from(columns, ([name, values]) => ({ name, values }));
}

/** Names of key columns, the surest first: Census, Eurostat, national postcodes, then the general ones. */
const KEYS: readonly RegExp[] = [
  /^geo_?id\d*$/,
  /^(zcta5?(ce)?\d*|zip|zip_?code|zip5)$/,
  /^(plz\d*|postleitzahl|post_?code|postal_?code|code_?postal|codigo_?postal|cp|npa)$/,
  /^(fips|fips_?code|geoid\w*|county_?fips|nuts_?id|lau_?id|gisco_?id|ags|ars|insee(_com)?|code_?insee|gss_?code)$/,
  /^(lad|lsoa|msoa|oa|wd|ctyua|pcd|rgn)\d*(cd|nm)?cd$/,
  /^(iso_?a?[23]|iso|hasc(_\d)?|gid_\d|adm\d_?pcode)$/,
  /^(code|key|id|unit_?id|area_?id|territory_?id|feature id)$/,
  /(_|^)(code|id|key|cd)\d*$/,
];

/** Names of name columns, the surest first. */
const NAMES: readonly RegExp[] = [
  /^(namelsad|name|name_?long|full_?name)\d*$/,
  /^(gen|ort|ortschaft|nom|nombre|label|title|city|town|county|state|place|po_?name|region|bezirk)$/,
  /name|^nm_|nm$/,
];

/** Numbers of rows, which the next export gives to other areas: a key only where there is no other. */
const ROW_NUMBERS = /^(fid|objectid|ogc_fid|gid|shape_\w+)\d*$/;

/** A measured number is no key, whatever else it is. */
const MEASURED = /^-?\d*\.\d+$/;

/** A key may be blank in a few features and repeat where an area comes in parts. */
const LEAST_FILLED = 0.98;
const LEAST_DIFFERENT = 0.9;

/**
 * The columns proposed as key and as name. A key is filled and nearly without repeats; of several, the one with a name
 * that keys usually have, then the one that is quite without repeats, then the first. A name column is one so called.
 */
export function proposedColumns(columns: readonly AreaColumn[]): { key: number | null; name: number | null } {
  const facts = columns.map(({ name, values }, column) => ({
    column,
    rank: keyRank(name),
    nameRank: rankIn(NAMES, name),
    ...fill(values),
  }));
  const keys = facts.filter(
    ({ filled, different, measured }) => filled >= LEAST_FILLED && different >= LEAST_DIFFERENT && !measured,
  );
  keys.sort((a, b) => a.rank - b.rank || b.different - a.different || a.column - b.column);
  const key = keys[0]?.column ?? null;
  const names = facts.filter(({ column, nameRank }) => nameRank < NAMES.length && column !== key);
  names.sort((a, b) => a.nameRank - b.nameRank || a.column - b.column);
  return { key, name: names[0]?.column ?? null };
}

/** Codes before unknown columns, these before names, and row numbers last. */
function keyRank(name: string): number {
  const rank = rankIn(KEYS, name);
  if (rank < KEYS.length) return rank;
  if (ROW_NUMBERS.test(name.trim().toLowerCase())) return rank + 2;
  return rankIn(NAMES, name) < NAMES.length ? rank + 1 : rank;
}

function rankIn(patterns: readonly RegExp[], name: string): number {
  const plain = name.trim().toLowerCase();
  const rank = patterns.findIndex((pattern) => pattern.test(plain));
  return rank < 0 ? patterns.length : rank;
}

function fill(values: readonly string[]): { filled: number; different: number; measured: boolean } {
  const given = values.filter((value) => value.trim() !== '');
  if (given.length === 0) return { filled: 0, different: 0, measured: false };
  return {
    filled: given.length / values.length,
    different: new Set(given).size / given.length,
    measured: given.every((value) => MEASURED.test(value.trim())),
  };
}
