import fc from 'fast-check';
import type { EditCommand } from '../../core/edit/command.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { USUAL_RULE, usualQuotaPlan } from '../../core/model/quota-plan.ts';
import { FIELD_SALES, WORKING } from './plan-builder.ts';

const HERE = { scenario: WORKING, role: FIELD_SALES };

/** Commands of quota plans, some of which are refused because they do not come out. */
export function quotaCommands(plan: Plan): fc.Arbitrary<EditCommand>[] {
  const nodes = [0 as const, ...plan.territories.filter(({ role }) => role === FIELD_SALES).map(({ key }) => key)];
  const amount = fc.record({ currency: fc.constantFrom('USD', 'EUR'), minor: fc.nat(1_000_000) });
  return [
    fc
      .record({
        total: amount,
        live: fc.boolean(),
        method: fc.constantFrom('even' as const, 'potential' as const, 'growth' as const),
        periods: fc.constantFrom('whole' as const, 'quarters' as const),
        floor: fc.constantFrom(null, { kind: 'share', ratio: 0.5 } as const),
        partTime: fc.boolean(),
        rates: fc.constantFrom([], [{ currency: 'EUR', rate: 1.1 }]),
        gone: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ total, method, periods, floor, gone, ...given }) => ({
        kind: 'set-quota-plan',
        ...HERE,
        quotaPlan:
          gone === 0
            ? null
            : {
                ...usualQuotaPlan(WORKING, FIELD_SALES, total),
                ...given,
                base: { ...USUAL_RULE, method, floor },
                season: { periods, curve: [], own: [] },
              },
      })),
    fc
      .record({
        node: fc.constantFrom<TerritoryKey | 0>(...nodes),
        period: fc.option(fc.nat(3)),
        amount: fc.option(amount),
      })
      .map((given) => ({ kind: 'give-quota', ...HERE, ...given })),
  ];
}
