import type { Blocker, Locks, Solution } from '../../core/balance/solution.ts';
import type { PlanProblem } from '../../core/edit/balance-problem.ts';
import { lockedUnitRows } from '../../core/edit/territory-seats.ts';
import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { HeldBy } from '../../core/text/locks-text.ts';
import type { BlockingFact, LoosePieceFact, UnmetLimitFact } from '../../data/export/run-facts.ts';
import { relaxationFacts } from './relaxation-facts.ts';

const MOST_UNITS_NAMED = 20;

/** What a solution does not reach, in the planner's names. */
export interface Unmet {
  readonly unmet: UnmetLimitFact[];
  readonly pieces: LoosePieceFact[];
}

/** The limits a solution does not meet and its loose pieces; `plan` has the solution in it already. */
export function unmetFacts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  made: PlanProblem,
  solution: Solution,
): Unmet {
  const assignment = assignmentOf(plan, scenario, role);
  const keyOf = Int32Array.from(made.heldTerritories);
  solution.assignment.forEach((t, unit) => {
    if (keyOf[t] === 0) keyOf[t] = assignment[made.unitRows[unit] as number] as number;
  });
  const idOf = (t: number) => territoryWith(plan, keyOf[t] as number)?.id ?? '';
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const locked = new Set<number>(seats.flatMap((seat) => (seat.locked ? [seat.territory as number] : [])));
  const single = new Set(lockedUnitRows(plan, scenario, role));
  const isWhole = (t: number) => locked.has(keyOf[t] as number);
  const codes = (units: Int32Array) =>
    Array.from(units.subarray(0, MOST_UNITS_NAMED), (u) => textAt(plan.units.codes, made.unitRows[u] as number));

  function locksFact({ units, territories, counts }: Locks): BlockingFact {
    const named = units.filter((u) => !locked.has(assignment[made.unitRows[u] as number] as number));
    const whole = Array.from(territories).filter(isWhole);
    const unitCount = counts.reduce((sum, count, i) => sum + (isWhole(territories[i] as number) ? 0 : count), 0);
    return {
      units: codes(named),
      unitCount,
      territories: whole.map(idOf),
      heldBy: heldBy(named, unitCount, territories),
    };
  }

  /** By those that are named where these are all; else by whatever is held in the territories. */
  function heldBy(named: Int32Array, count: number, territories: Int32Array): HeldBy {
    const { fixed } = made.problem;
    const asked = new Set(Array.from(territories).filter((t) => !isWhole(t)));
    const units =
      named.length === count ? named : Int32Array.from(fixed.keys()).filter((u) => asked.has(fixed[u] as number));
    const locks = units.some((u) => single.has(made.unitRows[u] as number));
    const protections = units.some((u) => !single.has(made.unitRows[u] as number));
    return protections ? (locks ? 'both' : 'protections') : 'locks';
  }

  function blockingFact(blocker: Blocker): BlockingFact {
    switch (blocker.kind) {
      case 'unit-too-big':
        return { units: codes(Int32Array.of(blocker.unit)), unitCount: 1, territories: [], heldBy: 'locks' };
      case 'isolated-part':
        return { units: codes(blocker.units), unitCount: blocker.count, territories: [], heldBy: 'locks' };
      case 'locked':
      case 'fenced-in':
      case 'fenced-off':
        return locksFact(blocker);
      default:
        return NOTHING;
    }
  }

  const relaxed = relaxationFacts(plan, made, solution, idOf);
  return {
    unmet: solution.unmet.map(({ measure, territory, total, minimum, maximum, blocker }, i) => ({
      measure,
      territory: idOf(territory),
      total,
      minimum,
      maximum,
      blocker: blocker.kind,
      ...blockingFact(blocker),
      budget: blocker.kind === 'budget' ? { needed: blocker.needed, left: blocker.left } : null,
      relaxations: relaxed[i] ?? [],
    })),
    pieces: solution.pieces.map(({ territory, units, count, blocker }) => ({
      territory: idOf(territory),
      units: codes(units),
      unitCount: count,
      blocker: blocker.kind,
      locks: blocker.kind === 'locked' ? locksFact(blocker) : NOTHING,
    })),
  };
}

/** Where only picked units could move, what stood in the way was that the others could not; it is no lock. */
export function besidePicked({ unmet, pieces }: Unmet): Unmet {
  const isBeside = ({ blocker }: { readonly blocker: string }) => BESIDE.includes(blocker);
  return {
    unmet: unmet.map((limit) =>
      isBeside(limit) ? { ...limit, ...NOTHING, relaxations: [], blocker: 'not-picked' } : limit,
    ),
    pieces: pieces.map((piece) => (isBeside(piece) ? { ...piece, locks: NOTHING, blocker: 'not-picked' } : piece)),
  };
}

/** What fixed units are told to do. */
const BESIDE: readonly string[] = ['locked', 'fenced-in', 'fenced-off'];

const NOTHING: BlockingFact = { units: [], unitCount: 0, territories: [], heldBy: 'locks' };
