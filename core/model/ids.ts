/**
 * Two kinds of name for everything in a plan.
 *
 * A *key* is the integer under which the plan file keeps a record: unique in its table, never reused, and what
 * columns and changes refer to. An *id* is what a planner sees and exports (`T001`): stable over re-balances and
 * scenarios. The brands keep a territory key from being passed where a unit key is meant.
 */
export type UnitKey = number & { readonly __unit: true };
export type AccountKey = number & { readonly __account: true };
export type MeasureKey = number & { readonly __measure: true };
export type TerritoryKey = number & { readonly __territory: true };
export type RepKey = number & { readonly __rep: true };
export type RoleKey = number & { readonly __role: true };
export type LevelKey = number & { readonly __level: true };
export type ScenarioKey = number & { readonly __scenario: true };
export type BatchKey = number & { readonly __batch: true };

/** In an assignment column: this unit belongs to no territory. No territory ever has this key. */
export const UNASSIGNED = 0 as TerritoryKey;
