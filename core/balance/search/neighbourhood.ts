import type { Random } from '../control.ts';

/**
 * Which moves the local search may try from an assignment: over the neighbour graph (border.ts) or, where contiguity
 * is off, to the nearest territories (nearby.ts).
 */
export interface Neighbourhood {
  /** The territories any unit may go to, where these are known beforehand: `width` for each unit, its own among them. */
  readonly candidates: { readonly territory: Int32Array; readonly width: number } | null;
  /** A movable unit of a territory by chance, -1 where it has none. */
  pick(territory: number, random: Random): number;
  /** A territory the unit might go to by chance, -1 where there is none. */
  target(unit: number, random: Random): number;
  /**
   * Whether the move keeps what this neighbourhood promises, contiguity above all. `urgent` tells that it brings a
   * total nearer to its limits.
   */
  mayMove(unit: number, from: number, to: number, urgent: boolean): boolean;
  /** To be called after the assignment of a unit has changed. */
  moved(unit: number, from: number, to: number): void;
  /** To be called after the assignment has been replaced, and now and then as centres travel. */
  rebuild(): void;
  /** True where no unit can move at all. */
  idle(): boolean;
}

/** Units in one list per territory, with picking, adding and removing in constant time. */
export interface UnitLists {
  readonly lists: readonly number[][];
  /** Position of each unit in its list, -1 where it is in none. */
  readonly position: Int32Array;
}

export function emptyLists(unitCount: number, territoryCount: number): UnitLists {
  return {
    lists: Array.from({ length: territoryCount }, () => [] as number[]),
    position: new Int32Array(unitCount).fill(-1),
  };
}

export function clearLists(units: UnitLists): void {
  for (const list of units.lists) list.length = 0;
  units.position.fill(-1);
}

export function addTo(units: UnitLists, territory: number, unit: number): void {
  const list = units.lists[territory] as number[];
  units.position[unit] = list.length;
  list.push(unit);
}

export function removeFrom(units: UnitLists, territory: number, unit: number): void {
  const list = units.lists[territory] as number[];
  const at = units.position[unit] as number;
  const last = list.pop() as number;
  if (last !== unit) {
    list[at] = last;
    units.position[last] = at;
  }
  units.position[unit] = -1;
}

export function pickFrom(units: UnitLists, territory: number, random: Random): number {
  const list = units.lists[territory] as number[];
  return list.length === 0 ? -1 : (list[Math.floor(random() * list.length)] as number);
}

export function allEmpty(units: UnitLists): boolean {
  return units.lists.every((list) => list.length === 0);
}
