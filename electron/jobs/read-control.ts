import type { AreaWatch } from '../../data/boundaries/area-watch.ts';
import type { ReadControl } from '../../data/import/read-request.ts';
import type { WorkControl } from './work-entry.ts';

/** How a reader hears that it is to stop, and tells how far it is. */
export function readControl(control: WorkControl): ReadControl {
  return {
    isCancelled: control.cancelled,
    progress: (phase, done, total, rows) => control.report({ phase, done, total, rows, best: null }),
  };
}

/** The same for a reader of boundaries. */
export function areaWatch(control: WorkControl): AreaWatch {
  return {
    step: (phase, done, total) => {
      control.check();
      control.report({ phase, done, total, best: null });
    },
  };
}
