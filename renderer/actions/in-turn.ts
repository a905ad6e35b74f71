import type { AppStore } from '../state/store.ts';

/** What an edit came to: whether it was made, and the revision that has it then. */
export interface Edited {
  readonly made: boolean;
  readonly revision: number | null;
}

const turns = new WeakMap<AppStore, Promise<unknown>>();

/** The event of a change is milliseconds behind its answer; where it is lost, the next edit does not wait for ever. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Runs an edit after those that were asked before it, and once the screen has what they changed: whoever types into two
 * fields in quick succession has the second reckoned from what the first made of the plan.
 */
export function inTurn(store: AppStore, edit: () => Promise<Edited>): Promise<boolean> {
  const before = turns.get(store);
  const asked = before ? before.then(edit) : edit();
  const turn = asked.then(
    ({ revision }) => (revision === null ? undefined : caughtUp(store, revision)),
    () => undefined,
  );
  turns.set(store, turn);
  void turn.then(() => turns.get(store) === turn && turns.delete(store));
  return asked.then(({ made }) => made);
}

/** Whether an edit is under way, or waits for its turn. */
export function isEditing(store: AppStore): boolean {
  return turns.has(store);
}

function caughtUp(store: AppStore, revision: number): Promise<void> | undefined {
  if (store.getState().revision >= revision) return undefined;
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = store.subscribe((state) => {
      if (state.revision >= revision) end();
    });
    const timer = setTimeout(end, LONGEST_WAIT_MS);
  });
}
