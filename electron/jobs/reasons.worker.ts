import { buffersOf } from './buffers.ts';
import { reasonsOf } from './reasons-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof reasonsOf>[0], control) => {
  const value = reasonsOf(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
