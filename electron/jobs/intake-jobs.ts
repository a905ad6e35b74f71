import type { AreasFacts } from '../api/intake-schemas.ts';
import type { AddPackJob, LookAtAreasJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import type { AreasWork, PacksAdded, PackWork } from './intake-work.ts';
import type { Job } from './runner.ts';

/** Tells what a boundary file brings as units; nothing is kept of it. */
export function lookAtAreasJob({ tokens }: Backend, { file, layer, key, name }: LookAtAreasJob): Job {
  const work: AreasWork = { kind: 'areas', path: tokens.get(file).path, layer, key, name };
  return async (control) => ({ kind: 'areas', facts: await control.run<AreasFacts>('import', work) });
}

/**
 * Adds the packs in a postal file of GeoNames, over those of the same countries; answers what was added. Cancelled, the
 * packs are as they were.
 */
export function addPackJob({ tokens, data }: Backend, { file }: AddPackJob): Job {
  const work: PackWork = { kind: 'pack', path: tokens.get(file).path, folder: data.packs };
  return async (control) => {
    const { packs } = await control.run<PacksAdded>('import', work);
    return { kind: 'packs', packs: [...packs] };
  };
}
