import { defaultIterations } from '../../core/balance/search/annealing.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { MidYearRequest } from '../../core/midyear/event.ts';
import type { Solver } from '../../core/midyear/least-change.ts';
import { type MidYearOutcome, midYearOutcome } from '../../core/midyear/outcome.ts';
import { proposeMidYear } from '../../core/midyear/propose.ts';
import type { Plan } from '../../core/model/plan.ts';
import { Refused } from '../refused.ts';
import { solveStart } from './start-work.ts';
import type { WorkControl } from './work-entry.ts';

/** What goes to the process. */
export interface MidYearWork {
  readonly plan: Plan;
  readonly request: MidYearRequest;
}

export interface MidYearMade {
  readonly change: PlanChange;
  readonly outcome: MidYearOutcome;
  /** Whether a search was ended by its time. */
  readonly ranOut: boolean;
}

/** A few territories alone are searched: beyond this many moves hardly an account more stays. */
const MOST_ITERATIONS = 20_000_000;
/** Of one search, and of all together: an answer is to be there within a minute, however slow the machine. */
const MOST_SECONDS = 20;
const MOST_SECONDS_IN_ALL = 50;
/** A search that has hardly any time left still tells what is better than nothing. */
const LEAST_SECONDS = 1;

/** Works out the proposal for a change within the year. Throws what it is refused with, and `cancelled`. */
export function midYearOf({ plan, request }: MidYearWork, control: WorkControl): MidYearMade {
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  let ranOut = false;
  const begun = performance.now();
  const solver: Solver = (problem, seed) => {
    const iterations = Math.min(MOST_ITERATIONS, defaultIterations(problem.unitCount, problem.territoryCount));
    const left = MOST_SECONDS_IN_ALL - (performance.now() - begun) / 1000;
    const atMostSeconds = Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, left));
    const solution = solveStart({ problem, seed, end: { iterations, atMostSeconds } }, control);
    ranOut ||= solution.stopped === 'time';
    return solution;
  };
  const proposal = proposeMidYear(plan, request, solver);
  if (!proposal.ok) throw new Refused(proposal.code, proposal.values);
  control.check();
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  return { change: proposal.change, outcome: midYearOutcome(plan, request, proposal), ranOut };
}
