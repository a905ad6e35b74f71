import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import { heldUnits } from '../../../../core/edit/held-units.ts';
import { isEmpty } from '../../../../core/edit/is-empty.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../../core/model/assignment.ts';
import type { RepKey, TerritoryKey, UnitKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { aPlan } from '../../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../../support/plan-builder.ts';

const [A, B, C] = [1, 2, 3] as unknown as [TerritoryKey, TerritoryKey, TerritoryKey];
/** From today into the working scenario. */
function copy(plan: Plan, ...territories: TerritoryKey[]) {
  return changeOf(plan, { kind: 'copy-territories', from: BASELINE, to: WORKING, role: FIELD_SALES, territories });
}
function copied(plan: Plan, ...territories: TerritoryKey[]) {
  const result = copy(plan, ...territories);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return { plan: applyChange(plan, result.change), values: result.change.note.values };
}
const seatOf = (plan: Plan, territory: TerritoryKey) =>
  scenarioTerritoriesOf(plan, WORKING, FIELD_SALES).find((seat) => seat.territory === territory);

describe('copying a territory into another scenario', () => {
  it('takes its units from whoever has them, and gives what it has beyond to whoever has it in the source', () => {
    const plan = gridPlan({ map: 'ABBC ABBC ABCC', baseline: 'AABC AABC ABBB' });
    const { plan: after, values } = copied(plan, B);
    expect(mapOf(after, 4)).toBe('AABC AABC ABBB');
    expect(values).toMatchObject({ territories: 1, territory: 'B', from: 'Today', to: 'Plan 1', units: 4, left: 0 });
    expect(mapOf(after, 4, BASELINE)).toBe(mapOf(plan, 4, BASELINE));
  });

  it('leaves units in none where the target does not use the territory that has them in the source', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AACB' });
    const { plan: after, values } = copied(plan, B);
    expect(mapOf(after, 4)).toBe('AA.B');
    expect(values).toMatchObject({ units: 1, left: 1 });
  });

  it('brings a territory that the target does not use, with its seat', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AACC', reps: { C: [{}] } });
    const fixedCentre = { lat: 40, lon: -100 };
    const fixed = {
      ...plan,
      scenarioTerritories: plan.scenarioTerritories.map((seat) =>
        seat.territory === C ? { ...seat, fixedCentre } : seat,
      ),
    };
    const { plan: after } = copied(fixed, C);
    expect(mapOf(after, 4)).toBe('AACC');
    expect(seatOf(after, C)).toMatchObject({ locked: false, fixedCentre, reps: [{ rep: 1, share: 1 }] });
  });

  it('keeps locked units and territories of the target and counts them', () => {
    const plan = gridPlan({ map: 'ABBC ABBC', baseline: 'BBBB CCCC' });
    const locked: Plan = {
      ...plan,
      unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: 10 as UnitKey }],
      scenarioTerritories: plan.scenarioTerritories.map((seat) =>
        seat.scenario === WORKING && seat.territory === C ? { ...seat, locked: true } : seat,
      ),
    };
    const { plan: after, values } = copied(locked, B);
    // Unit 0 is locked in A, the units of C stay, and C takes nothing.
    expect(mapOf(after, 4)).toBe('ABBC A..C');
    expect(values).toMatchObject({ units: 2, locked: 2, left: 2 });
    expect(copied(locked, B, C).values).toMatchObject({ territories: 1, locked: 3 });
    expect(copy(locked, C)).toMatchObject({ ok: false, code: 'territory-locked', values: { territory: 'C' } });
  });

  it('makes a rep who comes along leave the territory held before, and the others there share it', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AABB', reps: { A: [{}], B: [{ share: 0.5 }, { share: 0.5 }] } });
    const [one, two, three] = [1, 2, 3] as unknown as [RepKey, RepKey, RepKey];
    const swapped = {
      ...plan,
      scenarioTerritories: plan.scenarioTerritories.map((seat) =>
        seat.scenario === BASELINE
          ? { ...seat, reps: seat.territory === A ? [{ rep: two, share: 1 }] : [{ rep: one, share: 1 }] }
          : seat,
      ),
    };
    const { plan: after } = copied(swapped, A);
    expect(seatOf(after, A)?.reps).toEqual([{ rep: two, share: 1 }]);
    expect(seatOf(after, B)?.reps).toEqual([{ rep: three, share: 1 }]);
  });

  it('copies quotas period by period, and leaves those of other territories', () => {
    const plan = gridPlan({ map: 'AABB' });
    const quota = (scenario: typeof WORKING, territory: TerritoryKey, period: string, quotaMinor: number) => {
      return { scenario, territory, period, method: 'even', share: 0.5, quotaMinor };
    };
    const split: Plan = {
      ...plan,
      quotas: [
        quota(WORKING, A, 'FY2026', 10),
        quota(WORKING, A, 'FY2027', 20),
        quota(WORKING, B, 'FY2027', 30),
        quota(BASELINE, A, 'FY2027', 44),
      ],
    };
    const { plan: after } = copied(split, A);
    const working = after.quotas.filter(({ scenario }) => scenario === WORKING);
    expect(working.map(({ quotaMinor }) => quotaMinor)).toEqual([10, 44, 30]);
    expect(working.slice(1).map(({ share }) => share)).toEqual([44 / 74, 30 / 74]);
  });

  it('copies names for it, takes back names the source does not have, and keeps names for others', () => {
    const plan = gridPlan({
      map: 'AABB',
      accounts: [{ unit: 3 }, { unit: 2 }, { unit: 3 }, { unit: 0 }],
    });
    const today = { scenario: BASELINE };
    const named = [
      (p: Plan) => withNamedAccount(p, 1, A),
      (p: Plan) => withNamedAccount(p, 2, B, { reason: 'stays' }),
      (p: Plan) => withNamedAccount(p, 0, A, today),
      (p: Plan) => withNamedAccount(p, 2, A, today),
      (p: Plan) => withNamedAccount(p, 3, B, today),
    ].reduce((so, give) => give(so), plan);
    const { plan: after, values } = copied(named, A);
    const working = after.namedAccounts.filter(({ scenario }) => scenario === WORKING);
    expect(working.map(({ account, territory }) => [account, territory])).toEqual([
      [100, A],
      [102, B],
      [103, B],
    ]);
    expect(values).toMatchObject({ locked: 1 });
  });

  it('refuses what cannot be', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AAAA' });
    expect(copy(plan)).toMatchObject({ ok: false, code: 'invalid-request' });
    expect(copy(plan, B)).toMatchObject({ ok: false, code: 'invalid-request', values: { what: 'territories' } });
    const itself = {
      kind: 'copy-territories',
      from: WORKING,
      to: WORKING,
      role: FIELD_SALES,
      territories: [A],
    } as const;
    expect(changeOf(plan, itself)).toMatchObject({ ok: false, code: 'invalid-request' });
  });
});

/** A plan whose two scenarios differ: the working one is another plan's on the same grid. */
const twoScenarios = aPlan
  .filter(({ territories }) => territories.length > 0)
  .chain((plan) =>
    fc
      .record({
        moved: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: plan.units.count, maxLength: plan.units.count }),
      })
      .map(({ moved }): Plan => {
        const keys = new Set<number>(plan.territories.map(({ key }) => key));
        const working = Int32Array.from(moved, (key) => (keys.has(key) ? key : 0));
        return {
          ...plan,
          assignments: plan.assignments.map((one) =>
            one.scenario === WORKING ? { ...one, territories: working } : one,
          ),
        };
      }),
  );
const twoAndSome = twoScenarios.chain((plan) => {
  const used = scenarioTerritoriesOf(plan, BASELINE, FIELD_SALES).map(({ territory }) => territory);
  const units = fc.subarray([...plan.units.keys]);
  return fc.record({
    plan: fc.constant(plan),
    territories: fc.subarray(used, { minLength: Math.min(1, used.length) }),
    locks: units,
  });
});

describe('laws of copying territories', () => {
  it('a territory has the same totals in both scenarios then, where nothing is locked and no name stands against it', () => {
    fc.assert(
      fc.property(twoAndSome, ({ plan: some, territories }) => {
        fc.pre(territories.length > 0);
        const used = new Set(scenarioTerritoriesOf(some, WORKING, FIELD_SALES).map(({ territory }) => territory));
        const names = some.namedAccounts.filter(({ territory }) => used.has(territory));
        const plan = { ...some, namedAccounts: names.map((name) => ({ ...name, scenario: BASELINE })) };
        const { plan: after, values } = copied(plan, ...territories);
        expect(values).toMatchObject({ locked: 0 });
        const [source, target] = [BASELINE, WORKING].map((one) => territoryTotals(after, one, FIELD_SALES));
        for (const key of territories) {
          const [from, to] = [source, target].map((totals) => totals?.territories.indexOf(key) as number);
          for (const column of ['units', 'accounts'] as const) {
            expect(target?.[column][to as number]).toBe(source?.[column][from as number]);
          }
          expect(target?.totals.map((one) => one[to as number])).toEqual(
            source?.totals.map((one) => one[from as number]),
          );
        }
        expect(copy(after, ...territories)).toSatisfy(
          (again: ReturnType<typeof copy>) => again.ok && isEmpty(again.change),
        );
      }),
    );
  });

  it('what is locked stays, and territories that the copy does not touch keep their units', () => {
    fc.assert(
      fc.property(twoAndSome, ({ plan: some, territories, locks }) => {
        fc.pre(territories.length > 0);
        const plan = {
          ...some,
          unitLocks: locks.map((unit) => ({ scenario: WORKING, role: FIELD_SALES, unit: unit as UnitKey })),
        };
        const held = heldUnits(plan, WORKING, FIELD_SALES);
        const [source, before] = [BASELINE, WORKING].map((one) => assignmentOf(plan, one, FIELD_SALES));
        const next = assignmentOf(copied(plan, ...territories).plan, WORKING, FIELD_SALES);
        const isCopied = (key: number | undefined) => territories.includes(key as TerritoryKey);
        next.forEach((key, row) => {
          const touched = isCopied(source?.[row]) || isCopied(before?.[row]);
          if (held[row] || !touched) expect(key).toBe(before?.[row]);
          else if (isCopied(source?.[row])) expect(key).toBe(source?.[row]);
          else expect([source?.[row], 0]).toContain(key);
        });
      }),
    );
  });
});
