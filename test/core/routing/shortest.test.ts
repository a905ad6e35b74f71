import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeSpace } from '../../../core/routing/code-space.ts';
import { shortestPrefixes } from '../../../core/routing/shortest-prefixes.ts';
import { shortestRanges } from '../../../core/routing/shortest-ranges.ts';

/** Codes of any lengths, some the beginning of others, and the territory of each; 0 is none. */
const owned = fc
  .uniqueArray(
    fc.record({
      code: fc.string({ unit: fc.constantFrom('0', '1', 'A'), minLength: 1, maxLength: 4 }),
      territory: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 12 },
  )
  .map((list) => {
    const space = codeSpace(list.map(({ code }) => ({ country: 'US', code, state: '' })));
    const of = new Map(list.map(({ code, territory }) => [code, territory]));
    return { space, territory: Int32Array.from(space.places, ({ code }) => of.get(code) ?? 0) };
  });

it('ranges send every code where it belongs, and no smaller number of them can', () => {
  fc.assert(
    fc.property(owned, ({ space, territory }) => {
      const ranges = shortestRanges(space, territory);
      const known = space.places.flatMap(({ code }, row) => (code ? [{ code, to: territory[row] as number }] : []));
      for (const { code, to } of known) {
        const hits = ranges.filter((range) => range.from <= code && code <= range.to);
        expect(hits.map((range) => range.territory)).toEqual(to === 0 ? [] : [to]);
      }
      const changes = known.filter(({ to }, i) => to !== 0 && known[i - 1]?.to !== to).length;
      expect(ranges).toHaveLength(changes);
      expect(ranges.reduce((sum, range) => sum + range.codes, 0)).toBe(known.filter(({ to }) => to !== 0).length);
    }),
  );
});

it('prefixes send every code where it belongs, and the least number of branches does', () => {
  fc.assert(
    fc.property(owned, ({ space, territory }) => {
      const prefixes = shortestPrefixes(space, territory);
      const known = space.places.flatMap(({ code }, row) => (code ? [{ code, to: territory[row] as number }] : []));
      const meant = (prefix: (typeof prefixes)[number], code: string) =>
        prefix.whole ? code === prefix.prefix : code.startsWith(prefix.prefix);
      for (const { code, to } of known) {
        const hits = prefixes.filter((prefix) => meant(prefix, code));
        expect(hits.map((prefix) => prefix.territory)).toEqual(to === 0 ? [] : [to]);
      }
      // A branch could only be saved by one further up that holds the same codes: then that one is not all alike.
      for (const { prefix, whole } of prefixes) {
        const up = prefix.slice(0, -1);
        if (whole || up === '') continue;
        const owners = new Set(known.filter(({ code }) => code.startsWith(up)).map(({ to }) => to));
        expect(owners.size).toBeGreaterThan(1);
      }
    }),
  );
});

it('a whole state of ZIP codes is one line, and a code that belongs elsewhere breaks it', () => {
  const codes = Array.from({ length: 1_000 }, (_, n) => ({ country: 'US', code: String(60_000 + n), state: 'IL' }));
  const space = codeSpace(codes);
  const owner = (other: string) =>
    Int32Array.from(space.places, ({ code }) => (code === '' ? 0 : code === other ? 2 : 1));
  expect(shortestPrefixes(space, owner(''))).toEqual([
    { country: 'US', prefix: '6', whole: false, territory: 1, codes: 1_000 },
  ]);
  const broken = shortestPrefixes(space, owner('60606'));
  // Beside the one code: nine more of its ten, of its hundred and of its thousand.
  expect(broken.filter(({ territory }) => territory === 1)).toHaveLength(27);
  expect(broken.filter(({ territory }) => territory === 2)).toEqual([
    { country: 'US', prefix: '60606', whole: false, territory: 2, codes: 1 },
  ]);
});
