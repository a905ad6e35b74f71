import type { RoleKey, ScenarioKey, TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';

/** Between which scenarios territories are copied, and what the target lets in. */
export interface CopyGround {
  readonly plan: Plan;
  readonly from: ScenarioKey;
  readonly to: ScenarioKey;
  readonly role: RoleKey;
  /** Keys of the territories that are copied: those asked for that are not locked as a whole in the target. */
  readonly copied: ReadonlySet<number>;
  /** Keys of those that are. */
  readonly closed: ReadonlySet<number>;
  /** Whether units and accounts can come into a territory of the target. */
  readonly takes: (key: number) => key is TerritoryKey;
}
