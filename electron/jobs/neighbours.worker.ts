import { buffersOf } from './buffers.ts';
import { triangulate } from './neighbours-work.ts';
import { serveWork } from './work-entry.ts';

serveWork((places: Parameters<typeof triangulate>[0], control) => {
  const value = triangulate(places, control);
  return { value, transfer: [...buffersOf(value)] };
});
