import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { createTally, type Tally } from '../../core/tally/tally.ts';
import { territoryCapacity } from '../../core/tally/territory-capacity.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';

/** More moves than this are added up anew: shifting them one by one would leave as much rounding as it saves time. */
const MOST_SHIFTS = 2000;

interface Known {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly assignment: Int32Array;
  readonly tally: Tally;
  readonly rows: ReadonlyMap<number, number>;
  readonly totals: TerritoryTotals;
}

/** The totals of a scenario and role, and what they would be. */
export interface LiveTotals {
  (plan: Plan, scenario: ScenarioKey, role: RoleKey): TerritoryTotals;
  /** As they stand and as they would after a move to a territory (0: to none), in the same order. */
  beforeAndAfter(plan: Plan, scenario: ScenarioKey, role: RoleKey, move: AskedMove): BeforeAndAfter;
}

interface BeforeAndAfter {
  readonly before: TerritoryTotals;
  readonly after: TerritoryTotals;
}

/** Rows of the unit and account tables, and where they would go. */
interface AskedMove {
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  readonly to: TerritoryKey | 0;
}

/**
 * Totals that remember: asked again for the same plan they answer the same object, and for a plan in which only a
 * few units moved they shift those units instead of adding up every account.
 */
export function createLiveTotals(): LiveTotals {
  let known: Known | null = null;
  /** The same with a territory more, which the scenario does not use yet. */
  let wider: (Known & { readonly also: number }) | null = null;
  const follow = (plan: Plan, scenario: ScenarioKey, role: RoleKey): Known => {
    const holds =
      known?.scenario === scenario &&
      known.role === role &&
      sameGround(known.plan, plan) &&
      sameSeats(known.plan, plan, scenario, role);
    if (!known || !holds) {
      known = fromScratch(plan, scenario, role);
    } else if (known.plan !== plan) {
      known = moved(known, plan) ?? fromScratch(plan, scenario, role);
    }
    return known;
  };
  const withAlso = (plan: Plan, scenario: ScenarioKey, role: RoleKey, also: number): Known => {
    const holds = wider?.plan === plan && wider.scenario === scenario && wider.role === role && wider.also === also;
    if (!wider || !holds) wider = { ...fromScratch(plan, scenario, role, [also]), also };
    return wider;
  };
  const beforeAndAfter: LiveTotals['beforeAndAfter'] = (plan, scenario, role, { to, ...rows }) => {
    const usual = follow(plan, scenario, role);
    const from = to === 0 || usual.rows.has(to) ? usual : withAlso(plan, scenario, role, to);
    return { before: from.totals, after: from.tally.after({ ...rows, to: from.rows.get(to) ?? -1 }) };
  };
  return Object.assign(
    (plan: Plan, scenario: ScenarioKey, role: RoleKey): TerritoryTotals => follow(plan, scenario, role).totals,
    { beforeAndAfter },
  );
}

function fromScratch(plan: Plan, scenario: ScenarioKey, role: RoleKey, also: readonly number[] = []): Known {
  const tally = createTally(plan, scenario, role, also);
  const rows = new Map(Array.from(tally.territories, (key, row) => [key, row]));
  const assignment = assignmentOf(plan, scenario, role);
  return { plan, scenario, role, assignment, tally, rows, totals: tally.totals() };
}

/** Whether everything that is added up is the very same; who holds which unit is looked at apart. */
function sameGround(a: Plan, b: Plan): boolean {
  return (
    a.units === b.units &&
    a.accounts === b.accounts &&
    a.measures === b.measures &&
    a.leads === b.leads &&
    a.namedAccounts === b.namedAccounts &&
    a.settings.periodStart === b.settings.periodStart
  );
}

/**
 * Whether a scenario uses the same territories with the same capacities. A lock, a fixed centre, a name or a colour
 * changes their records, and nothing that is counted.
 */
function sameSeats(a: Plan, b: Plan, scenario: ScenarioKey, role: RoleKey): boolean {
  const records = a.scenarioTerritories === b.scenarioTerritories && a.territories === b.territories;
  if (records && a.settings === b.settings && a.reps === b.reps && a.levels === b.levels) return true;
  const [before, after] = [scenarioTerritoriesOf(a, scenario, role), scenarioTerritoriesOf(b, scenario, role)];
  const capacities = new Map(before.map((seat) => [seat.territory, territoryCapacity(seat, a)]));
  return (
    before.length === after.length &&
    after.every((seat) => capacities.get(seat.territory) === territoryCapacity(seat, b))
  );
}

function moved(known: Known, plan: Plan): Known | null {
  const { scenario, role, tally, rows } = known;
  const assignment = assignmentOf(plan, scenario, role);
  if (assignment === known.assignment) return { ...known, plan };
  const changed: number[] = [];
  for (let unit = 0; unit < assignment.length; unit++) {
    if (assignment[unit] === known.assignment[unit]) continue;
    const key = assignment[unit] as number;
    if (changed.length === MOST_SHIFTS || (key !== 0 && !rows.has(key))) return null;
    changed.push(unit);
  }
  for (const unit of changed) tally.shift(unit, rows.get(assignment[unit] as number) ?? -1);
  return { ...known, plan, assignment, totals: tally.totals() };
}
