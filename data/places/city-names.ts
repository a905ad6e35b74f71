import { type CityTable, cityTable } from './city-table.ts';
import { foldPlace } from './fold-place.ts';

/** The rows of the cities of a folded name, in the order of the gazetteer. */
export type CitiesNamed = (folded: string) => number[];

let index: CitiesNamed | null = null;

/** Made when first asked for. */
export function cityNames(): CitiesNamed {
  index ??= indexed(cityTable());
  return index;
}

/** Room for the names of all cities with those that are written in two ways. */
const SLOTS = 2 ** 18;

/** A chain of cities per hash of a name: a Map of a hundred thousand names and lists would take twenty times the memory. */
function indexed(cities: CityTable): CitiesNamed {
  const first = new Int32Array(SLOTS).fill(-1);
  let [rows, hashes, next] = [new Int32Array(SLOTS), new Int32Array(SLOTS), new Int32Array(SLOTS)];
  let count = 0;
  // From the last to the first, because each goes before those that are in its chain already.
  for (let row = cities.count - 1; row >= 0; row--) {
    for (const name of namesOf(cities, row)) {
      if (count === rows.length) [rows, hashes, next] = [longer(rows), longer(hashes), longer(next)];
      const hash = hashOf(name);
      rows[count] = row;
      hashes[count] = hash;
      next[count] = first[hash & (SLOTS - 1)] as number;
      first[hash & (SLOTS - 1)] = count++;
    }
  }
  return (folded) => {
    const hash = hashOf(folded);
    const found: number[] = [];
    for (let at = first[hash & (SLOTS - 1)] as number; at >= 0; at = next[at] as number) {
      const row = rows[at] as number;
      if (hashes[at] === hash && namesOf(cities, row).includes(folded)) found.push(row);
    }
    return found;
  };
}

/** Where cities of this size are called City, everybody leaves it out. */
const LARGE = 500_000;

/** `New York City` is New York to everybody, and `Köln` is written Koeln where there is no ö. */
function namesOf(cities: CityTable, row: number): string[] {
  const written = cities.nameAt(row);
  const name = foldPlace(written);
  const names = [name];
  if (name.endsWith(' city') && (cities.population[row] as number) > LARGE) names.push(name.slice(0, -5));
  if (/[äöü]/i.test(written)) names.push(foldPlace(written.replace(/[äöü]/gi, (letter) => `${letter}e`)));
  return names;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let c = 0; c < text.length; c++) hash = Math.imul(hash ^ text.charCodeAt(c), 0x01000193);
  return hash ^ (hash >>> 15);
}

function longer(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * column.length);
  twice.set(column);
  return twice;
}
