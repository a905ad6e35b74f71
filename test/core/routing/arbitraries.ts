import fc from 'fast-check';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import { ANYTHING, type RoutingRule } from '../../../core/routing/rule.ts';

const code = fc.integer({ min: 0, max: 11 }).map((n) => `1${String(n).padStart(2, '0')}`);

/** Some codes of two countries, each in one of two states. */
export const codes = fc.array(
  fc.record({ country: fc.constantFrom('US', 'CA'), code, state: fc.constantFrom('X', 'Y') }),
  { minLength: 1, maxLength: 14 },
);

const place = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(code, code)
      .map((ends) => ends.sort())
      .map(([from, to]) => ({ from, to })),
  },
  { weight: 1, arbitrary: fc.constantFrom('X', 'Y', 'Z').map((state) => ({ state })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

const target = fc.record({ territory: fc.integer({ min: 1, max: 3 }), rep: fc.integer({ min: 1, max: 3 }) });

/** A rule of any kind; most are of places. */
export const rule: fc.Arbitrary<RoutingRule> = fc
  .record({
    account: fc.constantFrom('', '', '', '', 'A1', 'A2'),
    country: fc.constantFrom('US', 'US', 'CA'),
    anywhere: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    place,
    product: fc.constantFrom('', '', '', 'p', 'q'),
    segment: fc.constantFrom('', '', '', 's'),
    language: fc.constantFrom('', '', '', '', 'es'),
    days: fc.constantFrom([null, null], [null, null], [5, null], [null, 6], [3, 7]),
    target,
  })
  .map(({ account, country, anywhere, place: where, product, segment, language, days, target: to }) => ({
    when: {
      ...ANYTHING,
      ...(account === '' && !anywhere ? { country, ...where } : {}),
      account,
      product,
      segment,
      language,
      validFrom: days[0] ?? null,
      validTo: days[1] ?? null,
    },
    to: { territory: to.territory as TerritoryKey, pool: [{ rep: to.rep as RepKey, weight: 1 }], backup: null },
  }));
