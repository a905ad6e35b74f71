import type { StopRule } from '../../core/balance/control.ts';

/** What stands at which place of the memory that a job and its processes share: one Int32 each, 0 or 1. */
const CANCELLED = 0;
const KEPT = 1;

/** Memory in which nothing is asked for yet. */
export function stopFlags(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
}

/** The job is to stop and leave nothing. */
export function askToCancel(flags: Int32Array): void {
  Atomics.store(flags, CANCELLED, 1);
}

/** The job is to stop where it is and keep the best it has. */
export function askToKeep(flags: Int32Array): void {
  Atomics.store(flags, KEPT, 1);
}

export function isCancelled(flags: Int32Array): boolean {
  return Atomics.load(flags, CANCELLED) !== 0;
}

/** Memory of one flag alone knows of no keeping. */
export function isKept(flags: Int32Array): boolean {
  return flags.length > KEPT && Atomics.load(flags, KEPT) !== 0;
}

/** Stops a search as kept once that was asked for. */
export function whenKept(flags: Int32Array): StopRule {
  return () => (isKept(flags) ? 'kept' : null);
}
