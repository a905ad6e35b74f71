import { buffersOf } from './buffers.ts';
import { countsOf } from './counts-work.ts';
import { serveWork } from './work-entry.ts';

serveWork(async (work: Parameters<typeof countsOf>[0], control) => {
  const value = await countsOf(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
