import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveTerms } from '../../../core/balance/objective-terms.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { HomePull, Plan } from '../../../core/model/plan.ts';
import type { FixedCentre } from '../../../core/model/territory.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { moveRows } from '../../../data/export/move-rows.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { reportHtml } from '../../../data/report/report-html.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

type Row = Readonly<Record<string, string | number>>;

function rowsOf(plan: Plan): Row[] {
  const [header = [], ...rows] = [...moveRows(scenarioView(plan, WORKING, FIELD_SALES))];
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(header[i]), cell as string | number])));
}

/** The plan with one unit back in its territory of the baseline. */
function undone(plan: Plan, row: number): Plan {
  const before = plan.assignments.find(({ scenario }) => scenario === BASELINE)?.territories[row] ?? 0;
  const assignments = plan.assignments.map((one) =>
    one.scenario === WORKING ? { ...one, territories: one.territories.with(row, before) } : one,
  );
  return { ...plan, assignments };
}

function withCentre(plan: Plan, territory: number, fixedCentre: FixedCentre): Plan {
  const scenarioTerritories = plan.scenarioTerritories.map((seat) =>
    seat.scenario === WORKING && seat.territory === territory ? { ...seat, fixedCentre } : seat,
  );
  return { ...plan, scenarioTerritories };
}

const withHomes = ({ settings }: Plan, homes: HomePull): Plan['settings'] => ({
  ...settings,
  balance: { ...settings.balance, homes },
});

/** What the engine counts for the compactness of the assignment of a plan, in the problem of another. */
function compactness(plan: Plan, of: Plan): number {
  const count = scenarioTerritoriesOf(plan, WORKING, FIELD_SALES).length;
  const settings = { ...plan.settings.balance, territories: count };
  const { problem, unitRows } = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const now = assignmentOf(of, WORKING, FIELD_SALES);
  const assignment = unitRows.map((row) => (now[row] as number) - 1);
  return objectiveTerms(problem, assignment).sse.value ?? 0;
}

const letters = fc.array(fc.constantFrom('A', 'B', 'C', '.'), { minLength: 12, maxLength: 12 });
const map = letters.map((drawn) => `${drawn.slice(0, 6).join('')} ${drawn.slice(6).join('')}`);
const REPS = { A: [{ capacityFte: 2 }], B: [{ capacityFte: 0.5 }] };

describe('moves.csv', () => {
  it('has a row for each unit that left its territory, with the indexes that the report would have without the move', () => {
    fc.assert(
      fc.property(
        map,
        map,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
        (now, before, leads) => {
          const accounts = leads.map((value, unit) => ({ unit, values: { leads: value } }));
          const measures = [{ name: 'potential' }, { name: 'leads' }];
          const potential = [...leads].reverse().map((value) => value + 1);
          const start = gridPlan({ map: now, baseline: before, measures, values: { potential }, accounts, reps: REPS });
          const plan = start.territories.length > 0 ? withNamedAccount(start, 3, 1) : start;
          const view = scenarioView(plan, WORKING, FIELD_SALES);
          const today = plan.assignments.find(({ scenario }) => scenario === BASELINE)?.territories ?? [];
          const moved = [...today.keys()].filter((u) => today[u] !== 0 && today[u] !== view.assignment[u]);
          const rows = rowsOf(plan);
          if (view.territories.length === 0) return;
          expect(rows.map(({ unit_id }) => unit_id)).toEqual(moved.map((u) => `u${u}`));
          for (const [i, row] of rows.entries()) {
            const back = scenarioView(undone(plan, moved[i] ?? 0), WORKING, FIELD_SALES);
            for (const [m, name] of ['potential', 'leads'].entries()) {
              for (const side of ['from', 'to'] as const) {
                const at = view.territories.findIndex(({ id }) => id === row[side]);
                // A territory that is no more, or none: then the sums of the two plans differ as well.
                if (at === -1 || row.from === '' || row.to === '') continue;
                if (!view.territories.some(({ id }) => id === row.from)) continue;
                expect(row[`${name}_${side}_index_after`]).toBeCloseTo(view.totals.index[m]?.[at] ?? NaN, 6);
                expect(row[`${name}_${side}_index_before`]).toBeCloseTo(back.totals.index[m]?.[at] ?? NaN, 6);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names the limit, measure and territory that asked for a move', () => {
    const [row] = rowsOf(gridPlan({ map: 'AABB', baseline: 'AAAB', values: { potential: [1, 1, 1, 1] } }));
    expect(row).toMatchObject({ unit_id: 'u2', from: 'T001', to: 'T002', reason: 'limit', move_cost: 1 });
    expect(row).toMatchObject({ reason_measure: 'potential', reason_territory: 'T001' });
    expect(row?.potential_from_index_before).toBeCloseTo(150, 6);
    expect(row?.potential_from_index_after).toBeCloseTo(100, 6);
    expect(row?.potential_excess).toBeCloseTo(-0.9, 6);
  });

  it('has the way from home where a rep has one, whatever homes count for', () => {
    const home = { homeLat: 40, homeLon: -104 };
    const plan = gridPlan({ map: 'AABB', baseline: 'AAAB', reps: { A: [home] } });
    const [row] = rowsOf(plan);
    expect(row?.home_km_before).toBeGreaterThan(0);
    expect(row?.home_km_after).toBeNaN();
  });

  it('counts compactness as the engine does, to a fixed centre and to homes, and says so', () => {
    const ab = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 12, maxLength: 12 });
    const place = fc.record({ lat: fc.double({ min: 39, max: 41, noNaN: true }), lon: fc.constant(-99) });
    fc.assert(
      fc.property(ab, place, fc.constantFrom('off' as const, 'soft' as const, 'hard' as const), (drawn, at, homes) => {
        const map = `ABC${drawn.slice(0, 4).join('')} CBA${drawn.slice(4, 8).join('')}`;
        const baseline = `ABC${drawn.slice(8, 12).join('')} CBAAABB`;
        const given = gridPlan({ map, baseline, reps: { A: [{ homeLat: 40, homeLon: -100 }] } });
        const plan = withCentre({ ...given, settings: withHomes(given, homes) }, 2, at);
        const now = compactness(plan, plan);
        for (const row of rowsOf(plan)) {
          const back = undone(plan, Number(String(row.unit_id).slice(1)));
          const change = now - compactness(plan, back);
          expect(row.cost_compactness).toBeCloseTo(change, 6);
          if (row.reason === 'fixed-centre' || row.reason === 'compactness') {
            expect(change).toBeLessThan(0);
            expect(row.reason).toBe(row.to === 'T002' ? 'fixed-centre' : 'compactness');
          }
        }
      }),
    );
  });

  it('measures the way to the centre from the fixed one, and names it', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AAAB', measures: [{ name: 'potential', tolerance: 9 }] });
    const [free] = rowsOf(plan);
    const { lat, lon } = plan.units;
    const [row] = rowsOf(withCentre(plan, 2, { lat: lat[2] as number, lon: lon[2] as number }));
    expect(free?.centre_km_after).toBeGreaterThan(1);
    expect(row).toMatchObject({ unit_id: 'u2', reason: 'fixed-centre' });
    expect(row?.centre_km_after).toBeCloseTo(0, 1);
  });

  it('is its header alone where there is no baseline, and of the baseline itself', () => {
    const plan = gridPlan({ map: 'AABB', baseline: 'AAAB' });
    const without = { ...plan, scenarios: plan.scenarios.filter(({ baseline }) => !baseline) };
    expect(rowsOf(without)).toEqual([]);
    expect([...moveRows(scenarioView(plan, BASELINE, FIELD_SALES))]).toHaveLength(1);
  });
});

describe('the moves in the report', () => {
  const report = (plan: Plan) => {
    const facts = { version: '1.2.3', balance: null, rows: null, seconds: {} };
    return reportHtml(scenarioView(plan, WORKING, FIELD_SALES), facts, createI18n('en')).replace(
      /[\u2068\u2069]|<\/?data[^>]*>/g,
      '',
    );
  };

  it('are told in a sentence each', () => {
    const html = report(gridPlan({ map: 'AABB', baseline: 'AAAB', values: { potential: [1, 1, 1, 1] } }));
    expect(html).toContain('1 unit is not in the territory of the baseline.');
    expect(html).toContain(
      'u2 moved from T001 A to T002 B. Index of potential: T001 A 150.0 → 100.0, T002 B 50.0 → 100.0. It is 4 km nearer to the centre of its territory. The limit of potential asked for it: with this unit T001 A would be above its maximum.',
    );
    expect(report(gridPlan({ map: 'AABB' }))).not.toContain('Why units moved');
  });

  it('are the largest where there are many', () => {
    const html = report(gridPlan({ map: 'B'.repeat(400), baseline: `${'A'.repeat(399)}B` }));
    expect(html).toContain('399 units are not in the territory of the baseline. Listed are the 200 largest');
    expect(html.match(/<li>u\d+ moved/g)).toHaveLength(200);
  });
});
