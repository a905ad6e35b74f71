import { recoloured } from '../colour/recoloured.ts';
import { TERRITORY_PALETTE } from '../colour/territory-palette.ts';
import { applyChange } from '../edit/apply-change.ts';
import { joinScenario } from '../edit/join-scenario.ts';
import { contentsOf, newTerritories } from '../edit/new-territories.ts';
import type { RecordChange, UnitMoves } from '../edit/plan-change.ts';
import type { Territory } from '../model/territory.ts';
import type { Ground } from './ground.ts';
import { movesTo } from './sketch.ts';

/** New territories with what brings them into the plan. */
export interface FreshTerritories {
  readonly territories: readonly Territory[];
  readonly moves: UnitMoves | null;
  readonly records: readonly RecordChange[];
  /** Territory key per row of the unit table with them. */
  readonly next: Int32Array;
}

/**
 * New territories of the scenario, with ids that none ever had: named after their main place and of another colour
 * than their neighbours. `fresh` has the number of the new territory, 0 to count - 1, of each row of the unit table;
 * -1 where a unit stays where it is. `given` changes what the planner has said of them.
 */
export function freshTerritories(
  ground: Ground,
  fresh: Int32Array,
  count: number,
  given: (made: Territory) => Territory = (made) => made,
): FreshTerritories {
  const { plan, scenario, role, current } = ground;
  const names = plan.territories.filter((territory) => territory.role === role).map(({ name }) => name);
  const used = new Int32Array(TERRITORY_PALETTE.length);
  for (const { colour } of plan.territories) used[colour] = (used[colour] ?? 0) + 1;
  const made = newTerritories(plan, role, contentsOf(plan, fresh, count), names).map((one) => {
    const colour = used.indexOf(Math.min(...used));
    used[colour] = (used[colour] as number) + 1;
    return { ...given(one), colour };
  });
  const next = current.map((key, row) => made[fresh[row] as number]?.key ?? key);
  const moves = movesTo(ground, next);
  const seats = made.flatMap(({ key }) => joinScenario(plan, scenario, role, key));
  const note = { code: 'several', values: { steps: 1 } } as const;
  const records = [...created(made), ...seats];
  const after = applyChange(plan, { note, moves: moves ? [moves] : [], records, batches: [] });
  const colourOf = new Map<number, number>();
  for (const record of recoloured(after, scenario, role, new Set(made.map(({ key }) => key)))) {
    if (record.kind === 'territories' && record.after) colourOf.set(record.after.key, record.after.colour);
  }
  const territories = made.map((one) => ({ ...one, colour: colourOf.get(one.key) ?? one.colour }));
  return { territories, moves, records: [...created(territories), ...seats], next };
}

function created(territories: readonly Territory[]): RecordChange[] {
  return territories.map((after) => ({ kind: 'territories', before: null, after }));
}
