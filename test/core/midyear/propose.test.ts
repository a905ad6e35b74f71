import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import type { MidYearEvent } from '../../../core/midyear/event.ts';
import { midYearOutcome } from '../../../core/midyear/outcome.ts';
import { proposeMidYear } from '../../../core/midyear/propose.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { AccountKey, RepKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';
import { accounts, COLUMNS, fields, MAP, plan, proposed, quick, reps, request, solver, values } from './strip.ts';

const leaves = (rep: number, territories: 'share-out' | 'keep-vacant'): MidYearEvent => ({
  kind: 'leaves',
  rep: rep as RepKey,
  territories,
});
const joins: MidYearEvent = { kind: 'joins', rep: fields, territory: null };
const partTime = (rep: number, capacityFte: number): MidYearEvent => ({
  kind: 'part-time',
  rep: rep as RepKey,
  capacityFte,
});

/** Letters that a unit left or came to. */
function changed(before: string, after: string): Set<string> {
  const differs = [...before].flatMap((letter, i) => (letter === after[i] ? [] : [letter, after[i] as string]));
  return new Set(differs);
}

const locked = (on: Plan, rows: readonly number[]): Plan => ({
  ...on,
  unitLocks: rows
    .toSorted((a, b) => a - b)
    .map((row) => ({
      scenario: WORKING,
      role: FIELD_SALES,
      unit: on.units.keys[row] as Plan['unitLocks'][number]['unit'],
    })),
});

describe('a rep who leaves', () => {
  it('hands the territory to its neighbours, and nobody else changes', () => {
    const made = proposed(leaves(1, 'share-out'));
    const after = mapOf(made.plan, COLUMNS, made.scenario);
    expect(after).not.toContain('A');
    expect(after).not.toContain('.');
    // B alone is beside A, and C beside B.
    for (const letter of changed(MAP, after)) expect('ABC').toContain(letter);
    expect(scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES)).toHaveLength(4);
    expect(scenarioTerritoriesOf(made.plan, WORKING, FIELD_SALES)).toHaveLength(5);
    expect(mapOf(made.plan, COLUMNS)).toBe(MAP);
    expect(made.plan.reps).toEqual(plan.reps);
  });

  it('leaves a territory that waits: it is vacant, and nothing moves', () => {
    const made = proposed(leaves(1, 'keep-vacant'));
    expect(mapOf(made.plan, COLUMNS, made.scenario)).toBe(MAP);
    const seat = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES).find(({ territory }) => territory === 1);
    expect(seat?.reps).toEqual([]);
  });

  it('leaves a shared territory to those who work it too', () => {
    const team = gridPlan({ map: MAP, values, reps: { ...reps, A: [{ share: 0.5 }, { share: 0.5 }] } });
    const made = proposed(leaves(1, 'share-out'), team);
    const seat = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES).find(({ territory }) => territory === 1);
    expect(seat?.reps).toEqual([{ rep: 2, share: 1 }]);
  });

  it('leaves locked units where they are', () => {
    const held = locked(plan, [0, 5, 25]);
    const made = proposed(leaves(1, 'share-out'), held);
    const [before, after] = [
      assignmentOf(held, WORKING, FIELD_SALES),
      assignmentOf(made.plan, made.scenario, FIELD_SALES),
    ];
    for (const row of [0, 5, 25]) expect(after[row]).toBe(before[row]);
  });

  it('is one step that can be taken back, and tells what moves', () => {
    const made = proposed(leaves(1, 'share-out'));
    expect(applyChange(plan, made.change)).toEqual(made.plan);
    expect(applyChange(made.plan, invert(made.change))).toEqual(plan);
    const outcome = midYearOutcome(plan, request(leaves(1, 'share-out')), made);
    const after = mapOf(made.plan, COLUMNS, made.scenario);
    const moved = [...MAP].filter((letter, i) => letter !== after[i]).length;
    expect(outcome.accounts).toBe(moved);
    expect(moved).toBeGreaterThanOrEqual(16);
    const sums = outcome.territories.map(({ accounts: { before, after: now } }) => (now ?? 0) - (before ?? 0));
    expect(sums.reduce((all, one) => all + one, 0)).toBe(0);
    expect(outcome.territories[0]).toMatchObject({ name: 'A', accounts: { before: 16, after: null } });
  });

  it('is refused where the rep has nothing in the scenario', () => {
    expect(proposeMidYear(plan, request(leaves(99, 'share-out')), solver)).toMatchObject({ ok: false });
  });
});

describe('a rep who works less', () => {
  it('moves nothing where the tolerance bears it', () => {
    const made = proposed(partTime(2, 0.9));
    expect(mapOf(made.plan, COLUMNS, made.scenario)).toBe(MAP);
    expect(made.plan.reps.find(({ key }) => key === 2)?.capacityFte).toBe(0.9);
  });

  it('does not mend what was uneven before', () => {
    // A has 24 units and C 8: outside the tolerance already.
    const map = MAP.split(' ')
      .map((row) => row.replace('AAAABBBBCCCC', 'AAAAAABBBBCC'))
      .join(' ');
    const uneven = gridPlan({ map, values, reps, accounts, measures: [{ name: 'potential', tolerance: 0.3 }] });
    const made = proposed(partTime(2, 0.95), uneven);
    expect(mapOf(made.plan, COLUMNS, made.scenario)).toBe(map);
  });

  it('gives no more to the neighbours than the tolerance asks for', () => {
    const made = proposed(partTime(2, 0.6));
    const after = mapOf(made.plan, COLUMNS, made.scenario);
    for (const letter of changed(MAP, after)) expect('ABC').toContain(letter);
    // 80 units by 4.6 FTE: B may have 1.3 x 80 x 0.6 / 4.6 = 13.6 of them, and has 16.
    expect([...after].filter((letter) => letter === 'B')).toHaveLength(13);
    expect([...MAP].filter((letter, i) => letter !== after[i])).toHaveLength(3);
  });
});

describe('a rep who joins', () => {
  it('gets a territory where the load is highest, within the limits', () => {
    const full = gridPlan({
      map: MAP,
      values: { potential: [...MAP.replaceAll(' ', '')].map((letter) => (letter === 'D' ? 2 : 1)) },
      reps,
      accounts,
      measures: [{ name: 'potential', tolerance: 0.3 }],
    });
    const made = proposed(joins, full);
    const after = mapOf(made.plan, COLUMNS, made.scenario);
    const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
    expect(seats).toHaveLength(6);
    const fresh = seats.find(({ territory }) => territory > 5);
    expect(fresh?.reps).toEqual([{ rep: 6, share: 1 }]);
    expect(made.plan.reps.find(({ key }) => key === 6)?.name).toBe('Nora');
    for (const letter of ['A', 'B']) {
      expect([...after].filter((one) => one === letter)).toHaveLength(16);
    }
    const outcome = midYearOutcome(full, request(joins), made);
    expect(outcome.outside).toEqual({ before: 1, after: 0 });
  });
});

describe('whatever happens', () => {
  const events = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('share-out' as const, 'keep-vacant' as const))
      .map((one) => leaves(...one)),
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0.3, 0.5, 0.8)).map((one) => partTime(...one)),
    fc.constant(joins),
  );

  it('locked units stay, everything stays covered, and only what is named or beside it changes', () => {
    fc.assert(
      fc.property(events, fc.uniqueArray(fc.nat(79), { maxLength: 6 }), fc.boolean(), (event, rows, tight) => {
        const held = locked(
          { ...plan, measures: plan.measures.map((m) => ({ ...m, tolerance: tight ? 0.1 : 0.4 })) },
          rows,
        );
        const made = proposeMidYear(held, request(event), quick);
        if (!made.ok) return;
        const before = assignmentOf(held, WORKING, FIELD_SALES);
        const after = assignmentOf(made.plan, made.scenario, FIELD_SALES);
        const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
        const used = new Set<number>(seats.map(({ territory }) => territory));
        const concerned = new Set<number>(made.concerned);
        before.forEach((key, row) => {
          const now = after[row] as number;
          expect(used.has(now)).toBe(true);
          if (now === key) return;
          expect(rows).not.toContain(row);
          expect(concerned.has(key) && concerned.has(now)).toBe(true);
        });
        if (event.kind === 'leaves' || event.kind === 'part-time') {
          // On this strip the neighbours of the k-th are the ones before and after it, and what they reach when it goes;
          // where these cannot bear it, those beside them help, and theirs.
          const reach = (event.kind === 'leaves' ? 2 : 1) + (tight ? 2 : 0);
          for (const key of concerned) expect(Math.abs(key - event.rep)).toBeLessThanOrEqual(reach);
        }
        expect(mapOf(made.plan, COLUMNS)).toBe(MAP);
        // But that ids are never given again.
        expect({ ...applyChange(made.plan, invert(made.change)), given: held.given }).toEqual(held);
      }),
      { numRuns: 25 },
    );
  });

  it('protected accounts stay with their rep', () => {
    const owned = gridPlan({
      map: MAP,
      values,
      reps,
      accounts: accounts.map((one) => ({ ...one, owner: 'Rep 2' })),
      measures: [{ name: 'potential', tolerance: 0.3 }],
    });
    const kept = [4, 5, 6, 7].map((row) => ({
      of: 'account' as const,
      key: owned.accounts.keys[row] as AccountKey,
      reason: 'promised',
    }));
    const made = proposed(partTime(2, 0.6), { ...owned, protections: kept });
    const after = assignmentOf(made.plan, made.scenario, FIELD_SALES);
    for (const row of [4, 5, 6, 7]) expect(after[row]).toBe(2);
    expect(after.filter((key) => key === 2).length).toBeLessThan(16);
  });
});
