import { describe, expect, it } from 'vitest';
import type { JobId } from '../../../electron/api/jobs.ts';
import { latestJob, runningJob } from '../../../renderer/state/jobs-slice.ts';
import { createAppStore } from '../../../renderer/state/store.ts';

const id = 'job-1' as JobId;
const progress = { job: id, phase: 'search', done: 3, total: 10, best: null } as const;

describe('jobs', () => {
  it('keep an event that came before the call was answered', () => {
    const store = createAppStore();
    store.getState().jobProgressed(progress);
    expect(runningJob(store.getState().jobs)).toBeUndefined();
    store.getState().jobStarted(id, 'balance');
    expect(runningJob(store.getState().jobs)).toMatchObject({ kind: 'balance', progress: { done: 3 } });
  });

  it('are over once they ended, and stay to be read', () => {
    const store = createAppStore();
    store.getState().jobStarted(id, 'balance');
    store.getState().jobEnded(id, { ok: false, error: { code: 'cancelled', values: {} } });
    expect(runningJob(store.getState().jobs)).toBeUndefined();
    expect(latestJob(store.getState().jobs, 'balance')?.end?.ok).toBe(false);
    store.getState().jobForgotten(id);
    expect(store.getState().jobs.size).toBe(0);
  });
});

describe('a job that only looks at a file', () => {
  it('is not in the way of those on the plan', () => {
    const store = createAppStore();
    store.getState().jobStarted(id, 'look-at-areas');
    expect(runningJob(store.getState().jobs)).toBeUndefined();
    expect(runningJob(store.getState().jobs, 'look-at-areas')?.id).toBe(id);
  });
});

describe('notices', () => {
  it('show errors as toasts that stay until they are dismissed', () => {
    const store = createAppStore();
    store.getState().tell({ kind: 'error', error: { code: 'disk-full', values: {} } });
    const [toast] = store.getState().toasts;
    expect(toast?.undo).toBe(false);
    store.getState().dismissToast(toast?.id ?? -1);
    expect(store.getState().toasts).toEqual([]);
    expect(store.getState().latest).toMatchObject({ kind: 'error' });
  });

  it('say the same refusal once, as the newest, and another beside it', () => {
    const store = createAppStore();
    const refusal = (territory: string) => ({ code: 'territory-locked' as const, values: { territory } });
    for (const name of ['West', 'East', 'West']) store.getState().tell({ kind: 'error', error: refusal(name) });
    expect(store.getState().toasts.map(({ notice }) => notice)).toEqual(
      ['East', 'West'].map((name) => ({ kind: 'error', error: refusal(name) })),
    );
  });

  it('say small things in the status bar only', () => {
    const store = createAppStore();
    store.getState().tell({ kind: 'opened', name: 'West' });
    expect(store.getState().latest).toEqual({ kind: 'opened', name: 'West' });
    expect(store.getState().toasts).toEqual([]);
  });

  it('take the Undo of an earlier step away with the next, and leave what was refused', () => {
    const store = createAppStore();
    const { tell } = store.getState();
    const step = { note: { code: 'settings', values: {} } as never, at: new Date(0) };
    tell({ kind: 'error', error: { code: 'unit-locked', values: {} } });
    tell({ kind: 'saved', ...step }, { toast: true, undo: true });
    expect(store.getState().toasts.map(({ undo }) => undo)).toEqual([false, true]);
    tell({ kind: 'undone', ...step });
    expect(store.getState().toasts.map(({ undo }) => undo)).toEqual([false]);
  });

  it('never pile up more than four toasts', () => {
    const store = createAppStore();
    for (let n = 0; n < 9; n++) store.getState().tell({ kind: 'opened', name: String(n) }, { toast: true });
    expect(store.getState().toasts.map(({ notice }) => notice)).toEqual(
      ['5', '6', '7', '8'].map((name) => ({ kind: 'opened', name })),
    );
  });
});
