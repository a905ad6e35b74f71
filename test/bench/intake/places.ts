import { greatCircleKm } from '../../../core/geo/distance.ts';
import { PLACE_LEVELS } from '../../../core/model/place-quality.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { usZips } from '../../../data/boundaries/approximate/us-zips.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import type { ReadAccounts } from '../../../data/import/read-request.ts';
import { testDataFile } from '../../support/test-data.ts';

/** Share of the list that its ZIP codes must place, median error, seconds for the areas. */
const TARGETS = { byZip: 0.995, medianKm: 3, zipSeconds: 30 };

/**
 * How well places are found without coordinates: the universities of the shared test data, whose coordinates are known,
 * by ZIP and by city alone; and how long the approximate areas of all US ZIPs take, with neighbours and links. Prints a
 * table and gives the number of targets missed.
 */
export function placesTable(): number {
  const truth = read({});
  const noCoordinates = { lat: '', lon: '' };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const verdict = (met: boolean) => (met ? 'met' : 'MISSED');
  let missed = 0;
  say('\nPlaces without coordinates: us_universities.csv');
  say('searched by       placed    of them by code   median km   90 % km   95 % km');
  for (const [name, columns] of [
    ['ZIP, then city', noCoordinates],
    ['city and state', { ...noCoordinates, postalCode: '' }],
  ] as const) {
    const { placed, byCode, errors } = compared(truth, read(columns));
    const [median, p90, p95] = [0.5, 0.9, 0.95].map((share) => errors[Math.floor(share * errors.length)] ?? Number.NaN);
    say(
      `${name.padEnd(16)} ${percent(placed).padStart(8)} ${percent(byCode).padStart(18)} ${km(median)} ${km(p90)} ${km(p95)}`,
    );
    if ('postalCode' in columns) continue;
    const met = byCode >= TARGETS.byZip && (median as number) < TARGETS.medianKm;
    if (!met) missed++;
    say(`  target: at least ${percent(TARGETS.byZip)} by ZIP, median under ${TARGETS.medianKm} km: ${verdict(met)}`);
  }
  const start = performance.now();
  const zips = usZips();
  const seconds = (performance.now() - start) / 1000;
  const met = seconds < TARGETS.zipSeconds;
  if (!met) missed++;
  say(
    `\nApproximate US ZIP areas: ${zips.units.count} areas for ${zips.unitOfCode.size} codes, ` +
      `${zips.neighbours.a.length} neighbours (${zips.links.length} links) in ${seconds.toFixed(1)} s; ` +
      `target: under ${TARGETS.zipSeconds} s: ${verdict(met)}`,
  );
  return missed;
}

function read(columns: Readonly<Record<string, string>>): ReadAccounts {
  const result = readAccounts(
    testDataFile('accounts', 'us_universities.csv'),
    { columns, measures: [{ name: 'accounts', column: '#', tolerance: 0.05 }], unitSet: 'points', requirePlace: false },
    { isCancelled: () => false, progress: () => {} },
  );
  if (!result.ok) throw new Error(`us_universities.csv is refused: ${result.code}`);
  return result;
}

/** Shares of the rows placed, and placed by code; and the errors in km of those, rising. */
function compared(truth: ReadAccounts, found: ReadAccounts) {
  const rows = found.rows.accounts;
  const rowOfId = new Map(Array.from({ length: rows.count }, (_, row) => [textAt(rows.ids, row), row]));
  const all = truth.rows.accounts;
  const errors: number[] = [];
  for (let row = 0; row < all.count; row++) {
    const other = rowOfId.get(textAt(all.ids, row)) ?? -1;
    const error = greatCircleKm(
      all.lat[row] as number,
      all.lon[row] as number,
      rows.lat[other] ?? Number.NaN,
      rows.lon[other] ?? Number.NaN,
    );
    if (!Number.isNaN(error)) errors.push(error);
  }
  const placed = PLACE_LEVELS.reduce((sum, level) => sum + found.placedBy[level], 0);
  return {
    placed: placed / found.rowsRead,
    byCode: (found.placedBy['postal-code'] + found.placedBy['postal-area']) / found.rowsRead,
    errors: errors.sort((a, b) => a - b),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function km(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(1).padStart(10);
}
