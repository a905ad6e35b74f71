import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developerNames, isDeveloperName } from '../../../core/crm/developer-names.ts';
import { packedLines } from '../../../core/crm/packed-lines.ts';
import { territoryCriteria } from '../../../core/crm/territory-criteria.ts';
import { codeSpace } from '../../../core/routing/code-space.ts';

const AS_THEY_ARE = { state: (_: string, code: string) => code, country: (code: string) => code };

describe('the criteria of an assignment rule', () => {
  const owned = fc.uniqueArray(
    fc.record({
      country: fc.constantFrom('US', 'DE'),
      code: fc.integer({ min: 0, max: 99 }).map((n) => String(100 + n)),
      state: fc.constantFrom('X', 'Y', 'Z'),
      territory: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ country, code }) => `${country} ${code}`, minLength: 1, maxLength: 40 },
  );

  it('take every account to its territory and to no other, by its state or its code', () => {
    fc.assert(
      fc.property(owned, fc.integer({ min: 5, max: 30 }), (codes, longest) => {
        const space = codeSpace(codes);
        const of = new Map(codes.map(({ country, code, territory }) => [`${country} ${code}`, territory]));
        const territory = Int32Array.from(space.places, ({ country, code }) => of.get(`${country} ${code}`) ?? 0);
        const criteria = territoryCriteria(space, territory, longest, AS_THEY_ARE);
        for (const { country, code, state, territory: to } of codes) {
          const hits = [...criteria].filter(([, countries]) =>
            countries.some(
              (one) =>
                (one.country === null || one.country.value === country) &&
                one.lines.some(({ by, value }) =>
                  value
                    .split(',')
                    .some((word) =>
                      by === 'prefix' ? code.startsWith(word) : word === (by === 'state' ? state : code),
                    ),
                ),
            ),
          );
          expect(hits.map(([key]) => key)).toEqual(to === 0 ? [] : [to]);
        }
        for (const { value } of [...criteria.values()].flat().flatMap(({ lines }) => lines)) {
          expect(value.length).toBeLessThanOrEqual(longest);
        }
        // With one country there is nothing to ask for besides.
        const asked = [...criteria.values()].flat().every(({ country }) => country !== null);
        if (criteria.size > 0) expect(asked).toBe(new Set(codes.map(({ country }) => country)).size > 1);
      }),
      { numRuns: 300 },
    );
  });

  it('ask for the codes of a state whose word in the CRM is not known', () => {
    const space = codeSpace([
      { country: 'DE', code: '80331', state: 'BY' },
      { country: 'DE', code: '10115', state: 'BE' },
    ]);
    const territory = Int32Array.from(space.places, ({ code }) => ({ '80331': 1, '10115': 2 })[code] ?? 0);
    const criteria = territoryCriteria(space, territory, 1_000, { ...AS_THEY_ARE, state: () => null });
    expect(
      [...criteria.values()]
        .flat()
        .flatMap(({ lines }) => lines)
        .map(({ by }) => by),
    ).not.toContain('state');
  });

  it('are one line for ten whole states', () => {
    const codes = Array.from({ length: 1_000 }, (_, n) => ({
      country: 'US',
      code: String(10_000 + n * 7),
      state: `S${n % 10}`,
    }));
    const space = codeSpace(codes);
    const territory = Int32Array.from(space.places, ({ code }) => (code === '' ? 0 : 4));
    const [only, ...others] = territoryCriteria(space, territory, 1_000, AS_THEY_ARE).get(4) ?? [];
    expect(others).toEqual([]);
    const [line, ...more] = only?.lines ?? [];
    expect(more).toEqual([]);
    expect(line).toMatchObject({ by: 'state' });
    expect(line?.value.split(',')).toHaveLength(10);
  });

  it('never cut a value, and lose none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{1,5}$/)), fc.integer({ min: 5, max: 40 }), (values, longest) => {
        const lines = packedLines(values, longest);
        expect(lines.flatMap((line) => line.split(','))).toEqual(values);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('developer names', () => {
  it('are what Salesforce takes, none twice, for any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), name: fc.string({ unit: 'grapheme', maxLength: 120 }) })),
        (things) => {
          const names = developerNames(things);
          expect(names.filter((name) => !isDeveloperName(name))).toEqual([]);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(things.length);
        },
      ),
    );
  });

  it('say what they are of', () => {
    const of = (id: string, name: string) => developerNames([{ id, name }])[0];
    expect(of('T001', 'San Antonio')).toBe('San_Antonio_T001');
    expect(of('T002', 'Zürich / West')).toBe('Zurich_West_T002');
    expect(of('T003', 'الرياض')).toBe('T003');
    expect(of('12', '9th')).toBe('T_9th_12');
  });
});
