import { territoryAdjacency } from '../colour/territory-adjacency.ts';
import { TERRITORY_PALETTE } from '../colour/territory-palette.ts';
import type { Ground } from './ground.ts';

/** Palette indices that the territories touching one have: those that would look alike beside it. */
export function coloursBeside(ground: Ground, territory: number): Set<number> {
  const { plan, used, current, rows, graph } = ground;
  const numberOf = new Map(Array.from(used, (key, i) => [key, i]));
  const own = numberOf.get(territory);
  if (own === undefined) return new Set();
  const numbers = Int32Array.from(rows, (row) => numberOf.get(current[row] as number) ?? -1);
  const { start, neighbour } = territoryAdjacency(graph, numbers, used.length);
  const touching = neighbour.subarray(start[own], start[own + 1]);
  const colourOf = new Map(plan.territories.map(({ key, colour }) => [key as number, colour]));
  return new Set(Array.from(touching, (t) => colourOf.get(used[t] as number) ?? -1));
}

/** Whether a number is a colour of the palette. */
export function isColour(colour: number): boolean {
  return Number.isInteger(colour) && colour >= 0 && colour < TERRITORY_PALETTE.length;
}
