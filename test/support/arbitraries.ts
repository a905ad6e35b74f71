import fc from 'fast-check';
import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import type { EditCommand } from '../../core/edit/command.ts';
import { isRowCommand } from '../../core/edit/edit-rows.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { MeasureKey, TerritoryKey, UnitKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textColumn } from '../../core/model/text-column.ts';
import { USUAL_ROUTING } from '../../core/routing/routing-settings.ts';
import { USUAL_SIZING } from '../../core/sizing/sizing-settings.ts';
import { USUAL_AREAS } from '../../core/workload/area-speed.ts';
import { hoursByClassOf, hoursColumn } from '../../core/workload/class-measure.ts';
import { USUAL_WORKLOAD } from '../../core/workload/workload-settings.ts';
import { matchingCommands } from './matching-arbitraries.ts';
import { organisationCommands } from './organisation-arbitraries.ts';
import { payPlans } from './pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from './plan-builder.ts';
import { quotaCommands } from './quota-commands.ts';
import { aRedraw } from './redraw-commands.ts';
import { reviewCommands, withReview } from './review-arbitraries.ts';
import { scenarioCommands } from './scenario-commands.ts';

const CITIES = ['', 'Chicago', 'Springfield', 'Evanston'];
const OWNERS = ['', 'Ada', 'Ben', 'Cleo'];

/**
 * Plans on small grids: up to five territories, whole-numbered measures (so that sums are exact in any order), one
 * carried by units and one by accounts, accounts with and without place, owner and city, named accounts.
 */
export const aPlan: fc.Arbitrary<Plan> = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 5 }) })
  .chain(({ columns, rows }) => {
    const units = columns * rows;
    return fc
      .record({
        letters: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', '.'), { minLength: units, maxLength: units }),
        area: fc.array(fc.nat(1000), { minLength: units, maxLength: units }),
        accounts: fc.array(
          fc.record({
            unit: fc.oneof({ weight: 9, arbitrary: fc.nat(units - 1) }, { weight: 1, arbitrary: fc.constant(null) }),
            city: fc.constantFrom(...CITIES),
            owner: fc.constantFrom(...OWNERS),
            revenue: fc.nat(1_000_000),
            accountClass: fc.constantFrom('', 'A', 'a ', 'B&*'),
          }),
          { maxLength: 25 },
        ),
        named: fc.array(fc.record({ account: fc.nat(24), territory: fc.integer({ min: 1, max: 5 }) }), {
          maxLength: 3,
        }),
        fte: fc.array(fc.constantFrom(0.5, 1, 2), { minLength: 5, maxLength: 5 }),
      })
      .map(({ letters, area, accounts, named, fte }) => {
        const map = Array.from({ length: rows }, (_, r) => letters.slice(r * columns, (r + 1) * columns).join('')).join(
          ' ',
        );
        const plan = gridPlan({
          map,
          measures: [{ name: 'revenue' }, { name: 'accounts', column: '#', quantity: 'count' }, { name: 'area' }],
          values: { area },
          accounts: accounts.map(({ revenue, accountClass: _, ...account }) => ({ ...account, values: { revenue } })),
          reps: Object.fromEntries(fte.map((capacityFte, i) => ['ABCDE'[i] as string, [{ capacityFte }]])),
        });
        const known = new Map(
          named.filter(({ account }) => account < accounts.length).map((one) => [one.account, one]),
        );
        return [...known.values()]
          .sort((a, b) => a.account - b.account)
          .reduce(
            (so, { account, territory }) => withNamedAccount(so, account, territory),
            withReview(
              withClasses(
                plan,
                accounts.map((one) => one.accountClass),
              ),
            ),
          );
      });
  });

const CALLS = { callsPerYear: 4, minutesPerCall: 60, preparationMinutes: 0 };

function withClasses(plan: Plan, classes: readonly string[]): Plan {
  if (classes.every((name) => name === '')) return plan;
  return { ...plan, accounts: { ...plan.accounts, classes: textColumn(classes) } };
}

/** Any command that can be carried out on a plan with at least one territory. */
export function aCommand(plan: Plan): fc.Arbitrary<EditCommand> {
  const territories = plan.territories.map(({ key }) => key);
  const anywhere: fc.Arbitrary<TerritoryKey> = fc.constantFrom(0 as TerritoryKey, ...territories);
  const commands: fc.Arbitrary<EditCommand>[] = [
    fc.record({ units: fc.subarray([...plan.units.keys]), territory: anywhere }).map(({ units, territory }) => ({
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.from(units),
      territory,
    })),
    fc.constant({ kind: 'recolour-territories', scenario: WORKING, role: FIELD_SALES }),
    fc
      .record({
        tolerance: fc.double({ min: 0, max: 1, noNaN: true }),
        balanced: fc.boolean(),
        left: fc.subarray(plan.measures.filter(({ column }) => column === '#' || hoursByClassOf(column))),
        added: fc.subarray(['calls', 'visits', ...(plan.accounts.classes ? ['hours'] : [])]),
        column: fc.nat(99).map((hours) => hoursColumn([{ ...CALLS, name: 'B&*', callsPerYear: hours }], CALLS)),
      })
      .map(({ left, added, column, ...given }) => {
        const stay = plan.measures.filter((measure) => !left.includes(measure));
        const fresh = added.filter((name) => stay.every((measure) => measure.name !== name));
        const counted = { column: '#', quantity: 'count', minimum: null, maximum: null, priority: 1, slot: 0 } as const;
        return {
          kind: 'set-measures',
          measures: [
            ...stay.map((one) => ({ ...one, ...given, column: hoursByClassOf(one.column) ? column : one.column })),
            ...fresh.map((name) => ({
              ...counted,
              ...given,
              ...(name === 'hours' && { column, quantity: 'hours' as const }),
              name,
              key: 0 as MeasureKey,
            })),
          ],
        };
      }),
    fc
      .record(
        {
          name: fc.string({ maxLength: 8 }),
          currency: fc.constantFrom('USD', 'JPY', 'KWD'),
          crm: fc.constantFrom(USUAL_CRM),
          routing: fc.constantFrom({ ...USUAL_ROUTING, states: 'whole' as const }),
          workload: fc.constantFrom({ ...USUAL_WORKLOAD, adminShare: 0.2 }, { ...USUAL_WORKLOAD, areas: USUAL_AREAS }),
          forecast: fc.constantFrom({ method: 'holt' as const, pipeline: false, through: '2026-10' }),
          sizing: fc.nat(1e9).map((targetMinor) => ({ ...USUAL_SIZING, targetMinor })),
        },
        { requiredKeys: [] },
      )
      .map((given) => ({ kind: 'set-settings', settings: { ...plan.settings, ...given } })),
    payPlans().map((payPlan) => ({ kind: 'set-settings', settings: { ...plan.settings, payPlan } })),
  ];
  const someUnits = fc.subarray([...plan.units.keys], { minLength: 1 });
  commands.push(
    fc.record({ units: someUnits, locked: fc.boolean() }).map(({ units, locked }) => ({
      kind: 'lock-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.from(units),
      locked,
    })),
    fc.record({ accounts: fc.subarray([...plan.accounts.keys]), locked: fc.boolean() }).map(({ accounts, locked }) => ({
      kind: 'lock-accounts',
      scenario: WORKING,
      role: FIELD_SALES,
      accounts: Int32Array.from(accounts),
      locked,
      reason: 'Known for years',
      owner: '',
      expires: null,
    })),
    fc
      .record({
        of: fc.constantFrom('account' as const, 'rep' as const),
        accounts: fc.subarray([...plan.accounts.keys]),
        reps: fc.subarray(plan.reps.map(({ key }) => key as number)),
        reason: fc.constantFrom(null, '', 'Known for years'),
      })
      .map(({ of, accounts, reps, reason }) => ({
        kind: 'protect',
        of,
        keys: Int32Array.from(of === 'account' ? accounts : reps),
        reason,
      })),
    fc.subarray([...plan.accounts.keys]).map((accounts) => ({
      kind: 'unname-accounts',
      scenario: WORKING,
      role: FIELD_SALES,
      accounts: Int32Array.from(accounts),
    })),
  );
  if (plan.units.count > 1) {
    const anyTwo = fc.subarray([...plan.units.keys], { minLength: 2, maxLength: 2 });
    const told = plan.links.map(({ a, b }) => [a as number, b as number]);
    const pair = told.length > 0 ? fc.oneof(anyTwo, fc.constantFrom(...told)) : anyTwo;
    commands.push(
      fc.record({ pair, linked: fc.boolean() }).map(({ pair: [a, b], linked }) => ({
        kind: 'link-units',
        units: [b as UnitKey, a as UnitKey],
        linked,
      })),
    );
  }
  if (territories.length > 0) {
    commands.push(
      fc
        .record({
          territory: fc.constantFrom(...territories),
          fixed: fc.constantFrom(null, { lat: 40, lon: -100 }, { lat: -1.5, lon: 179 }),
        })
        .map((given) => ({ kind: 'fix-centre', scenario: WORKING, ...given })),
      fc.record({ some: fc.subarray(territories), locked: fc.boolean() }).map(({ some, locked }) => ({
        kind: 'lock-territories',
        scenario: WORKING,
        role: FIELD_SALES,
        territories: some,
        locked,
      })),
      fc
        .record({
          accounts: fc.subarray([...plan.accounts.keys]),
          territory: fc.constantFrom(...territories),
          reason: fc.constantFrom('', 'Known for years'),
          owner: fc.constantFrom('', 'Ada'),
          expires: fc.constantFrom(null, '2000-01-01', '2999-12-31'),
        })
        .map(({ accounts, ...given }) => ({
          kind: 'name-accounts',
          scenario: WORKING,
          role: FIELD_SALES,
          accounts: Int32Array.from(accounts),
          ...given,
        })),
      fc
        .record({ territory: fc.constantFrom(...territories), name: fc.constantFrom('North', 'South', 'A', '東京') })
        .map((given) => ({ kind: 'rename-territory', ...given })),
      fc
        .record({
          territory: fc.constantFrom(...territories),
          quotaMinor: fc.option(fc.nat(10_000_000)),
        })
        .map((given) => ({ kind: 'set-quota', scenario: WORKING, ...given })),
      fc
        .record({ totalMinor: fc.nat(1_000_000_000), method: fc.constantFrom('potential' as const, 'even' as const) })
        .map((given) => ({ kind: 'split-quota', scenario: WORKING, role: FIELD_SALES, ...given })),
    );
  }
  const single = fc.oneof(
    ...commands,
    ...matchingCommands(plan),
    ...organisationCommands(plan),
    ...quotaCommands(plan),
    ...scenarioCommands(plan),
    ...reviewCommands(plan),
    aRedraw(plan),
  );
  const ofATable = fc.array(single, { maxLength: 4 }).map((some): EditCommand => {
    const rowCommands = some.filter(isRowCommand);
    return { kind: 'edit-rows', commands: rowCommands, rows: rowCommands.length };
  });
  return fc.oneof({ weight: 9, arbitrary: single }, { weight: 1, arbitrary: ofATable });
}

/** What such a command does; commands that are refused (nothing to split a quota over) are left out. */
export function aChange(plan: Plan): fc.Arbitrary<PlanChange> {
  return aCommand(plan)
    .map((command) => changeOf(plan, command))
    .filter((result) => result.ok)
    .map((result) => (result as { ok: true; change: PlanChange }).change);
}
