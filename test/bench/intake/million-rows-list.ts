import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRandom } from '../../../core/balance/random.ts';

/** Rows that are written at once. */
const BLOCK = 10_000;
/** Towns with a ZIP code of theirs and its place: an account lies around it. */
const TOWNS: readonly (readonly [city: string, state: string, zip: string, lat: number, lon: number])[] = [
  ['Chicago', 'IL', '60601', 41.886, -87.622],
  ['New York', 'NY', '10001', 40.751, -73.997],
  ['Boston', 'MA', '02108', 42.357, -71.064],
  ['Atlanta', 'GA', '30303', 33.753, -84.39],
  ['Denver', 'CO', '80202', 39.749, -104.996],
  ['Seattle', 'WA', '98101', 47.61, -122.336],
  ['Dallas', 'TX', '75201', 32.788, -96.8],
  ['Saint Louis', 'MO', '63101', 38.631, -90.193],
  ['Los Angeles', 'CA', '90012', 34.062, -118.238],
];
const NAMES = ['Müller & Söhne', 'Société Générale', 'Acme Supply', 'Łódź Trading', '"Smith, Jones & Co"'];
/** Degrees around its ZIP code, at most. */
const AROUND = 0.15;

const SEED = 11;

/**
 * Writes an account list of so many rows as a CRM's export has it: ids with leading zeros, places, owners, two measures.
 * Of another seed it has the same accounts, each with other values.
 */
export async function writeMillionRows(path: string, rows: number, seed = SEED): Promise<void> {
  const random = createRandom(seed);
  const around = (degrees: number) => (degrees + AROUND * (2 * random() - 1)).toFixed(6);
  const file = createWriteStream(path);
  file.write('account id,name,city,state,postal code,latitude,longitude,owner,revenue,visits\n');
  for (let from = 0; from < rows; from += BLOCK) {
    let text = '';
    for (let i = from; i < Math.min(rows, from + BLOCK); i++) {
      const [city, state, zip, lat, lon] = TOWNS[i % TOWNS.length] as (typeof TOWNS)[number];
      text += `${`${i}`.padStart(8, '0')},${NAMES[i % NAMES.length]},${city},${state},${zip},${around(lat)},${around(lon)},`;
      text += `Rep ${Math.floor(200 * random())},${(50_000 * random()).toFixed(2)},${Math.floor(24 * random())}\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
