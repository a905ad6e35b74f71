import type { UnitKey } from './ids.ts';

/**
 * What the planner says of two units that share no border: whether they count as neighbours all the same. It holds
 * for all scenarios and roles, and goes before what the units came with and before what would be linked by itself.
 */
export interface Link {
  readonly a: UnitKey;
  /** Above `a`. */
  readonly b: UnitKey;
  /** True adds a link, false takes one away. */
  readonly linked: boolean;
}
