import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Rep, Territory } from '../../../core/model/territory.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { aChange, aPlan } from '../../support/arbitraries.ts';
import { aFolder, codeOf, contentDigests, opened } from './plan-folder.ts';
import { fullPlan, moving, renaming } from './some-plans.ts';

/** A plan and changes made one after another. */
const aStory = fc.tuple(aPlan.map(soundNames), fc.gen(), fc.integer({ min: 1, max: 8 })).map(([plan, pick, count]) => {
  const changes: PlanChange[] = [];
  let now: Plan = plan;
  for (let i = 0; i < count; i++) {
    const change = pick(aChange, now);
    changes.push(change);
    now = applyChange(now, change);
  }
  return { plan, changes, end: now };
});

/** Without accounts named for a territory that the plan does not have: no file would take them. */
function soundNames(plan: Plan): Plan {
  const known = new Set(plan.territories.map(({ key }) => key));
  return { ...plan, namedAccounts: plan.namedAccounts.filter(({ territory }) => known.has(territory)) };
}

describe('edits of a plan file', () => {
  it('undone one by one and redone one by one lead back to the same digests', () => {
    const folder = aFolder();
    let run = 0;
    fc.assert(
      fc.property(aStory, ({ plan, changes, end }) => {
        const path = join(folder, `${++run}.evenfield`);
        let file = createPlanFile(path, plan);
        expect(file.read()).toEqual(plan);
        file.close();
        const atStart = contentDigests(path);
        file = opened(path);
        for (const change of changes) file.edit(change);
        expect(file.read()).toEqual(end);
        file.close();
        const atEnd = contentDigests(path);
        file = opened(path);
        for (const _ of changes) file.undo();
        expect(file.read()).toEqual(plan);
        file.close();
        expect(contentDigests(path)).toEqual(atStart);
        file = opened(path);
        for (const change of changes) expect(file.redo().change).toEqual(change);
        expect(file.check().problems).toEqual([]);
        expect(file.revision).toBe(3 * changes.length);
        file.close();
        expect(contentDigests(path)).toEqual(atEnd);
      }),
      { numRuns: 20 },
    );
  });

  it('are walked to and fro in one step each, and the change that is told leads there too', () => {
    const folder = aFolder();
    let run = 0;
    const stopsOnTheWay = fc.array(fc.nat(8), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(aStory, stopsOnTheWay, ({ plan, changes }, somewhere) => {
        const file = createPlanFile(join(folder, `${++run}.evenfield`), plan);
        const states = [plan];
        for (const change of changes) {
          file.edit(change);
          states.push(applyChange(states.at(-1) as Plan, change));
        }
        let here = states.at(-1) as Plan;
        for (const stop of somewhere.map((any) => any % states.length)) {
          const { revision } = file;
          const walked = file.walkTo(stop);
          expect(file.read()).toEqual(states[stop]);
          expect(applyChange(here, walked.change)).toEqual(states[stop]);
          expect(file.revision).toBe(revision + 1);
          expect(file.historySteps().filter(({ undone }) => !undone)).toHaveLength(stop);
          here = states[stop] as Plan;
        }
        expect(codeOf(() => file.walkTo(changes.length + 1))).toBe('invalid-request');
        expect(file.read()).toEqual(here);
        expect(file.check().problems).toEqual([]);
        file.close();
      }),
      { numRuns: 20 },
    );
  });

  it('that were made for another state of the plan are refused, and nothing is written', () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    const file = createPlanFile(path, plan);
    const territory = plan.territories[0] as Territory;
    const rep = plan.reps[0] as Rep;
    const wrong: PlanChange[] = [
      moving([10], [2], [3]),
      moving([70], [1], [3]),
      moving([10, 70], [1, 1], [2, 2]),
      moving([11], [0], [1]),
      moving([10], [1], [77]),
      moving([20, 10], [1, 1], [2, 2]),
      renaming({ ...plan, territories: [{ ...territory, name: 'not its name' }] }, 'North'),
      { ...renaming(plan, 'North'), records: [{ kind: 'territories', before: territory, after: null }] },
      { ...renaming(plan, 'North'), records: [{ kind: 'settings', before: plan.settings, after: null }] },
      {
        ...renaming(plan, 'North'),
        records: [{ kind: 'reps', before: null, after: { ...rep, capacityFte: Number.NaN } }],
      },
      {
        ...renaming(plan, 'North'),
        records: [
          { kind: 'scenarioTerritories', before: plan.scenarioTerritories[0] as never, after: null },
          { kind: 'scenarios', before: plan.scenarios[1] as never, after: null },
        ],
      },
    ];
    for (const change of wrong) expect(codeOf(() => file.edit(change))).toBe('invalid-request');
    expect(file.revision).toBe(0);
    expect(file.read()).toEqual(plan);
    expect(file.check().ok).toBe(true);
    file.close();
  });

  it('may let two records trade what has to be unique', () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    const [a, b] = plan.measures;
    if (!a || !b) throw new Error('The plan has two measures.');
    const trade: PlanChange = {
      note: { code: 'measures', values: { names: '' } },
      moves: [],
      records: [
        { kind: 'measures', before: a, after: { ...a, name: b.name } },
        { kind: 'measures', before: b, after: { ...b, name: a.name } },
      ],
      batches: [],
    };
    file.edit(trade);
    expect(file.read().measures.map(({ name }) => name)).toEqual(['workload', 'potential', 'leads']);
    file.undo();
    expect(file.read()).toEqual(plan);
    file.close();
  });

  it('can be taken back at least a thousand times, and the oldest go only by their bytes', () => {
    const plan = fullPlan();
    const path = join(aFolder(), 'a.evenfield');
    const limits = { history: { steps: 1_000, bytes: 20_000 } };
    const file = createPlanFile(path, plan, limits);
    for (let i = 0; i < 1_100; i++) file.edit(moving([10], [i % 2 === 0 ? 1 : 2], [i % 2 === 0 ? 2 : 1]));
    expect(file.historySteps()).toHaveLength(1_000);
    expect(file.forgottenSteps).toBe(100);
    file.close();
    const again = opened(path, limits);
    for (let i = 0; i < 1_000; i++) again.undo();
    expect(codeOf(() => again.undo())).toBe('nothing-to-undo');
    expect(again.check().ok).toBe(true);
    again.close();
  });

  it('are all kept while they are small', () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), fullPlan());
    for (let i = 0; i < 1_100; i++) file.edit(moving([10], [i % 2 === 0 ? 1 : 2], [i % 2 === 0 ? 2 : 1]));
    expect(file.historySteps()).toHaveLength(1_100);
    expect(file.forgottenSteps).toBe(0);
    file.close();
  });
});
