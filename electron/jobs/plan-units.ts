import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { UnitSetKind, UnitTable } from '../../core/model/unit.ts';
import { Refused } from '../refused.ts';
import type { AskedUnits } from './asked-units.ts';
import type { ReadWork } from './import-work.ts';
import type { Store } from './store.ts';

/** The units of a plan as an update reads accounts for them; values in the order asked. */
export interface PlanUnits {
  readonly kind: UnitSetKind;
  readonly source: string;
  readonly units: Omit<UnitTable, 'keys'>;
  /** Where accounts find their unit by place; null where the plan keeps none: then by code, else the nearest. */
  readonly shapes: ShapeColumn | null;
}

/** Sets that the program can make again by their name, the same every time. */
const NAMED = ['points', 'us-states', 'us-counties'] as const;

/** The units of a plan as leads find theirs: points, which are accounts, as a list of places. */
export async function leadUnitsOfPlan(store: Store, plan: Plan): Promise<AskedUnits> {
  if (plan.unitSet?.kind !== 'points') return unitsOfPlan(store, plan, null, []);
  const { keys: _, ...units } = plan.units;
  const { kind, source } = plan.unitSet;
  return { kind: 'plan', list: { kind, source, units: { ...units, values: [] }, shapes: null } };
}

/**
 * What accounts that update a plan are read for: the plan's own units. Throws `other-units` where `asked` says that
 * they are to be read for units of another kind, because then no account would find its unit.
 */
export async function unitsOfPlan(
  store: Store,
  plan: Plan,
  asked: AskedUnits | null,
  measures: ReadWork['measures'],
): Promise<AskedUnits> {
  const { unitSet, units } = plan;
  if (!unitSet) throw new Refused('no-plan');
  if (asked && asked.kind !== unitSet.kind && asked.kind !== 'plan') {
    throw new Refused('other-units', { planned: unitSet.kind, asked: asked.kind });
  }
  if (asked?.kind === 'list') return asked;
  const kind = NAMED.find((name) => name === unitSet.kind);
  if (kind) return { kind };
  const { keys: _, ...table } = units;
  const values = measures.map(({ name }) => units.values[plan.measures.findIndex((m) => m.name === name)] ?? null);
  const { shapes } = await store.call('shapes', { batch: unitSet.batch });
  return { kind: 'plan', list: { kind: unitSet.kind, source: unitSet.source, units: { ...table, values }, shapes } };
}
