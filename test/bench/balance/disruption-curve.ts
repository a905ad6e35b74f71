import type { Problem } from '../../../core/balance/problem.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { solve } from '../../../core/balance/solve.ts';
import { seconds } from '../../../core/balance/stop.ts';
import { sharedInstance } from '../../core/balance/worlds.ts';
import { figuresOf } from './figures.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const BUDGETS = [0, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2];
const clock = () => performance.now();

/**
 * How far an incumbent that went out of balance can be brought back for so much disruption: a good plan of the county
 * instance whose populations then change by up to a fifth. Answers how many budgets were exceeded.
 */
export function disruptionCurve(limit: number): number {
  const before = sharedInstance('county2010_CONUS', 30, ['pop'], 0.05);
  const incumbent = solve(before, { seed: 1, stop: seconds(5, clock), report: () => {} }).assignment;
  const random = createRandom(5);
  const drift = Float64Array.from({ length: 30 }, () => 0.8 + 0.4 * random());
  const grown = before.weight.map((value, u) => Math.round(value * (drift[incumbent[u] ?? 0] ?? 1)));
  const after = withValues(before, grown);
  const total = grown.reduce((sum, value) => sum + value, 0);
  say('\ncounty2010_CONUS K=30 from a perturbed incumbent: deviation against disruption budget (share of population)');
  say(`  today: ${figuresOf(after, incumbent).deviation.toFixed(2)} %`);
  let exceeded = 0;
  for (const share of BUDGETS) {
    const problem = { ...after, incumbent, moveCost: grown, moveBudget: share * total };
    const { assignment } = solve(problem, { seed: 1, stop: seconds(limit, clock), report: () => {} });
    const spent = assignment.reduce((sum, t, u) => sum + (t === incumbent[u] ? 0 : (grown[u] ?? 0)), 0);
    const { deviation, looseParts, sse } = figuresOf(problem, assignment);
    if (spent > share * total || looseParts !== 0) exceeded++;
    say(
      `  budget ${(100 * share).toFixed(0).padStart(3)} %: spent ${((100 * spent) / total).toFixed(2).padStart(5)} %, deviation ${deviation.toFixed(2).padStart(6)} %, SSE ${sse.toExponential(4)}, ${looseParts} loose parts`,
    );
  }
  say(`  budgets exceeded or territories in pieces: ${exceeded}, target 0: ${exceeded === 0 ? 'met' : 'MISSED'}`);
  return exceeded;
}

/** The same map with other values of its one measure, and the limits that belong to them. */
function withValues(problem: Problem, values: Float64Array): Problem {
  const ideal = values.reduce((sum, value) => sum + value, 0) / problem.territoryCount;
  const limit = { minimum: 0.95 * ideal, ideal, maximum: 1.05 * ideal };
  const limits = new Array(problem.territoryCount).fill(limit);
  return { ...problem, weight: values, measures: problem.measures.map((measure) => ({ ...measure, values, limits })) };
}
