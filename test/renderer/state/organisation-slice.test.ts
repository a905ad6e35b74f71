import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, RoleKey } from '../../../core/model/ids.ts';
import { nextLevel, nextOf, shownStill } from '../../../renderer/state/organisation-slice.ts';
import { hasTerritories } from '../../../renderer/state/selection.ts';
import { quotaByTerritory } from '../../../renderer/state/territory-rows.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AB' });
const [REGION, AREA, SPECIALISTS] = [2 as LevelKey, 3 as LevelKey, 2 as RoleKey];

describe('what is shown of roles and levels', () => {
  it('goes on to the next and round again', () => {
    expect([nextOf(['a', 'b'], null), nextOf(['a', 'b'], 'a'), nextOf(['a', 'b'], 'b'), nextOf([], null)]).toEqual([
      'a',
      'b',
      'a',
      null,
    ]);
    expect([nextLevel(plan, null), nextLevel(plan, REGION), nextLevel(plan, AREA)]).toEqual([REGION, AREA, null]);
  });

  it('is let go of where the plan has it no more, and where it would lie under itself', () => {
    const made = changeOf(plan, { kind: 'add-role', name: 'Specialists', copyOf: null });
    if (!made.ok) throw new Error(made.code);
    const two = applyChange(plan, made.change);
    const view = { shadowRole: SPECIALISTS, shownLevel: REGION };
    expect(shownStill(two, view, FIELD_SALES)).toEqual(view);
    expect(shownStill(two, view, SPECIALISTS)).toEqual({ shadowRole: null, shownLevel: REGION });
    expect(shownStill(plan, view, FIELD_SALES)).toEqual({ shadowRole: null, shownLevel: REGION });
    expect(shownStill({ ...two, levels: two.levels.slice(0, 1) }, view, FIELD_SALES).shownLevel).toBeNull();
  });
});

describe('what belongs to the role on screen', () => {
  it('are its quotas and its territories, not those of another', () => {
    const done = (on: typeof plan, command: EditCommand) => {
      const made = changeOf(on, command);
      if (!made.ok) throw new Error(made.code);
      return applyChange(on, made.change);
    };
    const two = done(plan, { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES });
    const split = { kind: 'split-quota', scenario: WORKING, method: 'even' } as const;
    const both = [
      { ...split, role: FIELD_SALES, totalMinor: 100 },
      { ...split, role: SPECIALISTS, totalMinor: 7 },
    ].reduce(done, two);
    const total = (role: RoleKey) =>
      [...quotaByTerritory(both, { scenario: WORKING, role }).values()].reduce((sum, one) => sum + one.quotaMinor, 0);
    expect([total(FIELD_SALES), total(SPECIALISTS)]).toEqual([100, 7]);
    const empty = done(plan, { kind: 'add-role', name: 'Product', copyOf: null });
    expect(hasTerritories({ plan: empty, scenario: WORKING, role: FIELD_SALES })).toBe(true);
    expect(hasTerritories({ plan: empty, scenario: WORKING, role: SPECIALISTS })).toBe(false);
  });
});
