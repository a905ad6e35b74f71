import { describe, expect, it } from 'vitest';
import type { ScenarioKey } from '../../../core/model/ids.ts';
import { canRun } from '../../../renderer/commands/run-command.ts';
import { roundShown } from '../../../renderer/state/review-shown.ts';
import { type AppStore, createAppStore } from '../../../renderer/state/store.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { aRound, instant, uid } from '../../support/review-records.ts';

/** The screen with a plan open that has these rounds. */
function opened(rounds: ReturnType<typeof aRound>[], readOnly = false): AppStore {
  const store = createAppStore();
  store
    .getState()
    .planRead({ plan: { ...gridPlan({ map: 'AB' }), rounds }, revision: 1, file: 'a.evenfield', readOnly });
  return store;
}

describe('a copy for review on the screen', () => {
  it('can be looked at, said something of and signed, and not changed', () => {
    const state = opened([aRound({ copy: true })]).getState();
    expect(state).toMatchObject({ readOnly: true, fileReadOnly: false, copyOf: { sentTo: 'Ana' } });
    expect(canRun(state, 'review.comment')).toBe(true);
    expect(canRun(state, 'review.sign-off')).toBe(true);
    expect(canRun(state, 'review.save')).toBe(true);
    for (const id of ['balance.run', 'review.send', 'review.bring-in', 'quota.split', 'territory.assign'] as const)
      expect({ id, can: canRun(state, id) }).toEqual({ id, can: false });
    const ends = { undo: { code: 'commented', values: { author: 'Ana' } }, redo: null } as const;
    expect(canRun({ ...state, ends }, 'edit.undo')).toBe(true);
  });

  it('on a medium that cannot be written to takes nothing at all', () => {
    const state = opened([aRound({ copy: true })], true).getState();
    for (const id of ['review.comment', 'review.sign-off'] as const) expect(canRun(state, id)).toBe(false);
  });

  it('takes remarks while what was sent is shown', () => {
    const store = opened([aRound({ copy: true })]);
    expect(roundShown(store.getState())?.uid).toBe(uid(1));
    store.getState().setView({ scenario: 2 as ScenarioKey });
    expect(roundShown(store.getState())).toBeNull();
  });
});

describe('the planner’s own plan', () => {
  it('is changed as ever, and notes remarks in the round that was sent last', () => {
    const rounds = [aRound({ uid: uid(2), sentAt: instant(9) }), aRound({ sentAt: instant(3) })];
    const state = opened(rounds).getState();
    expect(state).toMatchObject({ readOnly: false, copyOf: null });
    expect(roundShown(state)?.uid).toBe(uid(2));
    expect(canRun(state, 'review.send')).toBe(true);
    expect(canRun(state, 'review.save')).toBe(false);
    expect(canRun(opened([]).getState(), 'review.comment')).toBe(false);
  });
});
