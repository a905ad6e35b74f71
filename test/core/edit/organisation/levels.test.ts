import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import type { LevelKey, RepKey, TerritoryKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { rollup } from '../../../../core/tally/rollup.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../../support/plan-builder.ts';

const REGION = 2 as LevelKey;
const AREA = 3 as LevelKey;

/** Eight territories in a row of pairs, 4 x 4 units: AABBCCDD above EEFFGGHH. */
const plan = gridPlan({ map: 'AABBCCDD EEFFGGHH', values: { potential: new Array(16).fill(5) }, reps: { A: [{}] } });

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

const group = (level: LevelKey, groups: number): EditCommand => {
  return { kind: 'group-territories', scenario: WORKING, role: FIELD_SALES, level, groups };
};
const keys = (letters: string) => {
  return [...letters].map((letter) => ('ABCDEFGH'.indexOf(letter) + 1) as TerritoryKey);
};
const west = { kind: 'add-group', role: FIELD_SALES, level: REGION, name: 'West', children: keys('ABEF') } as const;

/** Territory letters per group. */
function groupsOf(of: Plan): string[] {
  const letters = new Map<number, string>();
  for (const { name, parent, level } of of.territories) {
    if (level === 1 && parent !== null) letters.set(parent, (letters.get(parent) ?? '') + name);
  }
  return [...letters.values()].sort();
}

describe('grouping automatically', () => {
  it('makes contiguous groups of equal potential', () => {
    const next = planAfter(plan, group(REGION, 4));
    const groups = groupsOf(next);
    expect(groups.map((letters) => letters.length)).toEqual([2, 2, 2, 2]);
    const touch = new Set(['AB', 'BC', 'CD', 'EF', 'FG', 'GH', 'AE', 'BF', 'CG', 'DH']);
    for (const pair of groups) expect(touch).toContain(pair);
    const made = next.territories.filter(({ level }) => level === REGION);
    expect(made.map(({ id }) => id)).toEqual(['G001', 'G002', 'G003', 'G004']);
    expect(new Set(made.map(({ name }) => name)).size).toBe(4);
  });

  it('makes the same groups of the same territories', () => {
    expect(changeOf(plan, group(REGION, 3))).toEqual(changeOf(plan, group(REGION, 3)));
  });

  it('keeps the names of groups that go on, and removes those that keep nothing', () => {
    const named = planAfter(plan, west);
    const next = planAfter(named, group(REGION, 1));
    const made = next.territories.filter(({ level }) => level === REGION);
    expect(made.map(({ id, name }) => `${id} ${name}`)).toEqual(['G001 West']);
    expect(groupsOf(next)).toEqual(['ABCDEFGH']);
    expect(planAfter(next, group(REGION, 2)).territories.filter(({ level }) => level === REGION)).toHaveLength(2);
  });

  it('makes areas of regions', () => {
    const next = planAfter(planAfter(plan, group(REGION, 4)), group(AREA, 2));
    const totals = territoryTotals(next, WORKING, FIELD_SALES);
    const rolled = rollup(next, totals, WORKING, AREA);
    expect([...(rolled.totals[0] ?? [])]).toEqual([40, 40]);
    expect([...rolled.territories]).toEqual([4, 4]);
  });

  it('refuses more groups than there is to group', () => {
    expect(changeOf(plan, group(REGION, 9))).toMatchObject({ code: 'too-few-to-group', values: { territories: 8 } });
    expect(changeOf(plan, group(AREA, 1))).toMatchObject({ code: 'too-few-to-group', values: { territories: 0 } });
  });

  it('puts every territory of the scenario into one of as many groups as asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'ABCDEF.'), { minLength: 24, maxLength: 24 }),
        fc.integer({ min: 1, max: 4 }),
        (letters, groups) => {
          const map = [0, 8, 16].map((from) => letters.slice(from, from + 8).join('')).join(' ');
          const given = gridPlan({ map, values: { potential: letters.map((_, i) => i % 7) } });
          const result = changeOf(given, group(REGION, groups));
          if (!result.ok) {
            expect(given.territories.length).toBeLessThan(groups);
            return;
          }
          const next = applyChange(given, result.change);
          const parents = new Set(next.territories.filter(({ level }) => level === 1).map(({ parent }) => parent));
          expect(parents.has(null)).toBe(false);
          expect(parents.size).toBe(groups);
        },
      ),
    );
  });
});

describe('groups by hand', () => {
  it('are added with their territories, and take and let go of others', () => {
    const made = planAfter(plan, west);
    expect(groupsOf(made)).toEqual(['ABEF']);
    const parent = 9 as TerritoryKey;
    const more = planAfter(made, { kind: 'set-parent', territories: keys('CG'), parent });
    expect(groupsOf(more)).toEqual(['ABCEFG']);
    expect(groupsOf(planAfter(more, { kind: 'set-parent', territories: keys('AB'), parent: null }))).toEqual(['CEFG']);
    expect(planAfter(more, { kind: 'remove-group', group: parent }).territories).toEqual(plan.territories);
  });

  it('stand one rung above what they hold', () => {
    const made = planAfter(plan, west);
    const area = { ...west, level: AREA, name: 'All' } as const;
    expect(changeOf(made, area)).toMatchObject({ code: 'invalid-request', values: { what: 'territories' } });
    expect(changeOf(made, { ...area, children: [9 as TerritoryKey] }).ok).toBe(true);
  });

  it('take no units', () => {
    const move = { kind: 'assign-units', scenario: WORKING, role: FIELD_SALES, units: Int32Array.of(10) } as const;
    const result = changeOf(planAfter(plan, west), { ...move, territory: 9 as TerritoryKey });
    expect(result).toMatchObject({ code: 'invalid-request', values: { what: 'territory' } });
  });
});

describe('levels', () => {
  it('are added at the top and removed with their groups', () => {
    const company = planAfter(plan, { kind: 'add-level', name: 'Company' });
    expect(company.levels.at(-1)).toMatchObject({ name: 'Company', rank: 3 });
    const areas = planAfter(planAfter(planAfter(plan, group(REGION, 4)), group(AREA, 2)), {
      kind: 'remove-level',
      level: REGION,
    });
    // Territories now roll up to the areas.
    expect(areas.levels.map(({ name, rank }) => `${name} ${rank}`)).toEqual(['Territory 0', 'Area 1']);
    expect(groupsOf(areas).map((letters) => letters.length)).toEqual([4, 4]);
    expect(changeOf(plan, { kind: 'remove-level', level: 1 as LevelKey }).ok).toBe(false);
  });
});

describe('managers', () => {
  const lead = (rep: number | null): EditCommand => {
    return { kind: 'set-manager', scenario: WORKING, group: 9 as TerritoryKey, rep: rep as RepKey | null };
  };

  it('manage the level of the group they lead, and are sellers again after', () => {
    const led = planAfter(planAfter(plan, west), lead(1));
    expect(led.reps[0]?.manages).toBe(REGION);
    expect(planAfter(led, lead(null))).toEqual(planAfter(plan, west));
    expect(planAfter(led, { kind: 'remove-group', group: 9 as TerritoryKey })).toEqual(plan);
    expect(planAfter(led, { kind: 'remove-level', level: REGION }).reps[0]?.manages).toBeNull();
  });

  it('do not count as territories', () => {
    const led = planAfter(planAfter(plan, west), lead(1));
    expect([...territoryTotals(led, WORKING, FIELD_SALES).territories]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
