import { columnsOf } from './columns.ts';
import { standingOf } from './compare.ts';
import type { BalanceProgress } from './control.ts';
import { largestDeviation } from './evaluate.ts';
import type { Problem } from './problem.ts';
import type { Subset } from './subset.ts';
import { partOf } from './subset.ts';

/** A problem without its closed territories, and what these add to what is told of a run. */
export interface OpenPart extends Subset {
  readonly told: (progress: BalanceProgress) => BalanceProgress;
}

/**
 * Takes closed territories and their units out of a problem, so that nothing the search does can reach them. Null where
 * none is closed, or all are and some unit belongs to none of them: it has to go somewhere.
 */
export function openPart(problem: Problem): OpenPart | null {
  const { closed, territoryCount, unitCount } = problem;
  if (!closed?.includes(1)) return null;
  const standing = Int32Array.from({ length: unitCount }, (_, u) => closedTerritoryOf(problem, closed, u));
  const at = (isOpen: boolean) => ({
    units: Int32Array.from(standing.keys()).filter((u) => (standing[u] === -1) === isOpen),
    territories: Int32Array.from({ length: territoryCount }, (_, t) => t).filter((t) => (closed[t] === 0) === isOpen),
  });
  const open = at(true);
  if (open.units.length > 0 && open.territories.length === 0) return null;
  const shut = at(false);
  return {
    ...partOf(problem, standing, open.units, open.territories),
    told: withClosed(partOf(problem, standing, shut.units, shut.territories)),
  };
}

/** The closed territory a unit belongs to, -1 for none. */
function closedTerritoryOf({ fixed, incumbent }: Problem, closed: Uint8Array, unit: number): number {
  const lock = fixed[unit] as number;
  const territory = lock === -1 ? (incumbent?.[unit] ?? -1) : lock;
  return closed[territory] === 1 ? territory : -1;
}

/** What closed territories are at stays as it is; limits they break, and what they cost, are the whole's too. */
function withClosed({ problem, assignment }: Subset): OpenPart['told'] {
  const columns = columnsOf(problem);
  const { cost, limitsMet } = standingOf(problem, assignment);
  const deviation = largestDeviation(columns, assignment);
  return (progress) => ({
    ...progress,
    limitsMet: progress.limitsMet && limitsMet,
    worstDeviation: Math.max(progress.worstDeviation, deviation),
    cost: progress.cost + cost,
  });
}
