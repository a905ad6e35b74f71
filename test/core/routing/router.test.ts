import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import { codeSpace } from '../../../core/routing/code-space.ts';
import { byPrecedence } from '../../../core/routing/precedence.ts';
import { replayed } from '../../../core/routing/replay.ts';
import { type RoutedLead, routerOf } from '../../../core/routing/router.ts';
import { ANYTHING, type RoutingRule } from '../../../core/routing/rule.ts';
import { turnsOf } from '../../../core/routing/turns.ts';
import { codes, rule } from './arbitraries.ts';

const lead: fc.Arbitrary<RoutedLead> = fc.record({
  account: fc.constantFrom('', '', 'A1', 'A3'),
  country: fc.constantFrom('US', 'CA', ''),
  code: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 0, max: 13 }).map((n) => `1${String(n).padStart(2, '0')}`),
  ),
  state: fc.constantFrom('', 'X', 'Y'),
  product: fc.constantFrom('', 'p', 'z'),
  segment: fc.constantFrom('', 's'),
  language: fc.constantFrom('', 'es'),
  day: fc.integer({ min: 1, max: 9 }),
});

/** The first rule that holds, by reading all of them. */
function firstOf(rules: readonly RoutingRule[], at: RoutedLead): number {
  const fields = ['account', 'country', 'state', 'product', 'segment', 'language'] as const;
  return rules.findIndex(
    ({ when }) =>
      fields.every((field) => when[field] === '' || when[field] === at[field]) &&
      (when.from === '' || (at.code !== '' && when.from <= at.code && at.code <= when.to)) &&
      (when.validFrom ?? 0) <= at.day &&
      (when.validTo ?? 99) >= at.day,
  );
}

it('finds the rule that reading the whole table finds', () => {
  fc.assert(
    fc.property(codes, fc.array(rule, { maxLength: 8 }), fc.array(lead, { maxLength: 20 }), (known, some, leads) => {
      const rules = byPrecedence(some);
      const space = codeSpace(known);
      const route = routerOf(space, rules);
      for (const one of leads) {
        // The state of a known code is what the codes say, whatever the lead says.
        const place = space.places.find(({ country, code }) => country === one.country && code === one.code);
        const state = one.code !== '' && place ? place.state : one.state;
        expect(route(one)).toBe(firstOf(rules, { ...one, state }));
      }
    }),
    { numRuns: 300 },
  );
});

it('gives turns by weight, at every moment within one lead of the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (weights) => {
      const next = turnsOf(weights.map((weight, i) => ({ rep: i as RepKey, weight })));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const had = weights.map(() => 0);
      for (let n = 1; n <= 3 * all; n++) {
        const at = next();
        had[at] = (had[at] as number) + 1;
        // Among many of one pool the smooth order is at most a lead and a little away.
        had.forEach((count, i) => {
          expect(Math.abs(count - (n * (weights[i] as number)) / all)).toBeLessThan(2);
        });
        if (n % all === 0) expect(had).toEqual(weights.map((weight) => (weight * n) / all));
      }
    }),
  );
});

it('replays leads: nothing is lost, turns are taken, and what changes hands is told', () => {
  const pool = [
    { rep: 1 as RepKey, weight: 2 },
    { rep: 2 as RepKey, weight: 1 },
  ];
  const rules: RoutingRule[] = [
    {
      when: { ...ANYTHING, country: 'US', from: '10', to: '19' },
      to: { territory: 1 as TerritoryKey, pool, backup: null },
    },
    {
      when: { ...ANYTHING, country: 'US', from: '20', to: '29' },
      to: { territory: 2 as TerritoryKey, pool: [], backup: 3 as RepKey },
    },
  ];
  const space = codeSpace(['10', '15', '20', '30'].map((code) => ({ country: 'US', code, state: '' })));
  const past = (code: string, day: number, had: number | null, score = 1) => ({
    account: '',
    country: 'US',
    code,
    state: '',
    product: '',
    segment: '',
    language: '',
    day: 1,
    came: day,
    score,
    had: had as RepKey | null,
  });
  const leads = [
    past('10', 1, 1),
    past('15', 2, 1),
    past('15', 3, 2, 5),
    past('20', 9, 2),
    past('30', 14, null),
    past('10', Number.NaN, 1),
  ];
  const replay = replayed(leads, rules, routerOf(space, rules));
  expect(replay).toMatchObject({ leads: 6, days: 14, known: 5 });
  expect([...replay.perRule]).toEqual([4, 1]);
  expect(replay.reps.map(({ rep, leads: n, score, gained, lost }) => [rep, n, score, gained, lost])).toEqual([
    [1, 3, 7, 1, 1],
    [2, 1, 1, 1, 2],
    [3, 1, 1, 1, 0],
    [null, 1, 1, 0, 0],
  ]);
  expect(replay.reps[0]).toMatchObject({ scoreShare: 7 / 9, perWeek: 1.5, mostInAWeek: 2 });
  expect(replay.flows).toEqual([
    { from: 1, to: 2, leads: 1, score: 1 },
    { from: 2, to: 1, leads: 1, score: 5 },
    { from: 2, to: 3, leads: 1, score: 1 },
  ]);
});
