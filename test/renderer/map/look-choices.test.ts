import { describe, expect, it } from 'vitest';
import type { App } from '../../../renderer/actions/app.ts';
import { chooseLook } from '../../../renderer/actions/choose-look.ts';
import { canColourBy, choiceId, chosenId, colourChoices, lookOfChoice } from '../../../renderer/map/look-choices.ts';
import { USUAL_LOOK } from '../../../renderer/state/map-look-slice.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AB',
  measures: [{ name: 'potential' }, { name: 'leads' }],
  accounts: [{ unit: 0, owner: 'Ann' }],
  reps: { A: [{ name: 'Ann' }] },
});

describe('what a map can be coloured by', () => {
  it('is offered as far as the plan has it, measures one by one', () => {
    expect(colourChoices(plan).map(choiceId)).toEqual([
      'territory',
      'measure 1',
      'measure 2',
      'index 1',
      'index 2',
      'owner',
      'rep',
      'change',
    ]);
    const bare = gridPlan({ map: 'AB', measures: [] });
    expect(colourChoices(bare).map(choiceId)).toEqual(['territory', 'change']);
    expect(canColourBy({ ...bare, scenarios: [] }, 'change')).toBe(false);
  });

  it('is found again from its text', () => {
    for (const choice of colourChoices(plan)) {
      const look = { ...USUAL_LOOK, ...lookOfChoice(choiceId(choice)) };
      expect(chosenId(plan, look)).toBe(choiceId(choice));
    }
    expect(lookOfChoice('nonsense')).toEqual({ colourBy: 'territory' });
  });

  it('is the first measure where the chosen one is no more', () => {
    const look = { ...USUAL_LOOK, ...lookOfChoice('measure 9') };
    expect(chosenId(plan, look)).toBe('measure 1');
  });
});

describe('a chosen look', () => {
  it('is shown at once, and kept but for the measures of this plan', async () => {
    const store = createAppStore();
    const kept: unknown[] = [];
    const client = { call: (_name: string, input: unknown) => Promise.resolve({ ok: true, value: kept.push(input) }) };
    await chooseLook({ store, client } as unknown as App, { ...lookOfChoice('index 2'), accountsAs: 'heat' });
    expect(store.getState().look).toMatchObject({ colourBy: 'index', measure: 2, accountsAs: 'heat' });
    const { measure: _, sizeBy: __, ...look } = store.getState().look;
    expect(kept).toEqual([{ ...store.getState().preferences, look }]);
  });
});
