import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import type { MidYearEvent } from '../../../core/midyear/event.ts';
import type { Solver } from '../../../core/midyear/least-change.ts';
import { proposeMidYear } from '../../../core/midyear/propose.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { unknownRep } from '../../../core/model/territory.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

// A to D stand beside each other, E apart from A to C: whatever happens to A never reaches E.
export const MAP = 'AAAABBBBCCCCDDDDEEEE AAAABBBBCCCCDDDDEEEE AAAABBBBCCCCDDDDEEEE AAAABBBBCCCCDDDDEEEE';
export const COLUMNS = 20;
export const reps = { A: [{}], B: [{}], C: [{}], D: [{}], E: [{}] };
export const values = { potential: new Array(80).fill(1) };
export const accounts = Array.from({ length: 80 }, (_, unit) => ({ unit }));
export const plan = gridPlan({ map: MAP, values, reps, accounts, measures: [{ name: 'potential', tolerance: 0.3 }] });

export const solver: Solver = (problem, seed) =>
  solve(problem, { seed, stop: iterations(600_000), report: () => undefined });
export const quick: Solver = (problem, seed) =>
  solve(problem, { seed, stop: iterations(60_000), report: () => undefined });
export const request = (event: MidYearEvent) => ({
  scenario: WORKING,
  role: FIELD_SALES,
  event,
  name: 'Mid-year',
  description: 'From 1 July',
  from: '2027-07-01',
});

/** What is proposed; throws where it is refused. */
export function proposed(event: MidYearEvent, on: Plan = plan) {
  const made = proposeMidYear(on, request(event), solver);
  if (!made.ok) throw new Error(made.code);
  return made;
}

const { key: _, manages: __, tenureMonths: ___, ...unknown } = unknownRep(9 as RepKey, 'r9', 'Nora');
/** Of a rep who is not in the plan yet. */
export const fields = unknown;
