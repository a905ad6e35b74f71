import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { MeasureKey, TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { type Ground, groundOf } from '../../../core/redraw/ground.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

/** What the tests of the shape tools share: plans on a line or a grid of ones, and what a tool makes of them. */
export const WHERE = { scenario: WORKING, role: FIELD_SALES } as const;
export const key = (letter: string) => ('ABCDE'.indexOf(letter) + 1) as TerritoryKey;
export const POTENTIAL = 1 as MeasureKey;

export function ones(map: string, values?: readonly number[]): Plan {
  const units = map.replace(/\s/g, '').length;
  return gridPlan({ map, values: { potential: values ?? new Array(units).fill(1) } });
}

export function done(plan: Plan, command: RedrawCommand) {
  const result = changeOf(plan, command);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return { plan: applyChange(plan, result.change), note: result.change.note };
}

export function mapAfter(plan: Plan, command: RedrawCommand): string {
  return mapOf(done(plan, command).plan, columnsOf(plan));
}

const columnsOf = ({ units }: Plan) => units.lat.filter((lat) => lat === units.lat[0]).length;
export const problemOf = (plan: Plan, command: RedrawCommand) => {
  const result = changeOf(plan, command);
  return result.ok ? null : (result.values.problem ?? result.code);
};
export const ground = (plan: Plan) => groundOf(plan, WORKING, FIELD_SALES) as Ground;
export const locked = (plan: Plan, ...rows: number[]): Plan => ({
  ...plan,
  unitLocks: rows.map((row) => ({ ...WHERE, unit: plan.units.keys[row] as UnitKey })),
});
export const closed = (plan: Plan, letter: string): Plan => ({
  ...plan,
  scenarioTerritories: plan.scenarioTerritories.map((seat) =>
    seat.scenario === WORKING && seat.territory === key(letter) ? { ...seat, locked: true } : seat,
  ),
});
