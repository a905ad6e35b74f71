import { useEffect, useState } from 'react';
import { inSlices, type Steps } from '../core/steps.ts';

/** The screen has its turn after so many milliseconds of a work. */
const SLICE_MS = 12;

/**
 * What a long work comes to, worked off in slices so that the screen never waits; null until it is there. While a
 * newer one is worked on, what the last came to stays. `work` has to be the same as long as what it is made from is.
 */
export function useSteps<T>(work: (() => Steps<T>) | null): T | null {
  const [made, setMade] = useState<T | null>(null);
  useEffect(() => {
    if (!work) return;
    let isWanted = true;
    const giveWay = () =>
      new Promise<void>((resolve) => {
        // Never resolved where nobody waits any more: the work is let go where it is.
        setTimeout(() => isWanted && resolve());
      });
    inSlices(work(), { now: () => performance.now(), sliceMs: SLICE_MS, giveWay }).then((value) => {
      if (isWanted) setMade(value);
    });
    return () => {
      isWanted = false;
    };
  }, [work]);
  return work && made;
}
