import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { PlanFile } from '../../data/plan-file/plan-file.ts';
import type { PlanStore } from './plan-store.ts';
import type { Changed } from './store-calls.ts';

/** A plan file that is open, as far as its history is concerned. */
interface Open {
  readonly file: PlanFile;
}

/** What the calls about history need of the store they belong to. */
interface RememberingStore<O extends Open> {
  opened(): O;
  /** Takes a written change into the plan in memory. */
  changed(open: O, change: PlanChange): Changed;
}

type HistoryCalls = Pick<
  PlanStore,
  | 'runs'
  | 'run'
  | 'undo'
  | 'redo'
  | 'walk'
  | 'history'
  | 'snapshots'
  | 'takeSnapshot'
  | 'restoreSnapshot'
  | 'dropSnapshot'
>;

/** The calls of the store thread that walk in the plan's history, and those about its snapshots. */
export function historyCalls<O extends Open>({ opened, changed }: RememberingStore<O>): HistoryCalls {
  return {
    runs: () => opened().file.runs(),
    run: ({ key }) => opened().file.run(key),
    undo: () => {
      const at = opened();
      return changed(at, at.file.undo().change);
    },
    redo: () => {
      const at = opened();
      return changed(at, at.file.redo().change);
    },
    walk: ({ seq }) => {
      const at = opened();
      return changed(at, at.file.walkTo(seq).change);
    },
    history: () => {
      const { file } = opened();
      return { steps: file.historySteps(), forgotten: file.forgottenSteps };
    },
    snapshots: () => opened().file.snapshots(),
    takeSnapshot: ({ name }) => {
      opened().file.snapshot(name);
      return {};
    },
    restoreSnapshot: ({ key }) => {
      const at = opened();
      return changed(at, at.file.restore(key).change);
    },
    dropSnapshot: ({ key }) => {
      opened().file.dropSnapshot(key);
      return {};
    },
  };
}
