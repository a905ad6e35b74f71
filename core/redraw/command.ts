import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Reach } from './reach.ts';
import type { LineCorner } from './split-by-line.ts';

interface Where {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Whether accounts of the same families come along or stay together (points only); left out: as the plan's balance is set. */
  readonly families?: boolean;
}

interface OneTerritory extends Where {
  readonly territory: TerritoryKey;
}

/** What a planner can ask of the shape of territories; each kind is one step, and has its tool in this folder. */
export type RedrawCommand =
  | (Where & {
      readonly kind: 'create-territory';
      /** Unit keys, any order; none for an empty territory. */
      readonly units: Int32Array;
      /** Blank for the name of its main place. */
      readonly name: string;
    })
  | { readonly kind: 'recolour-territory'; readonly territory: TerritoryKey; readonly colour: number }
  | (Where & {
      readonly kind: 'merge-territories';
      /** Two or more, `into` among them. */
      readonly territories: readonly TerritoryKey[];
      readonly into: TerritoryKey;
    })
  | (OneTerritory & { readonly kind: 'dissolve-territory'; readonly to: 'unassigned' | 'neighbours' })
  | (Where & { readonly kind: 'delete-territories'; readonly territories: readonly TerritoryKey[] })
  | (OneTerritory & { readonly kind: 'split-by-line'; readonly line: readonly LineCorner[] })
  | (OneTerritory & { readonly kind: 'grow-territory'; readonly until: Reach; readonly fromNeighbours: boolean })
  | (OneTerritory & { readonly kind: 'trim-territory'; readonly until: Reach })
  | (Where & {
      readonly kind: 'swap-border';
      readonly a: TerritoryKey;
      readonly b: TerritoryKey;
      readonly better: 'balance' | 'compactness';
    })
  /** Null fills the holes of all territories. */
  | (Where & { readonly kind: 'fill-holes'; readonly territory: TerritoryKey | null })
  | (OneTerritory & { readonly kind: 'join-parts' })
  | (OneTerritory & { readonly kind: 'reassign-territory' });

/** One kind of command by its name. */
export type RedrawOf<K extends RedrawCommand['kind']> = Extract<RedrawCommand, { readonly kind: K }>;
