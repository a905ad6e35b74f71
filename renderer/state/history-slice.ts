import type { HistoryEnds, HistoryStep, KeptBalance, PlanSnapshot } from '../../electron/api/contract.ts';
import type { SetSlice } from './slice.ts';

/** What undo and redo would do, and the list of steps where the history panel has asked for it. */
export interface HistorySlice {
  readonly ends: HistoryEnds;
  /** Newest first; null until the panel asks, and again after a change until it was read anew. */
  readonly steps: readonly HistoryStep[] | null;
  /** How many older steps are not kept any more. */
  readonly forgotten: number;
  /** Newest first; null until the panel asks. */
  readonly snapshots: readonly PlanSnapshot[] | null;
  /** Balances that were run, newest first; null until the panel asks. */
  readonly runs: readonly KeptBalance[] | null;
  /** Set while an undo or a redo of this window is under way: the change that then comes is told as one. */
  readonly moving: 'undo' | 'redo' | null;
  readonly historyMoving: (moving: 'undo' | 'redo' | null) => void;
  readonly historyEnds: (ends: HistoryEnds) => void;
  readonly historySteps: (history: { readonly steps: readonly HistoryStep[]; readonly forgotten: number }) => void;
  readonly runsRead: (runs: readonly KeptBalance[]) => void;
  readonly snapshotsRead: (snapshots: readonly PlanSnapshot[]) => void;
}

export function historySlice(set: SetSlice<HistorySlice>): HistorySlice {
  return {
    ends: { undo: null, redo: null },
    steps: null,
    forgotten: 0,
    snapshots: null,
    runs: null,
    moving: null,
    historyMoving: (moving) => set({ moving }),
    historyEnds: (ends) => set({ ends }),
    historySteps: ({ steps, forgotten }) => set({ steps: [...steps].sort((a, b) => b.seq - a.seq), forgotten }),
    runsRead: (runs) => set({ runs }),
    snapshotsRead: (snapshots) => set({ snapshots: [...snapshots].sort((a, b) => b.key - a.key) }),
  };
}
