import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { aList, importOf } from '../imported-rows.ts';

/** Imports a long list into the plan named on the command line, and ends itself in the middle as `kill -9` would. */
const [, , path = '', count = '0', step = '0'] = process.argv;
const result = openPlanFile(path);
if (result.status === 'refused') throw new Error(result.code);
const plan = result.file.read();
const rows = aList(Number(count));
let steps = 0;
await result.file.writeImport(rows, importOf(plan, rows), {
  isCancelled: () => false,
  progress: () => {
    if (++steps === Number(step)) process.kill(process.pid, 'SIGKILL');
  },
  pause: () => Promise.resolve(),
});
