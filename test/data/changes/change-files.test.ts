import { describe, expect, it } from 'vitest';
import { changeFiles } from '../../../data/changes/change-files.ts';
import { beforeOf } from '../../../data/dossier/dossier-context.ts';
import { type ScenarioView, scenarioView } from '../../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

type Row = Record<string, string | number>;

function filesOf(view: ScenarioView): Record<string, Row[]> {
  return Object.fromEntries(
    changeFiles(view, beforeOf(view), undefined, 'spreadsheet').map(({ file, rows }) => {
      const [header = [], ...lines] = [...rows()];
      return [
        file,
        lines.map((cells) => Object.fromEntries(header.map((name, c) => [name as string, cells[c]]))) as Row[],
      ];
    }),
  );
}

const REPS = {
  A: [{ id: 'R1', name: 'Ann', email: 'ann@example.com' }],
  B: [{ id: 'R2', name: 'Ben', email: 'ben@example.com' }],
};

describe('what changes hands', () => {
  const accounts = ['Ann', 'Ann', 'Ben', 'Zoe', ''].map((owner, unit) => ({
    unit,
    owner,
    values: { potential: unit + 1 },
  }));
  const view = scenarioView(gridPlan({ map: 'ABBBA', accounts, reps: REPS }), WORKING, FIELD_SALES);
  const files = filesOf(view);

  it('is told account by account, from today’s owner to the new rep, from the first day of the plan', () => {
    expect(
      files['changes.csv']?.map((row) => [row.from_rep_id, row.to_rep_id, row.to_territory_id, row.potential]),
    ).toEqual([
      ['R1', 'R2', 'T002', 2],
      ['Zoe', 'R2', 'T002', 4],
    ]);
    expect(files['changes.csv']?.[0]).toMatchObject({ effective_date: '2027-01-01', to_rep: 'Ben' });
  });

  it('holds from the day of the scenario where that has one', () => {
    const plan = view.plan;
    const scenarios = plan.scenarios.map((one) => (one.key === WORKING ? { ...one, effective: '2027-07-01' } : one));
    const dated = filesOf(scenarioView({ ...plan, scenarios }, WORKING, FIELD_SALES));
    for (const [file, rows] of Object.entries(dated)) {
      expect(new Set(rows.map(({ effective_date }) => effective_date)), file).toEqual(new Set(['2027-07-01']));
    }
  });

  it('is told by pairs of reps, with sums that are those of the accounts', () => {
    expect(
      files['handover-pairs.csv']?.map((row) => [row.handover, row.from_rep, row.to_rep, row.accounts, row.potential]),
    ).toEqual([
      [1, 'Ann', 'Ben', 1, 2],
      [2, 'Zoe', 'Ben', 1, 4],
    ]);
    expect(files['handovers.csv']?.map((row) => [row.handover, row.from_email, row.to_email])).toEqual([
      [1, 'ann@example.com', 'ben@example.com'],
      [2, '', 'ben@example.com'],
    ]);
  });

  it('gives every rep and every customer a message', () => {
    const of = (name: string) => files['messages-reps.csv']?.find(({ rep }) => rep === name);
    expect(of('Ann')).toMatchObject({ kept: 1, gained: 0, lost: 1, lost_to: 'Ben' });
    expect(of('Ben')).toMatchObject({ email: 'ben@example.com', kept: 1, gained: 2, lost: 0, gained_from: 'Ann; Zoe' });
    expect(files['messages-accounts.csv']?.map((row) => [row.old_rep, row.new_rep])).toEqual([
      ['Ann', 'Ben'],
      ['Zoe', 'Ben'],
    ]);
  });

  it('goes by the baseline where the accounts name no owner', () => {
    const plan = gridPlan({ map: 'ABB', baseline: 'AAB', accounts: [0, 1, 2].map((unit) => ({ unit })), reps: REPS });
    const { 'changes.csv': changes } = filesOf(scenarioView(plan, WORKING, FIELD_SALES));
    expect(changes).toHaveLength(1);
    expect(changes?.[0]).toMatchObject({ to_rep_id: 'R2', to_territory_id: 'T002' });
  });

  it('is empty where nothing moves', () => {
    const plan = gridPlan({
      map: 'AB',
      accounts: [
        { unit: 0, owner: 'Ann' },
        { unit: 1, owner: 'Ben' },
      ],
      reps: REPS,
    });
    const none = filesOf(scenarioView(plan, WORKING, FIELD_SALES));
    expect(none['changes.csv']).toEqual([]);
    expect(none['messages-reps.csv']?.map(({ kept }) => kept)).toEqual([1, 1]);
  });
});
