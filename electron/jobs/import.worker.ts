import { shapeTopology } from '../../data/boundaries/shape-topology.ts';
import { buffersOf } from './buffers.ts';
import { type ImportWork, readFiles } from './import-work.ts';
import { derive, inspect } from './inspect-work.ts';
import { serveWork } from './work-entry.ts';

/** Reads files that nobody vouches for: a thread here, a utility process in the window host. */
serveWork<ImportWork, unknown>((work, control) => {
  if (work.kind === 'inspect') return { value: inspect(work), transfer: [] };
  if (work.kind === 'derive') return { value: derive(work), transfer: [] };
  if (work.kind === 'topology') {
    const value = new TextEncoder().encode(JSON.stringify(shapeTopology(work.shapes, work.codes)));
    return { value, transfer: [value.buffer] };
  }
  const value = readFiles(work, control);
  return { value, transfer: [...buffersOf(value.rows)] };
});
