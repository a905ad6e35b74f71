import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { testDataFile } from './test-data.ts';

/** An account list with an invented owner for each account. */
export interface OwnedList {
  readonly csv: string;
  readonly accounts: number;
  readonly owners: number;
}

/**
 * The shared list of universities with invented owners, each a group of whole states: states from west to east by the
 * mean longitude of their universities, dealt in runs of as many states each. Owners are far from balanced.
 */
export function universitiesByOwner(owners: number): OwnedList {
  const text = readFileSync(testDataFile('accounts', 'us_universities.csv'), 'utf8');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const [state, lon] = [header.indexOf('state'), header.indexOf('lon')];
  const places = new Map<string, number[]>();
  for (const row of rows) {
    const of = row[state] ?? '';
    places.set(of, [...(places.get(of) ?? []), Number(row[lon])]);
  }
  const mean = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const fromWest = [...places.keys()].sort((a, b) => mean(places.get(a)) - mean(places.get(b)) || (a < b ? -1 : 1));
  const ownerOf = new Map(fromWest.map((of, i) => [of, `Owner ${1 + Math.floor((i * owners) / fromWest.length)}`]));
  const lines = rows.map((row) => [...row, ownerOf.get(row[state] ?? '') ?? ''].map(quoted).join(','));
  return { csv: [[...header, 'owner'].join(','), ...lines, ''].join('\n'), accounts: rows.length, owners };
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
