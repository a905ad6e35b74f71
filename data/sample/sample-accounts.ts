import type { Random } from '../../core/balance/control.ts';
import { createRandom } from '../../core/balance/random.ts';
import { greatCircleKm } from '../../core/geo/distance.ts';
import { allCities, type City } from '../places/cities.ts';
import { INVENTED_REPS, inventedCompany } from './invented-names.ts';

const COUNT = 2_400;
const SEED = 2027;
/** Without a cap a few giants, and a few cities, would be larger than a fair territory. */
const MOST_POTENTIAL = 900;
const MOST_PEOPLE = 1_400_000;
const LEAST_PEOPLE = 12_000;

/**
 * The account list of the sample plan, as a planner's CSV file: invented companies at real US cities, with reps whose
 * patches make sense on a map and are far from fair. The same text at every call.
 */
export function sampleAccounts(): string {
  const random = createRandom(SEED);
  const draw = cityDraw();
  const lines = ['account_id,name,city,state,lat,lon,owner,potential,workload,leads,note'];
  const names = new Set<string>();
  for (let i = 0; i < COUNT; i++) {
    const city = draw(random);
    const potential = Math.min(MOST_POTENTIAL, Math.max(4, Math.round(Math.exp(4.05 + 0.75 * normal(random)))));
    const hours = Math.round((6 + potential ** 0.72 * (0.5 + random())) * 2) / 2;
    const leads = Math.round(random() ** 2 * 9 + potential / 180);
    lines.push(
      [
        `S${String(i + 1).padStart(5, '0')}`,
        freshName(random, names),
        // "Washington, D.C.": the state has a column of its own.
        city.name.replace(/,.*$/, ''),
        city.region,
        // Around the town, not on its centre, so that accounts can be told apart on the map.
        (city.lat + normal(random) * 0.05).toFixed(4),
        (city.lon + normal(random) * 0.06).toFixed(4),
        ownerOf(city),
        potential,
        hours,
        leads,
        'invented',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Draws US cities by their people, the largest as if they were smaller. */
function cityDraw(): (random: Random) => City {
  const cities = allCities().filter(({ country, population }) => country === 'US' && population >= LEAST_PEOPLE);
  const sums: number[] = [];
  let sum = 0;
  for (const { population } of cities) {
    sum += Math.min(population, MOST_PEOPLE);
    sums.push(sum);
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    return cities[low] as City;
  };
}

/** The rep whose hub is nearest, each distance divided by the rep's reach: patches grown, not designed. */
function ownerOf({ lat, lon }: City): string {
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const { name, reach, ...hub } of INVENTED_REPS) {
    const distance = greatCircleKm(lat, lon, hub.lat, hub.lon) / reach;
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = inventedCompany(random(), random(), random());
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** A normal deviate by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
