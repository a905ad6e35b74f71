import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, RoleKey } from '../../../core/model/ids.ts';
import { nextLevel, nextOf, shownStill } from '../../../renderer/state/organisation-slice.ts';
import { FIELD_SALES, gridPlan } from '../../support/plan-builder.ts';

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
