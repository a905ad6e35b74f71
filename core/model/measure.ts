import type { MeasureKey } from './ids.ts';

/** What a measure's numbers are, which decides how they are written: 1,250 accounts, 48.5 h, $3.2 M. */
export type Quantity = 'count' | 'money' | 'hours' | 'number';

/** Something balanced over territories: potential, workload, leads, or any numeric column of the account list. */
export interface Measure {
  readonly key: MeasureKey;
  /** As on the command line and in file headers: lower case, no spaces, unique in the plan. */
  readonly name: string;
  /** The account column it is read from; `#` counts accounts. */
  readonly column: string;
  readonly quantity: Quantity;
  /** Allowed deviation from the ideal as a ratio: 0.05 is 5 %. */
  readonly tolerance: number;
  /** Absolute limits per territory; where given they replace the tolerance on that side. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** 1 is met first where not all limits can be met. */
  readonly priority: number;
  /** Whether the balancer looks at it; a measure that is off is still totalled and shown. */
  readonly balanced: boolean;
  /** Which value column of units and accounts holds it, 0 to MEASURE_SLOTS - 1. */
  readonly slot: number;
}

/** How many value columns a unit or account row has: 8 balanced measures and as many that are only shown. */
export const MEASURE_SLOTS = 16;
