import fc from 'fast-check';
import { topology } from 'topojson-server';
import { expect, it } from 'vitest';
import { areaUnits } from '../../../../data/boundaries/area-units.ts';
import { readAreas } from '../../../../data/boundaries/files/read-areas.ts';
import { box, collection, written } from '../written-areas.ts';

const AREAS = { a: box(0, 0, 1, 1), b: box(1, 0, 2, 1), c: [...box(5, 5, 8, 8), box(6, 6, 7, 7)[0]?.toReversed()] };
const SEEDS: readonly [name: string, text: string][] = [
  ['seed.geojson', collection(AREAS)],
  ['seed.topojson', JSON.stringify(topology({ areas: JSON.parse(collection(AREAS)) }, 1e4))],
  [
    'seed.kml',
    '<kml><Document><Placemark id="1"><name>A</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0,0 1,0,0 1,1,0 0,0,0</coordinates></LinearRing></outerBoundaryIs></Polygon><Point><coordinates>1,1</coordinates></Point></MultiGeometry></Placemark></Document></kml>',
  ],
];
/** What is put in place of a number, a text or an empty list: values that a reader trusts too easily. */
const WORDS = ['null', '-1', '1e308', '1e999', '180', '-180', '90', '[]', '{}', '[[]]', '"x"', 'true', '"__proto__"'];
const TOKEN = /-?\d+(\.\d+)?|"[^"]*"|\[\]/g;

const change = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), at: fc.nat(), word: fc.constantFrom(...WORDS) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(40) }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat(), length: fc.nat(80) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What was found once, tried in every file. */
const FOUND: readonly Change[][] = [
  [
    { kind: 'word', at: 647573437, word: '[[]]' },
    { kind: 'word', at: 286499119, word: '1e308' },
  ],
];

function changed(text: string, how: Change): string {
  const at = how.at % Math.max(1, text.length);
  switch (how.kind) {
    case 'word': {
      const tokens = [...text.matchAll(TOKEN)];
      const token = tokens[how.at % Math.max(1, tokens.length)];
      return token ? text.slice(0, token.index) + how.word + text.slice(token.index + token[0].length) : text;
    }
    case 'cut':
      return text.slice(0, at) + text.slice(at + how.length);
    case 'twice':
      return text.slice(0, at + how.length) + text.slice(at);
    case 'end':
      return text.slice(0, at);
  }
}

it.each(SEEDS)('%s, whatever is changed in it, is read into usable units or refused', (name, text) => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const read = readAreas(written(changes.reduce(changed, text), name));
      if (!read.ok) return;
      const { units, shapes } = areaUnits(read.areas, read.areas.keyColumn, read.areas.nameColumn);
      expect([...units.lat, ...units.lon].every(Number.isFinite)).toBe(true);
      expect(shapes.flat(3).every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) < 90)).toBe(true);
    }),
    { numRuns: 400, examples: FOUND.map((changes): [Change[]] => [changes]) },
  );
});
