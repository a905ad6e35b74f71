import { solveStart } from '../../../../electron/jobs/start-work.ts';
import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** A real start of a balance on a thread that takes its time before it begins. */
serveWork((work: Parameters<typeof solveStart>[0], control) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  return { value: solveStart(work, control), transfer: [] };
});
