import { describe, expect, it } from 'vitest';
import type { App } from '../../../renderer/actions/app.ts';
import { chooseLook } from '../../../renderer/actions/choose-look.ts';
import { canColourBy, choiceId, chosenId, colourChoices, lookOfChoice } from '../../../renderer/map/look-choices.ts';
import { USUAL_LOOK } from '../../../renderer/state/map-look-slice.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { BASELINE, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AB',
  measures: [{ name: 'potential' }, { name: 'leads' }],
  accounts: [{ unit: 0, owner: 'Ann' }],
  reps: { A: [{ name: 'Ann' }] },
});

const choicesOf = (of: typeof plan, shown = WORKING, look = USUAL_LOOK) => colourChoices(of, shown, look);

describe('what a map can be coloured by', () => {
  it('is offered as far as the plan has it, measures one by one', () => {
    expect(choicesOf(plan).map(choiceId)).toEqual([
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
    expect(choicesOf(bare).map(choiceId)).toEqual(['territory', 'change']);
    expect(canColourBy({ ...bare, scenarios: [] }, 'change')).toBe(false);
  });

  it('is found again from its text', () => {
    for (const choice of choicesOf(plan, BASELINE)) {
      const look = { ...USUAL_LOOK, ...lookOfChoice(choiceId(choice)) };
      expect(chosenId(plan, look)).toBe(choiceId(choice));
    }
    expect(lookOfChoice('nonsense')).toEqual({ colourBy: 'territory' });
  });

  it('is the change against any other open scenario', () => {
    const third = { key: 3 as typeof WORKING, name: 'What if', description: '', baseline: false, archived: false };
    const more = { ...plan, scenarios: [...plan.scenarios, third] };
    expect(choicesOf(more).map(choiceId).slice(-2)).toEqual(['change', 'change 3']);
    expect(choicesOf(more, third.key).map(choiceId).slice(-2)).toEqual(['change', 'change 1']);
    const archived = { ...plan, scenarios: [...plan.scenarios, { ...third, archived: true }] };
    expect(choicesOf(archived).map(choiceId).at(-1)).toBe('change');
    // What is chosen stays in the list, so that the list says what the map shows.
    const look = { ...USUAL_LOOK, ...lookOfChoice('change 3') };
    expect(choicesOf(archived, WORKING, look).map(choiceId).at(-1)).toBe('change 3');
    expect(chosenId(more, look)).toBe('change 3');
    expect(chosenId(plan, look)).toBe('change');
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
    const { measure: _, sizeBy: __, against: ___, ...look } = store.getState().look;
    expect(kept).toEqual([{ ...store.getState().preferences, look }]);
  });
});
