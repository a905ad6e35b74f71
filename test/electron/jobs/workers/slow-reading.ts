import { type ImportWork, readFiles } from '../../../../electron/jobs/import-work.ts';
import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** The real reading of an import, which takes its time before it begins. */
serveWork<ImportWork, unknown>((work, control) => {
  control.report({ phase: 'search', done: 0, total: 0, best: null });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  return { value: work.kind === 'read' ? readFiles(work, control) : null, transfer: [] };
});
