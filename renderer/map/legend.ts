import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { UnitLock } from '../../core/model/scenario.ts';
import { type Dots, dotGrowth, dotRadius } from './dots.ts';
import { linkLines } from './links.ts';
import { repHomes } from './rep-homes.ts';

/** A dot in the legend: what it stands for and how large it is drawn now, px. */
export interface LegendDot {
  readonly value: number;
  readonly radius: number;
}

/** What of the map's signs has to be explained. */
export interface Legend {
  readonly homes: boolean;
  readonly links: boolean;
  readonly locks: boolean;
  readonly centres: boolean;
}

export function legendOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): Legend {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const isHere = (lock: UnitLock) => lock.scenario === scenario && lock.role === role;
  return {
    homes: repHomes(plan, scenario, role).features.length > 0,
    links: linkLines(plan).features.length > 0,
    locks: plan.unitLocks.some(isHere) || seats.some(({ locked }) => locked),
    centres: seats.some(({ fixedCentre }) => fixedCentre),
  };
}

/** Two dots of round values, a large one and one of a tenth of it; none where all dots have one size. */
export function legendDots(dots: Dots | null, zoom: number): LegendDot[] {
  if (!dots || dots.count === 0 || dots.fullValue <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(dots.fullValue));
  const large = ([5, 2].find((step) => step * power <= dots.fullValue) ?? 1) * power;
  return [large / 10, large].map((value) => ({
    value,
    radius: dotRadius(value / dots.fullValue, dots.crowding) * dotGrowth(zoom),
  }));
}
