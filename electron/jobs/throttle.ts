export interface Throttle<T> {
  tell(value: T): void;
  /** Forgets what waits to be passed on. */
  rest(): void;
  /** Nothing is passed on any more, not even what waits. */
  stop(): void;
}

/**
 * Passes values on at most once per `milliseconds`. The first goes at once; of those that come too soon only the
 * newest is kept and follows when its time has come.
 */
export function atMostEvery<T>(milliseconds: number, pass: (value: T) => void): Throttle<T> {
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
    rest: () => {
      waiting = null;
    },
    stop: () => {
      stopped = true;
      waiting = null;
      if (timer) clearTimeout(timer);
    },
  };
}
