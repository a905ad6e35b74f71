import type { BatchKey } from '../../core/model/ids.ts';
import type { Backend } from '../backend.ts';
import type { ImportWork } from '../jobs/import-work.ts';
import { runWork } from '../jobs/run-work.ts';
import { Refused } from '../refused.ts';

/**
 * The own areas of the open plan as TopoJSON. Joining tens of thousands of shapes takes seconds, so it is done in a
 * process of its own: neither the store nor the page waits. Throws `plan-changed` where the unit set is another by now.
 */
export async function planShapes(
  backend: Backend,
  batch: BatchKey,
): Promise<{ topology: Uint8Array<ArrayBuffer> | null }> {
  const { plan } = await backend.store.call('read', {});
  if (plan.unitSet?.batch !== batch) throw new Refused('plan-changed');
  const { shapes } = await backend.store.call('shapes', { batch });
  if (!shapes) return { topology: null };
  const work: ImportWork = { kind: 'topology', shapes, codes: plan.units.codes };
  return { topology: await runWork<Uint8Array<ArrayBuffer>>(backend.startProcess('import'), work, () => {}, null) };
}
