import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plan } from '../../core/model/plan.ts';
import type { ApiClient } from '../api/client.ts';
import type { AreaShapes } from './area-shapes.ts';
import type { OwnShapes } from './scene.ts';

/** Unit sets that have no areas at all. */
const SHAPELESS: readonly (string | undefined)[] = [undefined, 'points', 'list'];

/** Fetches the shapes of a plan's own areas, once per unit set; after a failure the next call tries again. */
export function createOwnShapes(client: ApiClient): OwnShapes {
  let kept: { readonly codes: Plan['units']['codes']; readonly shapes: Promise<AreaShapes | null> } | null = null;
  return ({ unitSet, units }) => {
    if (!unitSet || SHAPELESS.includes(unitSet.kind)) return Promise.resolve(null);
    if (kept?.codes !== units.codes) kept = { codes: units.codes, shapes: fetched(unitSet.batch) };
    return kept.shapes;
  };

  async function fetched(batch: number): Promise<AreaShapes | null> {
    const reply = await client.call('plan.shapes', { batch });
    if (!reply.ok) {
      kept = null;
      return null;
    }
    if (!reply.value.topology) return null;
    const topology = JSON.parse(new TextDecoder().decode(reply.value.topology)) as Topology<{
      areas: GeometryCollection;
    }>;
    return { topology, areas: topology.objects.areas };
  }
}
