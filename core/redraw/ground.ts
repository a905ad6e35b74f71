import type { Graph } from '../balance/problem.ts';
import { carriesFamilies } from '../edit/families-along.ts';
import { closedKeys, heldUnits } from '../edit/held-units.ts';
import { planGraph } from '../edit/plan-graph.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import { heldWithKin, type Kin, kinOf } from './kin.ts';

/** What every shape tool looks at: one scenario and role of a plan, on the neighbour graph of its units. */
export interface Ground {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Keys of the territories the scenario uses, rising. */
  readonly used: Int32Array;
  /** Territory key per row of the unit table, 0 for none. */
  readonly current: Int32Array;
  /** 1 per row of the unit table where a lock keeps the unit in its territory. */
  readonly locked: Uint8Array;
  /** The same, and those of the same families beside them: nothing here may move. */
  readonly held: Uint8Array;
  /** Whether families come along or stay together. */
  readonly families: boolean;
  /** Units that go together; null where families do not, and where there is none. */
  readonly kin: Kin | null;
  /** Territories that are locked as a whole: nothing leaves them, and nothing comes in. */
  readonly closed: ReadonlySet<number>;
  /** Neighbours of the units that have a place; its numbers are the *places* that tools speak of. */
  readonly graph: Graph;
  /** Row of the unit table per place, rising, and where it lies, km. */
  readonly rows: Int32Array;
  /** Every row that is on a place. */
  membersOf(place: number): Int32Array;
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  /** Place per row, -1 for a unit that has none. */
  readonly placeOf: Int32Array;
}

/**
 * The ground of one scenario and role; null where the plan does not have them. The graph and families are looked for
 * when they are first asked for: of a million points they take seconds, and not everybody needs them. `families`:
 * whether they come along or stay together; left out as the plan's balance is set.
 */
export function groundOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, families?: boolean): Ground | null {
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return null;
  const { rows, xKm, yKm } = unitPlane(plan.units);
  const current = assignmentOf(plan, scenario, role);
  const locked = heldUnits(plan, scenario, role);
  const together = carriesFamilies(plan, families);
  let kin: Kin | null | undefined;
  let held: Uint8Array | undefined;
  const kinHere = () => {
    if (kin === undefined) kin = together ? kinOf(plan, scenario, role, current) : null;
    return kin;
  };
  return {
    plan,
    scenario,
    role,
    used: Int32Array.from(scenarioTerritoriesOf(plan, scenario, role), ({ territory }) => territory).sort(),
    current,
    locked,
    get held() {
      held ??= heldWithKin(kinHere(), locked);
      return held;
    },
    families: together,
    get kin() {
      return kinHere();
    },
    closed: closedKeys(plan, scenario, role),
    get graph() {
      return planGraph(plan).graph;
    },
    rows,
    membersOf: (place) => rows.subarray(place, place + 1),
    xKm,
    yKm,
    get placeOf() {
      return planGraph(plan).placeOf;
    },
  };
}

/** Territory key per place, 0 for none. */
export function territoriesOn({ rows, current }: Pick<Ground, 'rows' | 'current'>): Int32Array {
  return rows.map((row) => current[row] as number);
}

/** Rows of the units in a territory (0: in none), rising. */
export function rowsIn({ current }: Pick<Ground, 'current'>, territory: number): Int32Array {
  const rows = new Int32Array(current.length);
  let count = 0;
  for (let row = 0; row < current.length; row++) if (current[row] === territory) rows[count++] = row;
  return rows.slice(0, count);
}

/** Rows of the units in a territory (0: in none) that have no place, and so no neighbour either. */
export function placelessIn(ground: Pick<Ground, 'current' | 'placeOf'>, territory: number): number[] {
  return Array.from(rowsIn(ground, territory)).filter((row) => ground.placeOf[row] === -1);
}
