import { buffersOf } from './buffers.ts';
import { midYearOf } from './mid-year-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((work: Parameters<typeof midYearOf>[0], control) => {
  const value = midYearOf(work, control);
  return { value, transfer: [...buffersOf(value)] };
});
