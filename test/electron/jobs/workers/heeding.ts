import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** Work that goes on until it is told to stop. */
serveWork((_params: unknown, control) => {
  control.report({ phase: 'search', done: 1, total: 2, best: null });
  for (;;) control.check();
});
