import type { LevelKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { Locale } from '../../core/text/locale.ts';
import type { LookChoice } from '../state/map-look-slice.ts';
import type { AreaShapes } from './area-shapes.ts';
import type { Theme } from './map-colours.ts';

/** What is to be on the map. */
export interface MapScene {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** The role whose borders and names lie underneath. */
  readonly shadowRole: RoleKey | null;
  /** The level whose borders are drawn thicker. */
  readonly shownLevel: LevelKey | null;
  /** Rows of the unit table, and of the account table. */
  readonly selectedUnits: Int32Array;
  readonly selectedAccounts: Int32Array;
  readonly hoveredTerritory: TerritoryKey | null;
  /** The one that is picked as a whole. */
  readonly pickedTerritory: TerritoryKey | null;
  readonly look: LookChoice;
  readonly theme: Theme;
  readonly locale: Locale;
}

/** The shapes of a plan's own areas, for unit sets that do not come with the product; null where it has none. */
export type OwnShapes = (plan: Plan) => Promise<AreaShapes | null>;

export type TotalsOf = (plan: Plan, scenario: ScenarioKey, role: RoleKey) => TerritoryTotals;
