import { limitsFor } from '../balance/limits.ts';
import type { Graph, Problem, ProblemMeasure } from '../balance/problem.ts';
import { tenureMonths } from '../disruption/relationship.ts';
import { invariant } from '../invariant.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import { unitLoads } from '../tally/unit-loads.ts';
import { pick, unitPlane } from '../tally/unit-plane.ts';
import { weighingMeasure } from '../tally/unit-values.ts';
import { closedKeys } from './held-units.ts';
import { plannedNeighbours } from './planned-neighbours.ts';
import { type Refusal, refused } from './refusal.ts';
import { repHomes } from './rep-homes.ts';
import { askedMeasures } from './set-measures.ts';
import { lockedTerritories, lockedUnitRows, type TerritorySeats, territorySeats } from './territory-seats.ts';
import { type CountedMoves, type MaxMoved, territoriesToday, todayOf } from './todays-territories.ts';
import { unitGraph } from './unit-graph.ts';
import { weighedObjective } from './weighed-objective.ts';
import { withMeasures } from './with-measures.ts';

/** A balance to be solved, and how its dense numbers lead back to the plan. */
export interface PlanProblem {
  readonly problem: Problem;
  /** The neighbour graph also where the problem needs none: territories are coloured on it. Null without units. */
  readonly graph: Graph | null;
  /** Row in the plan's unit table of each unit of the problem, rising; units without a place are left out. */
  readonly unitRows: Int32Array;
  /** FTE per territory of the problem. */
  readonly territoryCapacities: Float64Array;
  /** Per territory of the problem the key of the territory it has to be, because of a lock; 0 where it is open. */
  readonly heldTerritories: Int32Array;
  /** Per territory of the problem the rep whose home pulls it, so that this rep gets it; 0 for none. */
  readonly homeReps: Int32Array;
  /** What moves are counted against; null where they are neither limited nor weighed. */
  readonly moves: CountedMoves | null;
}

/**
 * The dense problem of one scenario and role. `asked` are the plan's measures as the planner wants them; those that
 * are balanced get limits by capacity, and the first of them weighs compactness. Named accounts count where they are named to, so
 * their values are left out. `maxMoved` limits what may change hands. Ask `balanceRefusal` first.
 */
export function problemOfPlan(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  settings: BalanceSettings,
  asked: readonly Measure[],
  maxMoved: MaxMoved | null = null,
): PlanProblem {
  const measures = askedMeasures(plan, asked);
  invariant(measures, 'the measures can be had of this plan');
  const plane = unitPlane(plan.units);
  const seats = territorySeats(plan, scenario, role, settings.territories);
  const { weights } = settings;
  const homes = repHomes(plan, seats.crews, homesAsked(settings), seats.fixedCentres);
  const loads = unitLoads(withMeasures(plan, measures), scenario, role);
  const values = loads.values.map((column) => pick(column, plane.rows));
  const graph = plane.rows.length > 0 ? unitGraph(plane, plan.units.count, plannedNeighbours(plan)) : null;
  const { moves, ...today } = todayOf(
    plan,
    scenario,
    role,
    { unitRows: plane.rows, indexOf: seats.indexOf, count: settings.territories },
    { maxMoved, weighed: weights.disruption > 0, measures },
  );
  const unweighed: Omit<Problem, 'objective'> = {
    unitCount: plane.rows.length,
    territoryCount: settings.territories,
    xKm: plane.xKm,
    yKm: plane.yKm,
    weight: compactnessWeight(values[weighingMeasure(measures)], plane.rows.length),
    measures: balancedMeasures(measures, values, seats.capacities),
    // Borders are those of the graph, also where territories need not be in one piece.
    graph: settings.contiguity === 'off' && weights.border === 0 ? null : graph,
    contiguity: settings.contiguity,
    fixed: fixedTerritories(plan, scenario, role, plane.rows, seats),
    closed: closedTerritories(plan, scenario, role, seats.indexOf, settings.territories),
    ...today,
    homes: homes.homes,
  };
  return {
    problem: { ...unweighed, objective: weighedObjective(weights, settings.roadFactor, unweighed) },
    graph,
    unitRows: plane.rows,
    territoryCapacities: seats.capacities,
    heldTerritories: seats.held,
    homeReps: homes.reps,
    moves,
  };
}

/** Why a scenario cannot be balanced as asked, or null where it can. */
export function balanceRefusal(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  settings: BalanceSettings,
  asked: readonly Measure[] = plan.measures,
  maxMoved: MaxMoved | null = null,
): Refusal | null {
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  if (!askedMeasures(plan, asked)) return refused('invalid-request', { what: 'measures' });
  const units = unitPlane(plan.units).rows.length;
  const territories = settings.territories;
  if (units === 0 || !asked.some(({ balanced }) => balanced)) return refused('nothing-to-balance');
  if (units < territories) return refused('too-few-units', { units, territories });
  const locked = lockedTerritories(plan, scenario, role).size;
  if (locked > territories) return refused('too-few-territories', { locked, territories });
  const outside = unitsWithoutPlace(plan, scenario, role, territories);
  if (outside > 0) return refused('all-locked', { territories, units: outside });
  const today = territoriesToday(plan, scenario, role);
  if (maxMoved && today !== territories) return refused('moves-need-today', { today, territories });
  if (maxMoved?.months && !tenureMonths(plan)?.some((months) => months > 0)) return refused('no-tenure');
  const homes = homesAsked(settings);
  const noHomes =
    homes !== null && !repHomes(plan, territorySeats(plan, scenario, role, territories).crews, homes).homes;
  return noHomes ? refused('no-homes') : null;
}

/** Units in no territory that nothing could take in, because each of so many territories is locked as a whole. */
function unitsWithoutPlace(plan: Plan, scenario: ScenarioKey, role: RoleKey, territories: number): number {
  const closed = closedKeys(plan, scenario, role);
  if (closed.size < territories) return 0;
  const assignment = assignmentOf(plan, scenario, role);
  return unitPlane(plan.units).rows.reduce((count, row) => count + (closed.has(assignment[row] as number) ? 0 : 1), 0);
}

/** Homes are also needed where only the way from them counts. */
function homesAsked({ homes, weights }: BalanceSettings): BalanceSettings['homes'] | null {
  return homes === 'off' && weights.travel === 0 ? null : homes;
}

/**
 * A unit without any of the first measure would be free to lie anywhere, and territories would send arms through the
 * empty land between them. Where units are empty, every unit therefore weighs a little more than its value: a tenth
 * of the mean of those that have one, times the share of the empty ones. Without empty units the values are the
 * weights.
 */
function compactnessWeight(values: Float64Array | undefined, units: number): Float64Array {
  const filled = values?.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) ?? 0;
  if (!values || filled === 0) return new Float64Array(units).fill(1);
  const mean = values.reduce((sum, value) => sum + value, 0) / filled;
  const more = 0.1 * mean * (1 - filled / units);
  return values.map((value) => value + more);
}

function balancedMeasures(
  measures: readonly Measure[],
  values: readonly Float64Array[],
  capacities: Float64Array,
): ProblemMeasure[] {
  return measures.flatMap(({ name, balanced, tolerance, minimum, maximum, priority }, m) => {
    const column = values[m] as Float64Array;
    return balanced
      ? [{ name, values: column, limits: limitsFor(column, capacities, tolerance, minimum, maximum), priority }]
      : [];
  });
}

function fixedTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  rows: Int32Array,
  { indexOf, protectedIn }: Pick<TerritorySeats, 'indexOf' | 'protectedIn'>,
): Int32Array {
  const assignment = assignmentOf(plan, scenario, role);
  const used = scenarioTerritoriesOf(plan, scenario, role);
  const whole = new Set<number>(used.filter(({ locked }) => locked).map(({ territory }) => territory));
  const single = new Set(lockedUnitRows(plan, scenario, role));
  return rows.map((row) => {
    const territory = assignment[row] as number;
    // A lock on a unit that is in no territory holds nothing.
    if (single.has(row) || whole.has(territory)) return indexOf.get(territory) ?? -1;
    const home = protectedIn?.[row] ?? 0;
    return home === 0 || whole.has(home) ? -1 : (indexOf.get(home) ?? -1);
  });
}

/** Territories that are locked as a whole: nothing leaves them, and nothing comes in. */
function closedTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  indexOf: ReadonlyMap<number, number>,
  count: number,
): Uint8Array | null {
  const closed = new Uint8Array(count);
  for (const { territory, locked } of scenarioTerritoriesOf(plan, scenario, role)) {
    const at = locked ? indexOf.get(territory) : undefined;
    if (at !== undefined) closed[at] = 1;
  }
  return closed.includes(1) ? closed : null;
}
