/**
 * Passes values on at most once per `milliseconds`. The first goes at once; of those that come too soon only the
 * newest is kept and follows when its time has come.
 */
export function atMostEvery<T>(
  milliseconds: number,
  pass: (value: T) => void,
): { readonly tell: (value: T) => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let waiting: { readonly value: T } | null = null;
  let stopped = false;
  const go = (value: T) => {
    pass(value);
    timer = setTimeout(() => {
      timer = null;
      if (!waiting) return;
      const next = waiting.value;
      waiting = null;
      go(next);
    }, milliseconds);
    timer.unref();
  };
  return {
    tell: (value) => {
      if (stopped) return;
      if (timer) waiting = { value };
      else go(value);
    },
    /** Nothing is passed on any more, not even what waits. */
    stop: () => {
      stopped = true;
      waiting = null;
      if (timer) clearTimeout(timer);
    },
  };
}
