import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { FoundNeighbours } from './neighbours-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Makes the triangulation of the open plan's points ready in the store, as a job; nothing to do where it is there. */
export function neighboursJob(store: Store): Job {
  return async (control) => {
    await findNeighbours(store, control);
    return { kind: 'neighbours' };
  };
}

/**
 * Has the points of the open plan triangulated in a process of its own: the store goes on answering, and what came of it
 * stays with the store until the points change.
 */
async function findNeighbours(store: Store, control: JobControl): Promise<void> {
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const { units, places } = await store.call('placesToTriangulate', {});
  if (!places) return;
  const made = await control.run<FoundNeighbours>('neighbours', places, [...buffersOf(places)]);
  control.check();
  await store.call('keepTriangulation', { units, made }, { transfer: [...buffersOf(made)] });
}
