import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { assignUnits } from '../../../core/edit/assign-units.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { unknownRep } from '../../../core/model/territory.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { createLiveTotals } from '../../../renderer/state/live-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const ROLE = { scenario: WORKING, role: FIELD_SALES } as const;

const world = () =>
  gridPlan({
    map: 'AAB ACB CCB',
    values: { potential: [1, 2, 4, 8, 16, 32, 64, 128, 256] },
    accounts: [{ unit: 0, values: { potential: 3 } }, { unit: 4 }, { unit: null }],
  });

function move(plan: Plan, units: readonly number[], to: number): Plan {
  const result = assignUnits(plan, {
    kind: 'assign-units',
    scenario: WORKING,
    role: FIELD_SALES,
    units: Int32Array.from(units, (row) => plan.units.keys[row] as number),
    territory: to as TerritoryKey,
  });
  return result.ok ? applyChange(plan, result.change) : plan;
}

describe('live totals', () => {
  it('answer the same object for the same plan', () => {
    const totals = createLiveTotals();
    const plan = world();
    expect(totals(plan, WORKING, FIELD_SALES)).toBe(totals(plan, WORKING, FIELD_SALES));
  });

  it('follow any sequence of moves to what adding up from scratch gives', () => {
    const moves = fc.array(
      fc.tuple(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1 }), fc.integer({ min: 1, max: 3 })),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const totals = createLiveTotals();
        let plan = world();
        totals(plan, WORKING, FIELD_SALES);
        for (const [units, to] of steps) {
          plan = move(plan, [...new Set(units)], to);
          const live = totals(plan, WORKING, FIELD_SALES);
          const fresh = territoryTotals(plan, WORKING, FIELD_SALES);
          expect([...live.territories]).toEqual([...fresh.territories]);
          expect([...live.accounts]).toEqual([...fresh.accounts]);
          live.totals[0]?.forEach((value, row) => {
            expect(value).toBeCloseTo(fresh.totals[0]?.[row] as number, 9);
          });
        }
      }),
    );
  });

  it('stay the same object where nothing that counts changed: a lock, a fixed centre, a name, a colour', () => {
    const totals = createLiveTotals();
    const plan = world();
    const before = totals(plan, WORKING, FIELD_SALES);
    const territory = 1 as TerritoryKey;
    const commands: readonly EditCommand[] = [
      { kind: 'lock-territories', ...ROLE, territories: [territory], locked: true },
      { kind: 'fix-centre', scenario: WORKING, territory, fixed: { lat: 40, lon: -100 } },
      { kind: 'rename-territory', territory, name: 'North' },
      { kind: 'recolour-territory', territory, colour: 7 },
    ];
    for (const command of commands) {
      const result = changeOf(plan, command);
      const after = result.ok ? applyChange(plan, result.change) : plan;
      expect(after, command.kind).not.toEqual(plan);
      expect(totals(after, WORKING, FIELD_SALES), command.kind).toBe(before);
    }
  });

  it('start anew where a capacity changed, or a territory came to be', () => {
    const totals = createLiveTotals();
    const plan = world();
    const first = totals(plan, WORKING, FIELD_SALES);
    const rep = { ...unknownRep(1 as RepKey, 'R001', 'Ann'), capacityFte: 0.5 };
    const crew = [{ rep: rep.key, share: 1 }];
    const seats = plan.scenarioTerritories.map((seat) => (seat.territory === 1 ? { ...seat, reps: crew } : seat));
    const half = { ...plan, reps: [rep], scenarioTerritories: seats };
    expect([...totals(half, WORKING, FIELD_SALES).capacity]).toEqual([0.5, 1, 1]);
    const full = { ...half, reps: [{ ...rep, capacityFte: 1 }] };
    expect([...totals(full, WORKING, FIELD_SALES).capacity]).toEqual([...first.capacity]);
    const named: EditCommand = { kind: 'create-territory', ...ROLE, units: new Int32Array(0), name: 'New' };
    const result = changeOf(full, named);
    const more = result.ok ? applyChange(full, result.change) : full;
    expect([...totals(more, WORKING, FIELD_SALES).territories]).toEqual([1, 2, 3, 4]);
  });

  it('start anew where the measures changed', () => {
    const totals = createLiveTotals();
    const plan = world();
    totals(plan, WORKING, FIELD_SALES);
    const counted = { ...plan, measures: plan.measures.map((measure) => ({ ...measure, column: '#' })) };
    expect([...(totals(counted, WORKING, FIELD_SALES).totals[0] ?? [])]).toEqual([1, 0, 1]);
  });
});
