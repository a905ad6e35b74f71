import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { DriftRead, DriftWork } from './drift-work.ts';
import type { Store } from './store.ts';

/** Compares a CRM's list with the open plan, which stays as it is. */
export async function compareDrift(
  store: Store,
  params: Omit<DriftWork, 'kind' | 'plan' | 'shapes'>,
  control: JobControl,
): Promise<DriftRead> {
  const { plan } = await store.call('read', {});
  const { shapes } = plan.unitSet ? await store.call('shapes', { batch: plan.unitSet.batch }) : { shapes: null };
  const work: DriftWork = { ...params, kind: 'drift', plan, shapes };
  return control.run<DriftRead>('import', work, [...buffersOf(plan)]);
}
