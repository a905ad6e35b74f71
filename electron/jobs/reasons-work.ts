import { evaluate } from '../../core/balance/evaluate.ts';
import { reasonOf } from '../../core/balance/explain/move-reason.ts';
import { problemOfPlan } from '../../core/edit/balance-problem.ts';
import { territorySeats } from '../../core/edit/territory-seats.ts';
import { type NamedMove, namedMoves } from '../../core/exceptions/named-moves.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type ExplainedMoves, explainedMoves } from '../../data/export/explained-moves.ts';
import type { UnmetLimitFact } from '../../data/export/run-facts.ts';
import { scenarioView } from '../../data/export/scenario-view.ts';
import { type MoveReasons, type NamedMoveReason, REASON_KINDS } from '../api/reasons-schemas.ts';
import { unmetFacts } from './unmet-facts.ts';
import type { WorkControl } from './work-entry.ts';

/** What goes to the process. */
export interface ReasonsWork {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** Why each unit of a scenario moved against the baseline, and what its unmet limits are for. */
export interface ReasonsMade {
  readonly moves: MoveReasons | null;
  readonly accounts: NamedMoveReason[];
  readonly accountCount: number;
  readonly measures: string[];
  readonly unmet: readonly UnmetLimitFact[] | null;
}

/** Explains a scenario as it stands; linear in the units, their neighbours and the moves. */
export function reasonsOf({ plan, scenario, role }: ReasonsWork, control: WorkControl): ReasonsMade {
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  const view = scenarioView(plan, scenario, role);
  const explained = explainedMoves(view);
  control.check();
  const measures = plan.measures.filter(({ balanced }) => balanced).map(({ name }) => name);
  const named = namedMoves(plan, scenario, role, view.totals, view.owners);
  return {
    moves: explained && columnsOf(explained),
    accounts: named.slice(0, MOST_NAMED).map(namedReason),
    accountCount: named.length,
    measures,
    unmet: unmetOf(plan, scenario, role),
  };
}

/** More accounts than these are not read one by one. */
const MOST_NAMED = 200;

function namedReason({ named, fromIndex, toIndex, centreKm, ...move }: NamedMove): NamedMoveReason {
  return {
    ...move,
    named: named !== null,
    said: named?.reason ?? '',
    fromIndex: [...fromIndex],
    toIndex: [...toIndex],
    centreKm: [...centreKm],
  };
}

function columnsOf(explained: ExplainedMoves): MoveReasons {
  const { problem, told, unitRows, territories } = explained;
  const m = problem.measures.length;
  const first = problem.measures[0]?.values;
  const value = (i: number) => first?.[told.units[i] as number] ?? 0;
  const order = Int32Array.from(told.units.keys()).sort((a, b) => value(b) - value(a) || a - b);
  const kind = new Uint8Array(order.length);
  const measure = new Uint8Array(order.length);
  const side = new Uint8Array(order.length);
  order.forEach((i, at) => {
    const reason = reasonOf(problem, told, i, explained);
    kind[at] = REASON_KINDS.indexOf(reason.kind);
    if (reason.kind !== 'limit') return;
    measure[at] = reason.measure;
    side[at] = reason.side === 'left' ? 1 : 2;
  });
  const key = (t: number) => territories[t]?.key ?? 0;
  const index = (column: Float64Array) =>
    Float64Array.from(order, (i, at) => column[i * m + (measure[at] as number)] as number);
  const of = (column: ArrayLike<number>) => Float64Array.from(order, (i) => column[i] as number);
  return {
    units: order.map((i) => unitRows[told.units[i] as number] as number),
    from: order.map((i) => key(told.from[i] as number)),
    to: order.map((i) => key(told.to[i] as number)),
    kind,
    measure,
    side,
    fromBefore: index(told.index.left.before),
    fromAfter: index(told.index.left.after),
    toBefore: index(told.index.joined.before),
    toAfter: index(told.index.joined.after),
    centreBefore: of(told.centreKm.before),
    centreAfter: of(told.centreKm.after),
    homeBefore: of(told.roadKm.before),
    homeAfter: of(told.roadKm.after),
    handed: of(told.moveCost),
  };
}

/** The limits that a scenario does not meet as it stands, with what blocks them and what would let them be met. */
function unmetOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): UnmetLimitFact[] | null {
  const territories = scenarioTerritoriesOf(plan, scenario, role).length;
  if (territories === 0 || !plan.measures.some(({ balanced }) => balanced)) return null;
  const { indexOf } = territorySeats(plan, scenario, role, territories);
  const made = problemOfPlan(plan, scenario, role, { ...plan.settings.balance, territories }, plan.measures);
  const current = assignmentOf(plan, scenario, role);
  const assignment = made.unitRows.map((row) => indexOf.get(current[row] as number) ?? -1);
  if (assignment.length === 0 || assignment.includes(-1)) return null;
  const { problem } = made;
  const solution = { ...evaluate(problem, assignment), seed: 0, iterations: 0, stopped: 'iterations' as const };
  return unmetFacts(plan, scenario, role, made, solution).unmet;
}
