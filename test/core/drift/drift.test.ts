import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_CRM } from '../../../core/crm/crm-settings.ts';
import { DRIFT_KINDS, driftOf } from '../../../core/drift/drift.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { correctionRows } from '../../../data/changes/correction-rows.ts';
import { driftRows } from '../../../data/changes/drift-rows.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { type CrmLine, crmList } from './crm-lists.ts';

/** What an export says of every account. */
function exported(plan: Plan, by: 'id' | 'name' = 'id'): CrmLine[] {
  const view = scenarioView(plan, WORKING, FIELD_SALES);
  return Array.from(accountTerritories(plan, WORKING, FIELD_SALES), (key, row) => ({
    id: textAt(plan.accounts.ids, row),
    owner: view.rep(key),
    territory: plan.territories.find((one) => one.key === key)?.[by] ?? '',
  }));
}

/** A plan file has no account that is named for a territory it does not have. */
const somePlan = aPlan.map((plan) => ({
  ...plan,
  namedAccounts: plan.namedAccounts.filter(({ territory }) => plan.territories.some(({ key }) => key === territory)),
}));

const route = ({ code }: { readonly code: string }) =>
  code === '10001' ? { territory: 1, line: 4 } : { territory: 0, line: -1 };

/** Findings as `kind id proposal`, an account by its id, a renamed territory by its key and name. */
function found(plan: Plan, lines: readonly CrmLine[]): string[] {
  const drift = driftOf(plan, WORKING, FIELD_SALES, crmList(lines), route);
  const texts = Array.from(drift.kind, (kind, at) => {
    const [account, listed] = [drift.account[at] as number, drift.listed[at] as number];
    const id = account >= 0 ? textAt(plan.accounts.ids, account) : (lines[listed]?.id ?? drift.names[at]);
    return `${DRIFT_KINDS[kind]} ${id} ${drift.proposal[at]}`;
  });
  for (const kind of DRIFT_KINDS) {
    expect(drift.counts[kind]).toBe(texts.filter((text) => text.startsWith(`${kind} `)).length);
  }
  return texts;
}

it('finds nothing in what the plan exports', () => {
  fc.assert(
    fc.property(somePlan, fc.constantFrom('id' as const, 'name' as const), (plan, by) => {
      expect(found(plan, exported(plan, by))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('finds every drift that was planted, and nothing else', () => {
  const acts = fc.array(
    fc.record({
      row: fc.nat(24),
      what: fc.constantFrom('owner', 'territory', 'both', 'gone'),
      to: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 8 },
  );
  let planted = 0;
  fc.assert(
    fc.property(somePlan, acts, fc.nat(5), fc.nat(3), (plan, asked, renamed, added) => {
      const lines: (CrmLine | null)[] = exported(plan);
      const territories = accountTerritories(plan, WORKING, FIELD_SALES);
      const view = scenarioView(plan, WORKING, FIELD_SALES);
      const expected = new Set<string>();
      const touched = new Set<number>();
      for (const { row, what, to } of asked) {
        const line = lines[row];
        const own = territories[row] as number;
        const target = plan.territories.find(({ key }) => key === to);
        if (!line || touched.has(row) || !target || to === own || to === renamed) continue;
        touched.add(row);
        if (what === 'gone') {
          lines[row] = null;
          expected.add(`gone ${line.id} 0`);
        } else if (what === 'owner') {
          lines[row] = { ...line, owner: 'Nobody Known' };
          if (view.rep(own) !== '') expected.add(`owner ${line.id} 0`);
        } else {
          const owner = what === 'both' && view.rep(to) !== '' ? view.rep(to) : line.owner;
          lines[row] = { ...line, territory: target.id, owner };
          expected.add(`territory ${line.id} ${to}`);
        }
      }
      const name = plan.territories.find(({ key }) => key === renamed)?.id;
      const kept = lines.flatMap((line) => (line ? [line] : []));
      if (name !== undefined && kept.some(({ territory }) => territory === name))
        expected.add(`renamed Other ${renamed}`);
      const fresh = Array.from({ length: added }, (_, n) => {
        expected.add(`new N${n} ${n === 0 ? 1 : 0}`);
        return { id: `N${n}`, owner: 'Ada', territory: '', code: n === 0 ? '10001' : '' };
      });
      const list = [...fresh, ...kept].map((line) =>
        line.territory === name ? { ...line, territory: 'Other' } : line,
      );
      planted += expected.size;
      expect(new Set(found(plan, list))).toEqual(expected);
    }),
    { numRuns: 400 },
  );
  expect(planted).toBeGreaterThan(400);
});

describe('of territories', () => {
  const plan = gridPlan({
    map: 'AAABBB',
    accounts: [0, 1, 2, 3, 4, 5].map((unit) => ({ unit })),
    reps: { A: [{ name: 'Ann', email: 'ann@example.com' }], B: [{ name: 'Ben', crmUserId: '005000000000002' }] },
  });
  const words = (of: readonly string[]) =>
    exported(plan).map((line, row) => ({ ...line, territory: of[row] as string }));

  it('every word of a CRM is understood: its ids, a name in any case, a DeveloperName', () => {
    const [salesforce, dynamics] = ['0MI000000000001', '8F7D1A20-0000-4000-8000-00000000000B'];
    const crm = {
      ...USUAL_CRM,
      salesforce: { ...USUAL_CRM.salesforce, ids: { T001: salesforce } },
      dynamics: { ...USUAL_CRM.dynamics, ids: { T002: dynamics } },
    };
    const known = { ...plan, settings: { ...plan.settings, crm } };
    expect(found(known, words([salesforce, ' a ', 'A_T001', dynamics.toLowerCase(), 'b', 'b_t002']))).toEqual([]);
  });

  it('a word for most of the accounts of a territory that nobody names is its other name', () => {
    expect(found(plan, words(['North', 'North', 'T002', 'T002', 'T002', 'T002']))).toEqual([
      'renamed North 1',
      `territory ${exported(plan)[2]?.id} 2`,
    ]);
  });

  it('but not while the CRM still names the territory, nor a word for half of it', () => {
    const ids = exported(plan).map(({ id }) => id);
    expect(found(plan, words(['North', 'T001', 'T001', 'T002', 'T002', 'T002']))).toEqual([`territory ${ids[0]} 0`]);
    expect(found(plan, words(['X', '', '', 'X', 'T002', 'T002'])).filter((text) => text.startsWith('renamed'))).toEqual(
      [],
    );
  });

  it('a name beside an id is compared with ours', () => {
    const lines = exported(plan).map((line) => ({ ...line, called: line.territory === 'T001' ? 'North' : 'B' }));
    expect(found(plan, lines)).toEqual(['renamed North 1']);
  });

  it('owners are found by id, CRM user, e-mail or name, and propose the territory they work', () => {
    const owners = ['Ann', 'ANN@example.com', 'Ben', '005000000000002', 'Ben', ''];
    const lines = exported(plan).map((line, row) => ({ ...line, owner: owners[row] as string }));
    const ids = lines.map(({ id }) => id);
    expect(found(plan, lines)).toEqual([`owner ${ids[2]} 2`, `owner ${ids[5]} 0`]);
  });

  it('an account in no territory, here and there, is one where routing has a territory for it, by a line', () => {
    const lost = gridPlan({ map: 'A.', accounts: [{ unit: 0 }, { unit: 1 }] });
    const lines = exported(lost).map((line) => ({ ...line, code: '10001' }));
    expect(found(lost, lines)).toEqual([`unassigned ${lines[1]?.id} 1`]);
    expect([...driftOf(lost, WORKING, FIELD_SALES, crmList(lines), route).line]).toEqual([4]);
    expect(found(lost, exported(lost))).toEqual([]);
  });

  it('an account that is another one now is known by its old id, and to be owned where that one is', () => {
    const lines = exported(plan);
    const united = { ...plan, settings: { ...plan.settings, united: [{ account: 'OLD', into: lines[0]?.id ?? '' }] } };
    const old = { ...(lines[0] as CrmLine), id: 'OLD' };
    expect(found(united, [...lines, old])).toEqual([]);
    const list = crmList([...lines.slice(1), { ...old, owner: 'Ben' }]);
    const drift = driftOf(united, WORKING, FIELD_SALES, list, route);
    expect(drift.counts).toMatchObject({ new: 0, gone: 0, owner: 1 });
    expect([...correctionRows(united, list, drift)].slice(1)).toEqual([['OLD', 'owner', 'Ann', 'T001', '', 'A']]);
    expect([...driftRows(united, list, drift, [])][1]?.slice(0, 4)).toEqual(['OLD', 'owner', 'Ann', 'Ben']);
  });

  it('what the list has no column for is not compared', () => {
    const list = { ...crmList(exported(plan)), owner: null, territory: null };
    expect(driftOf(plan, WORKING, FIELD_SALES, list, route).count).toBe(0);
  });
});
