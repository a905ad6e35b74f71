import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-refused-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs on a list with these rows below `id,lat,lon,potential`. */
function run(rows: readonly string[], territories = 4) {
  writeFileSync(join(folder, 'accounts.csv'), ['id,lat,lon,potential', ...rows, ''].join('\n'));
  const options = ['--territories', String(territories), '--measure', 'potential=potential', '--out', 'out'];
  return evenfield(['run', 'accounts.csv', ...options, '--iterations', '1000'], folder);
}
const good = (id: number) => `${id},40.${id},-100.${id},5`;
const nowhere = (id: number) => `${id},140,-100,5`;
const LATITUDE =
  'Latitude "140" and longitude "-100" are no place on Earth. Latitude is -90 to 90, longitude -180 to 180. Swap them if they stand in the wrong columns, or leave both blank and give a postal code or a city.';

describe('a list whose rows are refused', () => {
  it('all of them: the commonest reason comes with its count, and with the first row it is true of', async () => {
    const { exit, err } = await run(['1,40,-100,many', nowhere(2), nowhere(3), nowhere(4)]);
    expect(exit).toBe(2);
    expect(err).toBe(
      `None of the 4 rows of accounts.csv could be used. 3 rows were refused for this reason, the first on line 3: ${LATITUDE}\n`,
    );
  });

  it('the only one', async () => {
    const { err } = await run([nowhere(2)]);
    expect(err).toBe(
      `The only row of accounts.csv could not be used. 1 row was refused for this reason, on line 2: ${LATITUDE}\n`,
    );
  });

  it('most of them: too few units are not blamed on the number of territories alone', async () => {
    const { exit, err } = await run([good(1), ...Array.from({ length: 1200 }, (_, i) => nowhere(i + 2))]);
    expect(exit).toBe(2);
    expect(err).toBe(
      `1,200 rows were refused for this reason, the first on line 3: ${LATITUDE} There is 1 unit for 4 territories. Ask for fewer territories, or use smaller units.\n`,
    );
  });

  it('some of them: the run says why after how many', async () => {
    const { exit, out } = await run([good(1), good(2), nowhere(3)], 2);
    expect([0, 3]).toContain(exit);
    expect(out).toContain('3 rows read: 2 imported (0 with a warning), 1 refused.\n');
    expect(out).toContain(`1 row was refused for this reason, on line 4: ${LATITUDE}\n`);
  });

  it('none of them, for there are none', async () => {
    expect((await run([])).err).toBe('accounts.csv has a header but no row below it.\n');
  });
});
