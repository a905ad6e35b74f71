import type { Plan } from '../../../core/model/plan.ts';
import type { MapScene } from '../../../renderer/map/scene.ts';
import { type LookChoice, USUAL_LOOK } from '../../../renderer/state/map-look-slice.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** A plan on the map as it is when nothing is selected, in English, by day. */
export function aScene(plan: Plan, more: Partial<MapScene> = {}, look: Partial<LookChoice> = {}): MapScene {
  return {
    plan,
    scenario: WORKING,
    role: FIELD_SALES,
    shadowRole: null,
    shownLevel: null,
    selectedUnits: new Int32Array(0),
    selectedAccounts: new Int32Array(0),
    hoveredTerritory: null,
    pickedTerritory: null,
    look: { ...USUAL_LOOK, ...look },
    theme: 'light',
    locale: 'en',
    ...more,
  };
}
