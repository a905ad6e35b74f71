import { boundsOf } from '../../../core/balance/bounds/bounds-of.ts';
import { solve } from '../../../core/balance/solve.ts';
import { seconds } from '../../../core/balance/stop.ts';
import { gridProblem } from '../../core/balance/worlds.ts';
import { figuresOf } from './figures.ts';
import { instances } from './instances.ts';

/**
 * One run in a process of its own: instance number, seed, seconds, tolerance; then maybe `--bounds` and
 * `--processor-time`, which counts the seconds that this thread was at work, not those it waited for a core. Says its
 * figures as JSON. It first solves a small problem for half a second, as in an app that has run before: what is measured is the
 * search, not how fast the machine compiles it.
 */
const [at = 0, seed = 1, limit = 10, tolerance = 0] = process.argv.slice(2, 6).map(Number);
const bounded = process.argv.includes('--bounds');
const atWork = process.argv.includes('--processor-time');
const instance = instances[at];
if (!instance) throw new Error(`There is no instance ${at}.`);
const problem = instance.problem(tolerance);
const now = atWork ? workedMs : () => performance.now();
const quiet = { seed: 1, report: () => {} };
for (const contiguity of ['required', 'off'] as const) {
  solve(gridProblem(60, 100, 20, { measures: [(u) => 1 + (u % 7)], contiguity }), {
    ...quiet,
    stop: seconds(0.5, now),
  });
}
/** Cells looked at for each bound: about ten seconds. */
const BOUND_WORK = 2e8;

const start = now();
const solution = solve(problem, { ...quiet, seed, stop: seconds(limit, now) });
const took = (now() - start) / 1000;
process.stdout.write(
  JSON.stringify({
    ...figuresOf(problem, solution.assignment),
    bounds: bounded ? boundsOf(problem, solution, BOUND_WORK) : null,
    seconds: took,
    iterations: solution.iterations,
  }),
);

/** What this thread has worked so far, ms. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
