import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** Work that tells of progress and then never looks at the flag. */
serveWork((_params: unknown, control) => {
  control.report({ phase: 'search', done: 1, total: 2, best: null });
  for (;;) Math.sqrt(2);
});
