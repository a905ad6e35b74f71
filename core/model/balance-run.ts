import type { RoleKey, ScenarioKey, TerritoryKey } from './ids.ts';
import type { Measure } from './measure.ts';
import type { BalanceSettings } from './plan.ts';
import type { ScenarioTerritory } from './territory.ts';

/** What a balance depends on, in parts that a planner can tell apart. */
export const RUN_PARTS = ['units', 'neighbours', 'values', 'limits', 'locks', 'people', 'today'] as const;
export type RunPart = (typeof RUN_PARTS)[number];

/** A digest of each part, in hexadecimal digits. */
export type RunDigests = Readonly<Record<RunPart, string>>;

/** What a balance was asked for; `seed` and `iterations` are those of the start that was chosen. */
export interface RunAsked {
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  readonly maxMoved: { readonly share: number; readonly measure: string | null; readonly months?: boolean } | null;
  /** Keys of the territories that were balanced among themselves; null for all. */
  readonly only: readonly TerritoryKey[] | null;
  /** Whether it was of some units alone, or divided one territory. */
  readonly part: boolean;
  /** Keys of the units that alone could move, in ranges (key-ranges.ts); left out where they are too many to keep. */
  readonly onlyUnits?: readonly number[];
  /** The territory that was divided, into how many parts, and the territories that came of it beside it. */
  readonly split?: { readonly territory: TerritoryKey; readonly parts: number; readonly made: readonly TerritoryKey[] };
  readonly seed: number;
  readonly iterations: number;
}

/** Whether all that a run was asked for is known, so that it can be made again. */
export function isRepeatable({ part, onlyUnits, split }: RunAsked): boolean {
  return !part || onlyUnits !== undefined || split !== undefined;
}

/** What a balance came to. */
export interface RunOutcome {
  readonly territories: number;
  /** Weight x km2. */
  readonly sse: number;
  readonly unmet: number;
  readonly moved: number;
  /** Null where contiguity was not asked for. */
  readonly looseParts: number | null;
  /** Every start; null where its thread died. */
  readonly starts: readonly {
    readonly seed: number;
    readonly iterations: number | null;
    readonly sse: number | null;
  }[];
}

/** A balance that was run, as a plan remembers it. */
export interface BalanceRun {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Of the program. */
  readonly version: string;
  readonly asked: RunAsked;
  readonly outcome: RunOutcome;
  readonly digests: RunDigests;
}

/** The scenario as it stood before a run: what it said of its territories, and a territory key per unit row. */
export interface RunGround {
  readonly seats: readonly ScenarioTerritory[];
  readonly today: Int32Array;
}
