import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import { changeOfImport } from '../../../../core/edit/import-change.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import type { LevelKey, RepKey, TerritoryKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { finish } from '../../../../core/steps.ts';
import { accountTable, FIELD_SALES, gridPlan, WORKING } from '../../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AB',
  reps: { A: [{ name: 'Ada', id: 'Ada' }], B: [{ name: 'Ben', id: 'Ben' }] },
});

const [A, B] = plan.territories.map(({ key }) => key) as [TerritoryKey, TerritoryKey];

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

function regionOf(of: Plan, name: string, children: TerritoryKey[], manager: number): Plan {
  const group = (Math.max(...of.territories.map(({ key }) => key)) + 1) as TerritoryKey;
  const add = { kind: 'add-group', role: FIELD_SALES, level: 2 as LevelKey, name, children } as const;
  return planAfter(planAfter(of, add), { kind: 'set-manager', scenario: WORKING, group, rep: manager as RepKey });
}

describe('a list that replaces another', () => {
  it('keeps the groups and managers of territories that go on, and no others', () => {
    const regions = regionOf(regionOf(plan, 'West', [A], 1), 'East', [B], 2);
    const rows = {
      unitSet: { kind: 'list', source: 'test' },
      units: { ...plan.units, values: [null] },
      neighbours: plan.neighbours,
      accounts: accountTable([{ unit: 0, owner: 'Ada', values: { potential: 1 } }], [{ name: 'potential' }]),
      measureNames: ['potential'],
      shapes: null,
      lockedUnits: new Int32Array(0),
    } as const;
    const { change } = finish(
      changeOfImport(regions, rows, {
        measures: [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }],
        fileName: 'new.csv',
        names: { role: 'Field sales', scenario: 'Plan', baseline: 'Today' },
      }),
    );
    const gone = change.records.flatMap(({ kind, before, after }) =>
      kind === 'territories' && after === null ? [(before as { name: string }).name] : [],
    );
    expect(gone.sort()).toEqual(['B', 'East']);
    const next = applyChange({ ...regions, assignments: [] }, { ...change, batches: [] });
    const keys = new Set(next.territories.map(({ key }) => key));
    expect(next.territories.every(({ parent }) => parent === null || keys.has(parent))).toBe(true);
    expect(next.scenarioTerritories.every(({ territory }) => keys.has(territory))).toBe(true);
    expect(next.reps.map(({ name, manages }) => `${name} ${manages}`)).toEqual(['Ada 2', 'Ben null']);
  });
});
