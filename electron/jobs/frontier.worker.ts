import { buffersOf } from './buffers.ts';
import { frontierOf } from './frontier-work.ts';
import { serveWork } from './work-entry.ts';

serveWork(async (work: Parameters<typeof frontierOf>[0], control) => {
  const value = await frontierOf(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
