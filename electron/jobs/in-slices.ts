import type { Steps } from '../../core/steps.ts';
import { Refused } from '../refused.ts';
import { isCancelled } from './stop-flags.ts';

/** Gives way to what else was asked of the thread; throws `cancelled` where the work is not wanted any more. */
export type GiveWay = () => Promise<void>;

/** The thread gives way after so many milliseconds, so that nothing that is asked of it meanwhile waits much longer. */
const SLICE = 20;

/** Does work that is made of steps, and gives way between them. */
export async function inSlices<T>(steps: Steps<T>, giveWay: GiveWay): Promise<T> {
  let began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    await giveWay();
    began = performance.now();
  }
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
