import type { Plan } from '../../../core/model/plan.ts';
import { type AreaIndex, areaIndex } from '../../../core/select/area-index.ts';
import { loadGround } from '../ground.ts';
import type { OwnShapes } from '../scene.ts';
import { shownAreas } from '../shown-areas.ts';
import { usShapes } from '../us-shapes.ts';
import { areaColumns } from './area-columns.ts';

/** Finds units by their areas; made once per unit set, when a tool first asks for it. */
export interface AreaIndexes {
  /** What there is by now, for use while the pointer moves; null where the units have no areas or they are not read. */
  now(plan: Plan): AreaIndex | null;
  /** The same once it is there; null where the units have no areas. */
  ready(plan: Plan): Promise<AreaIndex | null>;
}

export function createAreaIndexes(ownShapes: OwnShapes): AreaIndexes {
  let kept: { readonly codes: Plan['units']['codes']; readonly index: Promise<AreaIndex | null> } | null = null;
  let here: { readonly codes: Plan['units']['codes']; readonly index: AreaIndex | null } | null = null;
  return {
    now: ({ units }) => (here?.codes === units.codes ? here.index : null),
    ready(plan) {
      const { codes } = plan.units;
      if (kept?.codes === codes) return kept.index;
      const index = indexOf(plan).catch(() => {
        // What could not be read this time is asked for again the next.
        kept = null;
        return null;
      });
      kept = { codes, index };
      return index.then((made) => {
        if (kept?.codes === codes) here = { codes, index: made };
        return made;
      });
    },
  };

  async function indexOf(plan: Plan): Promise<AreaIndex | null> {
    const ground = await loadGround();
    const shapes = usShapes(ground.atlas, plan.unitSet?.kind) ?? (await ownShapes(plan));
    const areas = shownAreas(null, shapes, plan.units.codes);
    return areas && areaIndex(areaColumns(areas.shapes, areas.rowOf));
  }
}
