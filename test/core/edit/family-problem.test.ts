import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { accountFamilies } from '../../../core/edit/account-families.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { familyProblem } from '../../../core/edit/family-problem.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { pointPlan } from './reimport-lists.ts';

const ACCOUNTS = 14;
const list = (placed: (i: number) => boolean = () => true) =>
  Array.from({ length: ACCOUNTS }, (_, i) => ({ id: `${i}`, at: placed(i) ? 30 + i : null, potential: 10 }));

/** A plan of points whose account `i` has the parent `parents[i]`. */
function withParents(plan: Plan, parents: readonly string[]): Plan {
  const column = textColumn(Array.from({ length: ACCOUNTS }, (_, i) => parents[i] ?? ''));
  return { ...plan, accounts: { ...plan.accounts, parents: column } };
}

function balanced(plan: Plan, territories: number, apart: readonly string[] = []) {
  const settings = { ...plan.settings.balance, territories };
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const families = familyProblem(plan, WORKING, FIELD_SALES, made, { apart });
  if (!families) return { families, assignment: new Int32Array(0) };
  const { glued } = families;
  const solution = solve(glued.problem, { seed: 1, stop: iterations(5_000), report: () => {} });
  return { families, assignment: glued.whole(solution).assignment };
}

const free = pointPlan(list(), { working: '', baseline: '' });

describe('a balance that keeps families together', () => {
  it('puts every family in one territory, whatever the families and the places', () => {
    const parent = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.nat(ACCOUNTS + 1).map(String));
    fc.assert(
      fc.property(
        fc.array(parent, { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
        fc.array(fc.boolean(), { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
        (parents, placed) => {
          const plan = withParents(
            pointPlan(
              list((i) => placed[i] || i < 6),
              { working: '', baseline: '' },
            ),
            parents,
          );
          const { families, assignment } = balanced(plan, 2);
          if (!families || families.glued.problem.unitCount < 2) return;
          const { family } = accountFamilies(plan.accounts);
          const where = new Map<number, number>();
          family.forEach((of, account) => {
            const unit = plan.accounts.unit[account] as number;
            if (of < 0 || unit < 0) return;
            const territory = assignment[unit] as number;
            expect(where.get(of) ?? territory).toBe(territory);
            where.set(of, territory);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves the families apart that the planner names, and named accounts where they are named to', () => {
    const parents = ['', '0', '0', '', '3', '3'];
    const plan = withParents(pointPlan(list(), { working: '', baseline: '', named: [2] }), parents);
    const { families } = balanced(plan, 2, ['3']);
    expect(families?.together).toBe(1);
    const group = families?.glued.group ?? new Int32Array(0);
    expect(group[0]).toBe(group[1]);
    expect(new Set([group[0], group[2], group[3], group[4], group[5]]).size).toBe(5);
  });

  it('follows a lock; locks in different territories part a family, which is told', () => {
    const working = 'ABA...........';
    const locked = withParents(pointPlan(list(), { working, baseline: working, locked: [0, 1, 2] }), [
      '',
      '0',
      '0',
      '0',
      '',
      '4',
    ]);
    const { families } = balanced(locked, 2);
    expect(families?.apartByLocks).toEqual(['0']);
    const group = families?.glued.group ?? new Int32Array(0);
    // Two of ten are locked to A, one to B: the free one goes with the two.
    expect([group[2] === group[0], group[3] === group[0], group[1] === group[0]]).toEqual([true, true, false]);
    expect(families?.together).toBe(2);
  });

  it('is nothing else than before where no family has two places, or the units are areas', () => {
    expect(balanced(free, 2).families).toBeNull();
    expect(balanced(withParents(free, ['', '0']), 2, ['0']).families).toBeNull();
    const areas = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
    expect(balanced(areas, 2).families).toBeNull();
  });
});
