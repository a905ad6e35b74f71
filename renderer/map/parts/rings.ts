import type { View } from '../crowds.ts';
import { ringThatFits } from '../ring-distances.ts';
import { distanceRings } from '../rings.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, NOTHING, type Stage, setSource } from './map-part.ts';

/**
 * Rings of distance around homes, or around the centre of the picked territory: up to the largest one that was chosen,
 * else up to the one that fits what is seen.
 */
export class Rings implements MapPart {
  readonly name = 'rings';
  readonly pace = 'at-once';
  /** What is seen; null as long as nobody has said it. */
  view: View | null = null;

  dependsOn(scene: MapScene): readonly unknown[] {
    const { plan, scenario, role, look, pickedTerritory, locale } = scene;
    if (look.rings === 'none') return ['none'];
    const homes = [plan.reps, plan.territories, plan.scenarioTerritories, scenario, role];
    const around = look.rings === 'homes' ? homes : [...homes, pickedTerritory, plan.assignments, plan.units];
    return [look.rings, this.largest(scene), plan.settings.distanceUnit, locale, ...around];
  }

  show(scene: MapScene, { map, totals }: Stage): void {
    const { plan, scenario, role, look } = scene;
    const totalsHere = () => totals(plan, scenario, role);
    const data = look.rings === 'none' ? NOTHING : distanceRings(scene, totalsHere, this.largest(scene));
    setSource(map, SOURCES.rings, data);
  }

  /** The largest ring, in the plan's unit. */
  largest({ plan, look }: MapScene): number {
    return look.ringsTo ?? ringThatFits(this.view, plan.settings.distanceUnit);
  }
}
