import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import { codeSpace } from '../../../core/routing/code-space.ts';
import { byPrecedence, precedence } from '../../../core/routing/precedence.ts';
import { proveRouting } from '../../../core/routing/prove-routing.ts';
import { ANYTHING, isCatchAll, type RoutingRule, type RuleWhen, sameTarget } from '../../../core/routing/rule.ts';
import { codes, rule } from './arbitraries.ts';

const DAYS = { from: 1, to: 9 };
const PRODUCTS = ['', 'p', 'q'];
const SEGMENTS = ['', 's'];
const LANGUAGES = ['', 'es'];

interface Case {
  readonly account: string;
  readonly country: string;
  readonly code: string;
  readonly state: string;
  readonly product: string;
  readonly segment: string;
  readonly language: string;
  readonly day: number;
}

const says = (asked: string, is: string) => asked === '' || asked === is;

/** Whether a rule holds, read straight from what its fields mean. */
function holds({ when }: RoutingRule, lead: Case): boolean {
  const fields = ['account', 'product', 'segment', 'language', 'country', 'state'] as const;
  const ranged = when.from !== '' || when.to !== '';
  return (
    fields.every((field) => says(when[field], lead[field])) &&
    (!ranged || (lead.code !== '' && lead.code >= when.from && lead.code <= when.to)) &&
    (when.validFrom ?? 0) <= lead.day &&
    (when.validTo ?? 99) >= lead.day
  );
}

/** Every single lead there can be, one by one. */
function everyLead(places: readonly { country: string; code: string; state: string }[], rules: readonly RoutingRule[]) {
  const kinds = PRODUCTS.flatMap((product) =>
    SEGMENTS.flatMap((segment) =>
      LANGUAGES.flatMap((language) =>
        Array.from({ length: 9 }, (_, d) => ({ product, segment, language, day: d + 1 })),
      ),
    ),
  );
  const accounts = [...new Set(rules.map(({ when }) => when.account))].filter((account) => account !== '');
  const nowhere = { country: '', code: '', state: '' };
  return [
    ...places.flatMap((place) => kinds.map((kind): Case => ({ account: '', ...place, ...kind }))),
    ...accounts.flatMap((account) => kinds.map((kind): Case => ({ account, ...nowhere, ...kind }))),
  ];
}

describe('the proof of a routing table', () => {
  it('finds what going through every single lead finds, and nothing else', () => {
    fc.assert(
      fc.property(codes, fc.array(rule, { maxLength: 7 }), (known, unordered) => {
        const rules = byPrecedence(unordered);
        const space = codeSpace(known);
        const proof = proveRouting(space, rules, DAYS);
        const gaps = new Set<number>();
        const lost = new Set<number>();
        const overlaps = new Set<string>();
        const deciding = new Set<number>();
        for (const lead of everyLead(space.places, rules)) {
          // A named account is compared with rules that name it, as the doc comment says.
          const holding = [...rules.keys()].filter(
            (r) => holds(rules[r] as RoutingRule, lead) && (lead.account === '') === (rules[r]?.when.account === ''),
          );
          const [first, ...others] = holding;
          const row = space.places.findIndex(
            ({ country, code, state }) => country === lead.country && code === lead.code && state === lead.state,
          );
          const caught = first !== undefined && isCatchAll(rules[first] as RoutingRule);
          const silent = lead.code === '' && lead.state === '';
          if (lead.account === '' && first === undefined) lost.add(row);
          if (lead.account === '' && caught && !silent) gaps.add(row);
          if (first === undefined) continue;
          deciding.add(first);
          for (const other of others) {
            const [a, b] = [rules[first], rules[other]] as [RoutingRule, RoutingRule];
            if (precedence(a.when) === precedence(b.when) && !sameTarget(a.to, b.to)) overlaps.add(`${first}/${other}`);
          }
        }
        const rowsOf = (found: readonly { start: number; end: number }[]) =>
          new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
        expect(rowsOf(proof.gaps.filter(({ caught }) => caught))).toEqual(gaps);
        expect(rowsOf(proof.gaps.filter(({ caught }) => !caught))).toEqual(lost);
        expect(new Set(proof.overlaps.map(({ first, second }) => `${first}/${second}`))).toEqual(overlaps);
        expect(proof.unreachable.map(({ rule: at }) => at)).toEqual([...rules.keys()].filter((r) => !deciding.has(r)));
        expect(proof.holds).toBe(gaps.size + lost.size + overlaps.size === 0 && deciding.size === rules.length);
      }),
      { numRuns: 300 },
    );
  });

  const to = (territory: number) => ({
    territory: territory as TerritoryKey,
    pool: [{ rep: territory as RepKey, weight: 1 }],
    backup: null,
  });
  const line = (when: Partial<RuleWhen>, territory: number): RoutingRule => ({
    when: { ...ANYTHING, ...when },
    to: to(territory),
  });
  const space = codeSpace(
    Array.from({ length: 100 }, (_, n) => ({ country: 'US', code: String(60_600 + n), state: 'IL' })),
  );
  const state = line({ country: 'US', state: 'IL' }, 9);
  const rest = [line({ country: 'US' }, 8), line({}, 7)];
  const proofOf = (...rules: RoutingRule[]) => proveRouting(space, byPrecedence(rules), DAYS);
  const whole = [
    line({ country: 'US', from: '60600', to: '60649' }, 1),
    line({ country: 'US', from: '60650', to: '60699' }, 2),
  ];

  it('holds for a table that leaves nothing out, takes nothing twice and has no line too many', () => {
    expect(proofOf(...whole, state, ...rest)).toMatchObject({
      holds: true,
      counts: { gaps: 0, overlaps: 0, unreachable: 0 },
    });
  });

  it('names a planted gap by its codes', () => {
    const [first, second] = whole as [RoutingRule, RoutingRule];
    const cut = { ...second, when: { ...second.when, from: '60655' } };
    const { gaps } = proofOf(first, cut);
    const named = gaps.filter(({ start }) => space.places[start]?.code !== '');
    expect(named).toHaveLength(1);
    expect([space.places[named[0]?.start ?? 0]?.code, space.places[(named[0]?.end ?? 0) - 1]?.code]).toEqual([
      '60650',
      '60654',
    ]);
  });

  it('names a planted overlap by both rules and its codes', () => {
    const twice = line({ country: 'US', from: '60640', to: '60652' }, 3);
    const { overlaps } = proofOf(...whole, twice);
    const codesOf = overlaps.map(({ first, second, start, end }) => [
      first,
      second,
      space.places[start]?.code,
      space.places[end - 1]?.code,
    ]);
    expect(codesOf).toEqual([
      [0, 2, '60640', '60649'],
      [1, 2, '60650', '60652'],
    ]);
  });

  it('names a planted rule that nothing reaches, and the rules that hide it', () => {
    const hidden = line({ country: 'US', from: '60645', to: '60655' }, 1);
    const { unreachable } = proofOf(...whole, hidden);
    expect(unreachable).toEqual([{ rule: 2, hiddenBy: [0, 1] }]);
  });

  it('says of a rule for codes that are nowhere that nothing hides it', () => {
    const { unreachable } = proofOf(...whole, line({ country: 'US', from: '99000', to: '99001' }, 1));
    expect(unreachable).toEqual([{ rule: 2, hiddenBy: [] }]);
  });

  it('does not go through more kinds of leads than it can, and says so', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      line({ country: 'US', product: `p${n}`, segment: `s${n}`, language: `l${n}` }, 1),
    );
    expect(proofOf(...many)).toMatchObject({ holds: false, tangled: 1 });
  });
});
