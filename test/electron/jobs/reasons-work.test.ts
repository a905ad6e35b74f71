import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { REASON_KINDS } from '../../../electron/api/reasons-schemas.ts';
import { reasonsOf } from '../../../electron/jobs/reasons-work.ts';
import { stopFlags } from '../../../electron/jobs/stop-flags.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const control = {
  flag: new Int32Array(stopFlags()),
  cancelled: () => false,
  check: () => {},
  report: () => {},
};
const SIDE = 5;
const letters = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE });
const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE });

function mapOf(drawn: readonly string[]): string {
  return Array.from({ length: SIDE }, (_, y) => drawn.slice(y * SIDE, (y + 1) * SIDE).join('')).join(' ');
}

/** Index of a territory (100 = fair share) of one measure, counted from the units of the plan by hand. */
function indexOf(values: readonly number[], owner: readonly string[], territory: string): number {
  const total = (of: string) => values.reduce((sum, value, u) => (owner[u] === of ? sum + value : sum), 0);
  const all = new Set(['A', 'B', 'C'].filter((of) => USED.some((one) => one === of)));
  const whole = [...all].reduce((sum, of) => sum + total(of), 0);
  return (100 * total(territory)) / (whole / all.size);
}
let USED: readonly string[] = [];

const made = (map: readonly string[], baseline: readonly string[], values: readonly number[]): Plan =>
  gridPlan({
    map: mapOf(map),
    baseline: mapOf(baseline),
    measures: [{ name: 'potential' }],
    values: { potential: values },
  });

describe('the reasons of moves', () => {
  it('name every moved unit, and their indexes are what a recount gives with and without the move', () => {
    fc.assert(
      fc.property(letters, letters, amounts, (map, baseline, values) => {
        // Each territory has to be there in both.
        const now = ['A', 'B', 'C', ...map.slice(3)];
        const then = ['A', 'B', 'C', ...baseline.slice(3)];
        USED = ['A', 'B', 'C'];
        const plan = made(now, then, values);
        const { moves } = reasonsOf({ plan, scenario: WORKING, role: FIELD_SALES }, control);
        const moved = now.flatMap((letter, u) => (letter === then[u] ? [] : [u]));
        expect([...(moves?.units ?? [])].sort((a, b) => a - b)).toEqual(moved);
        moves?.units.forEach((unit, i) => {
          const [to, from] = [now[unit] as string, then[unit] as string];
          const back = now.map((letter, u) => (u === unit ? from : letter));
          expect(moves.fromAfter[i]).toBeCloseTo(indexOf(values, now, from), 6);
          expect(moves.fromBefore[i]).toBeCloseTo(indexOf(values, back, from), 6);
          expect(moves.toAfter[i]).toBeCloseTo(indexOf(values, now, to), 6);
          expect(moves.toBefore[i]).toBeCloseTo(indexOf(values, back, to), 6);
        });
        const first = (i: number) => values[moves?.units[i] ?? 0] ?? 0;
        for (let i = 1; i < (moves?.units.length ?? 0); i++) expect(first(i)).toBeLessThanOrEqual(first(i - 1));
      }),
      { numRuns: 60 },
    );
  });

  it('say that a limit asked for a move only where undoing it breaks that limit further', () => {
    fc.assert(
      fc.property(letters, letters, amounts, (map, baseline, values) => {
        const now = ['A', 'B', 'C', ...map.slice(3)];
        const then = ['A', 'B', 'C', ...baseline.slice(3)];
        const { moves } = reasonsOf({ plan: made(now, then, values), scenario: WORKING, role: FIELD_SALES }, control);
        const ideal = values.reduce((sum, value) => sum + value, 0) / 3;
        const total = (owner: readonly string[], of: string) =>
          values.reduce((sum, value, u) => (owner[u] === of ? sum + value : sum), 0);
        const tolerance = 0.05;
        moves?.units.forEach((unit, i) => {
          if (REASON_KINDS[moves.kind[i] as number] !== 'limit') return;
          const [to, from] = [now[unit] as string, then[unit] as string];
          const back = now.map((letter, u) => (u === unit ? from : letter));
          if (moves.side[i] === 1) {
            expect(total(back, from)).toBeGreaterThan(ideal * (1 + tolerance));
            expect(total(back, from)).toBeGreaterThan(total(now, from));
          } else {
            expect(total(back, to)).toBeLessThan(ideal * (1 - tolerance));
            expect(total(back, to)).toBeLessThan(total(now, to));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('tell of limits that are not met what blocks them and what would let them be met', () => {
    const values = Array.from({ length: 25 }, (_, u) => (u === 24 ? 100 : 1));
    const map = Array.from({ length: 25 }, (_, u) => ['A', 'B', 'C'][u % 3] as string);
    const { unmet } = reasonsOf({ plan: made(map, map, values), scenario: WORKING, role: FIELD_SALES }, control);
    expect(unmet?.length).toBeGreaterThan(0);
    for (const { blocker, relaxations } of unmet ?? []) {
      expect(blocker).toBe('unit-too-big');
      expect(relaxations[0]).toMatchObject({ kind: 'tolerance', asked: expect.closeTo(0.05, 9) });
    }
  });

  it('tell of accounts that go along with a unit, and of those that a name keeps where they are', () => {
    const start = gridPlan({
      map: 'AAB',
      baseline: 'ABB',
      accounts: [
        { unit: 0, owner: 'Ada' },
        { unit: 1, owner: 'Ben' },
        { unit: 1, owner: 'Ben' },
        { unit: 2, owner: 'Ben' },
      ],
    });
    const told = (plan: Plan) => reasonsOf({ plan, scenario: WORKING, role: FIELD_SALES }, control);
    expect([...(told(start).moves?.handed ?? [])]).toEqual([2]);
    const named = told(withNamedAccount(start, 1, 2));
    expect([...(named.moves?.handed ?? [])]).toEqual([1]);
    // It is where it was in the baseline.
    expect(named.accountCount).toBe(0);
  });

  it('have nothing to tell of the baseline itself, nor of a plan without territories', () => {
    const plan = gridPlan({ map: 'AB', measures: [{ name: 'potential' }] });
    const baseline = plan.scenarios.find((one) => one.baseline)?.key ?? WORKING;
    expect(reasonsOf({ plan, scenario: baseline, role: FIELD_SALES }, control).moves).toBe(null);
    const bare = gridPlan({ map: '..', baseline: '..' });
    expect(reasonsOf({ plan: bare, scenario: WORKING, role: FIELD_SALES }, control)).toMatchObject({
      moves: null,
      unmet: null,
    });
  });
});
