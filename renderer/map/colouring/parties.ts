import { fewestRecoloured } from '../../../core/colour/fewest-recoloured.ts';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { touchingTerritories } from '../../../core/colour/touching-territories.ts';
import { plannedNeighbours } from '../../../core/edit/planned-neighbours.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type ColourParty, countSwatches } from './colouring.ts';
import { SWATCH } from './swatches.ts';

/** Owners or reps: how each is called, and the colour it would have by itself (-1: any). */
export interface Party {
  readonly name: string;
  readonly colour: number;
}

/**
 * The swatch of each party, so that those whose units touch differ; as many as can be have the colour that is their
 * own. `partyOfUnit` has the index of the party of each unit, -1 for none.
 */
export function partySwatches(plan: Plan, partyOfUnit: Int32Array, parties: readonly Party[]): Int32Array {
  const own = Int32Array.from(parties, ({ name, colour }) => (colour >= 0 ? colour : colourOfName(name)));
  const touching = touchingTerritories(plan.units, plannedNeighbours(plan), partyOfUnit, parties.length);
  return fewestRecoloured(touching, own).map((colour) => SWATCH.territory + colour);
}

/** The parties that have units, the largest first. */
export function partiesByUnits(
  partyOfUnit: Int32Array,
  parties: readonly Party[],
  swatches: Int32Array,
): ColourParty[] {
  const counts = countSwatches(partyOfUnit);
  return parties
    .map(({ name }, i) => ({ swatch: swatches[i] as number, name, units: counts.get(i) ?? 0 }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1));
}

/** The same for the same name wherever it comes up (FNV-1a). */
function colourOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % TERRITORY_PALETTE.length;
}
