import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { type AskedRep, importedReps } from '../../../core/edit/import-reps.ts';
import { invert } from '../../../core/edit/invert.ts';
import { matchReps } from '../../../core/edit/match-reps.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { changeOfRoster } from '../../../core/edit/roster-change.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import { repFinder } from '../../../core/model/rep-of-owner.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { aRep, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { quotaPlanOf } from '../../support/quota-plans.ts';

const key = (n: number) => n as RepKey;
const fromOwner = (n: number, owner: string) => aRep(key(n), { id: owner, name: owner });

describe('which rep of a plan somebody of a roster is', () => {
  const known = (plan: Parameters<typeof matchReps>[0], listed: Parameters<typeof matchReps>[1]) =>
    matchReps(plan, listed).map((rep) => rep?.key ?? null);

  it('goes by id before everything else', () => {
    const plan = [aRep(key(1), { id: 'E1', name: 'Kim', email: 'kim@x.org' }), aRep(key(2), { id: 'E2', name: 'Lee' })];
    expect(known(plan, [{ id: 'E2', name: 'Kim', email: 'kim@x.org' }])).toEqual([2]);
  });

  it('goes by CRM user id, e-mail in any case, then name', () => {
    const plan = [
      aRep(key(1), { id: 'E1', crmUserId: '005A' }),
      aRep(key(2), { id: 'E2', email: 'Lee@x.org' }),
      fromOwner(3, 'Mo'),
    ];
    const listed = [
      { id: 'N3', name: 'Mo' },
      { id: 'N2', name: 'Lee', email: 'lee@X.org' },
      { id: 'N1', name: 'Kim', crmUserId: '005A' },
    ];
    expect(known(plan, listed)).toEqual([3, 2, 1]);
  });

  it('knows owners who were named by their CRM user id or e-mail', () => {
    const plan = [fromOwner(1, '005A'), fromOwner(2, 'lee@x.org')];
    const listed = [
      { id: 'E1', name: 'Kim', crmUserId: '005A' },
      { id: 'E2', name: 'Lee', email: 'Lee@x.org' },
    ];
    expect(known(plan, listed)).toEqual([1, 2]);
  });

  it('takes nobody for somebody else of the same name', () => {
    const plan = [aRep(key(1), { id: 'E1', name: 'Kim' }), fromOwner(2, 'Lee')];
    expect(known(plan, [{ id: 'E9', name: 'Kim' }])).toEqual([null]);
    const twice = [
      { id: 'E7', name: 'Lee' },
      { id: 'E8', name: 'Lee' },
    ];
    expect(known(plan, twice)).toEqual([null, null]);
  });
});

describe('an owner column', () => {
  it('means a rep by id, CRM user id, e-mail or name', () => {
    const rep = aRep(key(1), { id: 'E1', crmUserId: '005A', email: 'kim@x.org', name: 'Kim' });
    const find = repFinder([rep, aRep(key(2))]);
    for (const owner of ['E1', '005A', 'KIM@x.org', 'Kim']) expect(find(owner)).toBe(rep);
    expect(find('')).toBeUndefined();
  });
});

const plan = gridPlan({
  map: 'AB',
  reps: { A: [{ share: 0.25 }, { share: 0.75, level: 'junior', tenureMonths: 7 }], B: [{}] },
});
const asked = (id: string, more: Partial<AskedRep> = {}): AskedRep => ({ id, name: `Rep ${id.slice(1)}`, ...more });

describe('a roster that is brought into a plan', () => {
  it('updates what it has columns for, under the same keys, so that everybody keeps their seats', () => {
    const reps = [asked('r1'), asked('r2', { capacityFte: 0.5, segment: 'labs' }), asked('r3'), asked('r9')];
    const made = changeOfRoster(plan, { reps, fileName: 'reps.csv', gone: 'drop' });
    const after = applyChange(plan, made.change);
    expect(after.scenarioTerritories).toEqual(plan.scenarioTerritories);
    expect(after.reps).toEqual([
      plan.reps[0],
      { ...plan.reps[1], capacityFte: 0.5, segment: 'labs' },
      plan.reps[2],
      aRep(key(4), { id: 'r9', name: 'Rep 9' }),
    ]);
    expect(made.added.map(({ id }) => id)).toEqual(['r9']);
    expect(made.changed.map(({ id }) => id)).toEqual(['r2']);
    expect([made.unchanged, made.gone.length]).toEqual([2, 0]);
    expect(made.change.note).toEqual({
      code: 'reps-imported',
      values: { added: 1, changed: 1, gone: 0, file: 'reps.csv' },
    });
  });

  it('lists who is gone and keeps them, unless they are to leave; then their share goes to the others', () => {
    const reps = [asked('r2')];
    const kept = changeOfRoster(plan, { reps, fileName: 'reps.csv', gone: 'keep' });
    expect(kept.gone.map(({ id }) => id)).toEqual(['r1', 'r3']);
    expect(kept.change.records).toEqual([]);
    const dropped = applyChange(plan, changeOfRoster(plan, { reps, fileName: 'reps.csv', gone: 'drop' }).change);
    expect(dropped.reps.map(({ id }) => id)).toEqual(['r2']);
    const seats = dropped.scenarioTerritories.map((seat) => seat.reps);
    expect(seats).toEqual([[{ rep: 2, share: 1 }], [], [{ rep: 2, share: 1 }], []]);
  });

  it.each([
    ['2026-01-01', 12],
    ['2025-12-31', 12],
    ['2026-01-02', 11],
    ['2024-02-29', 34],
    ['2027-06-01', 0],
    [null, null],
  ])('counts the months in the job from %s to the start of the plan: %s', (startDate, months) => {
    const [rep] = importedReps([], [asked('r1', { startDate })], [], '2027-01-01').reps;
    expect(rep?.tenureMonths).toBe(months);
  });

  it('takes the months that are given, and keeps them where the list says nothing of them', () => {
    const of = (more: Partial<AskedRep>) =>
      importedReps(plan.reps, [asked('r2', more)], [], '2027-01-01').reps.find(({ id }) => id === 'r2')?.tenureMonths;
    expect(of({ startDate: '2026-01-01', tenureMonths: 3 })).toBe(3);
    expect(of({ startDate: '2026-01-01' })).toBe(12);
    expect(of({})).toBe(7);
    expect(of({ tenureMonths: null })).toBe(null);
  });

  it('gives a rep whom an owner column named the id of the roster, and keeps an id over one made up from a name', () => {
    const before = [fromOwner(1, '005A'), aRep(key(2), { id: 'E2', name: 'Lee', email: 'lee@x.org' })];
    const listed: AskedRep[] = [
      { id: 'E1', name: 'Kim', crmUserId: '005A', manager: 'lee@x.org' },
      { id: 'lee@x.org', name: 'Lee', email: 'lee@x.org' },
    ];
    const { reps, owners } = importedReps(before, listed, ['005A'], '2027-01-01');
    expect(reps.map((rep) => [rep.key, rep.id, rep.manager])).toEqual([
      [1, 'E1', 'E2'],
      [2, 'E2', ''],
    ]);
    expect(owners.map((rep) => rep.key)).toEqual([1]);
  });
});

const aRoster = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3', 'x1', 'x2', 'Ada'),
    name: fc.constantFrom('Rep 1', 'Rep 2', 'Ada', 'Ben'),
    email: fc.constantFrom('', 'a@x.org', 'b@x.org'),
    skills: fc.subarray(['lab', 'imaging']),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);

describe('laws of a roster', () => {
  it('is taken back by one undo, leaves no seat without its rep, and changes nothing the second time', () => {
    fc.assert(
      fc.property(aPlan, aRoster, fc.constantFrom('keep' as const, 'drop' as const), (any, reps, gone) => {
        const { change } = changeOfRoster(any, { reps, fileName: 'reps.csv', gone });
        const after = applyChange(any, change);
        expect(applyChange(after, invert(change))).toEqual(any);
        const keys = after.reps.map((rep) => rep.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { reps: seated } of after.scenarioTerritories) {
          expect(seated.every(({ rep }) => keys.includes(rep))).toBe(true);
          if (seated.length > 0) expect(seated.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        }
        const ids = reps.map(({ id }) => id);
        for (const rep of after.reps) if (gone === 'drop') expect([...ids, rep.name]).toContain(rep.id);
        const again = changeOfRoster(after, { reps, fileName: 'reps.csv', gone });
        expect([again.added.length, again.change.records.length]).toEqual([0, 0]);
      }),
    );
  });
});

it('live quotas follow a roster in its own change', () => {
  const reps = { A: [{ id: 'E1', name: 'Kim' }], B: [{ id: 'E2', name: 'Lee' }] };
  const made = gridPlan({ map: 'AB', values: { potential: [1, 1] }, reps });
  const start = changeOf(made, {
    kind: 'set-quota-plan',
    scenario: WORKING,
    role: FIELD_SALES,
    quotaPlan: quotaPlanOf(3000, { partTime: true }),
  });
  if (!start.ok) throw new Error(start.code);
  const plan = applyChange(made, start.change);
  const minor = ({ quotas }: typeof plan) => quotas.map(({ quotaMinor }) => quotaMinor);
  expect(minor(plan)).toEqual([1500, 1500]);
  const roster = [
    { id: 'E1', name: 'Kim', capacityFte: 0.5 },
    { id: 'E2', name: 'Lee' },
  ];
  const { change } = changeOfRoster(plan, { reps: roster, fileName: 'reps.csv', gone: 'keep' });
  const after = applyChange(plan, change);
  expect(minor(after)).toEqual([1000, 2000]);
  expect(applyChange(after, invert(change))).toEqual(plan);
});
