import { useEffect, useState } from 'react';
import { inSlices, type Steps } from '../../core/steps.ts';

/** The result is not wanted any more. */
class Stopped extends Error {}

/** The page does something else after so many milliseconds of work. */
const SLICE_MS = 12;

/**
 * What a work in steps makes, and whether it is being made anew; the result of before stays meanwhile. `work` is the
 * same function as long as nothing changed that it works on.
 */
export function useSteps<T>(work: () => Steps<T>): { readonly made: T | null; readonly busy: boolean } {
  const [made, setMade] = useState<T | null>(null);
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    let stopped = false;
    setBusy(true);
    const giveWay = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (stopped) throw new Stopped();
    };
    inSlices(work(), { now: () => performance.now(), sliceMs: SLICE_MS, giveWay }).then(
      (done) => {
        if (stopped) return;
        setMade(done);
        setBusy(false);
      },
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      },
    );
    return () => {
      stopped = true;
    };
  }, [work]);
  return { made, busy };
}
