import { type Steps, inSlices as slices } from '../../core/steps.ts';
import { Refused } from '../refused.ts';
import { isCancelled } from './stop-flags.ts';

/** Gives way to what else was asked of the thread; throws `cancelled` where the work is not wanted any more. */
export type GiveWay = () => Promise<void>;

/** The thread gives way after so many milliseconds, so that nothing that is asked of it meanwhile waits much longer. */
const SLICE_MS = 20;

/** Does work that is made of steps, and gives way between them. */
export function inSlices<T>(steps: Steps<T>, giveWay: GiveWay): Promise<T> {
  return slices(steps, { now: () => performance.now(), sliceMs: SLICE_MS, giveWay });
}

/** Lets the thread answer one round of messages, among them that `flags` (stop-flags.ts) were raised. */
export function givingWay(flags: Int32Array): GiveWay {
  return async () => {
    await turn();
    if (isCancelled(flags)) throw new Refused('cancelled');
  };
}

/** One round of the thread's events. */
export function turn(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}
