import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import { changesAgainst } from '../state/map-look-slice.ts';
import type { MapScene } from './scene.ts';

/** Whose borders lie dashed under those on screen. */
interface Underneath {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly name: string;
}

type Asked = Pick<MapScene, 'plan' | 'scenario' | 'role' | 'shadowRole' | 'look'>;

/**
 * Another role's, where the planner chose one; else, where the map is coloured by what changed, those of the scenario
 * it is compared with: before and after are on one map then. Null for nobody's.
 */
export function underneathOf({ plan, scenario, role, shadowRole, look }: Asked): Underneath | null {
  if (shadowRole !== null) {
    const name = plan.roles.find(({ key }) => key === shadowRole)?.name ?? '';
    return { scenario, role: shadowRole, name };
  }
  const against = look.colourBy === 'change' ? changesAgainst(plan.scenarios, look.against) : undefined;
  if (!against || against.key === scenario) return null;
  return { scenario: against.key, role, name: against.name };
}
