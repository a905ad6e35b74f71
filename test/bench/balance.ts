import type { Problem } from '../../core/balance/problem.ts';
import { defaultIterations } from '../../core/balance/random.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { solve } from '../../core/balance/solve.ts';
import { iterations } from '../../core/balance/stop.ts';
import { projectToPlane } from '../../core/geo/projection.ts';
import { pointProblem, sharedColumns, sharedInstance } from '../core/balance/worlds.ts';
import type { BenchRow } from './row.ts';

/** A problem that peers were measured on, and what the best of them reached within the limits. */
interface Instance {
  readonly name: string;
  readonly tolerance: number;
  problem(): Problem;
  readonly peer: { readonly name: string; readonly sse: number; readonly ratio: number } | null;
}

const THREE = ['potential', 'workload', 'leads'];

const instances: readonly Instance[] = [
  {
    name: 'universities K=25, 2 measures',
    tolerance: 0.05,
    problem: universities,
    peer: null,
  },
  {
    name: 'county2010_CONUS K=30, population',
    tolerance: 0.05,
    problem: () => sharedInstance('county2010_CONUS', 30, ['pop'], 0.05),
    peer: { name: 'GerryChain, short bursts', sse: 1.352e13, ratio: 0.8 },
  },
  {
    name: 'tract2010_PA K=18, population',
    tolerance: 0.01,
    problem: () => sharedInstance('tract2010_PA', 18, ['pop'], 0.01),
    peer: { name: 'plan of Validi, Buchanan and Lykhovyd', sse: 1.183e10, ratio: 1 },
  },
  {
    name: 'tract2010_PA K=18, 3 measures',
    tolerance: 0.05,
    problem: () => sharedInstance('tract2010_PA', 18, ['pop', 'workload', 'leads'], 0.05),
    peer: { name: 'METIS, out of limits', sse: 1.25e10, ratio: 1 },
  },
  {
    name: 'syn10k K=50, 3 measures',
    tolerance: 0.01,
    problem: () => synthetic('syn10k.csv', THREE),
    peer: null,
  },
  {
    name: 'syn100k K=50, 1 measure',
    tolerance: 0.01,
    problem: () => synthetic('syn100k.csv', ['potential']),
    peer: { name: 'best known', sse: 5.675e10, ratio: 1.03 },
  },
  {
    name: 'syn100k K=50, 3 measures',
    tolerance: 0.01,
    problem: () => synthetic('syn100k.csv', THREE),
    peer: { name: 'METIS, out of limits', sse: 8.5e10, ratio: 0.7 },
  },
];

/** Quality and speed of the balancer, with the default iterations and seed 1. */
export const rows: readonly BenchRow[] = instances.flatMap(rowsOf);

function rowsOf(instance: Instance): BenchRow[] {
  const { name, tolerance, peer } = instance;
  // The rows of one instance share one run, made when the first of them is asked for.
  let known: ReturnType<typeof measured> | null = null;
  const run = () => {
    known ??= measured(instance.problem());
    return known;
  };
  const most = (figure: number, unit: string, limit: number) => ({ figure, unit, met: figure <= limit });
  const list: BenchRow[] = [
    {
      name: `${name}: worst deviation`,
      target: `at most ${100 * tolerance} %`,
      run: async () => most(100 * worstOf(run().solution), '%', 100 * tolerance * (1 + 1e-9)),
    },
    {
      name: `${name}: loose parts`,
      target: '0, or no graph',
      run: async () => most(run().solution.looseParts ?? 0, 'parts', 0),
    },
    {
      name: `${name}: SSE`,
      target: 'information',
      run: async () => ({ figure: run().solution.sse, unit: 'km2 x weight', met: true }),
    },
    {
      name: `${name}: tried moves`,
      target: 'information',
      run: async () => ({ figure: run().solution.iterations / 1e6 / run().seconds, unit: 'million/s', met: true }),
    },
  ];
  if (peer) {
    list.push({
      name: `${name}: SSE over ${peer.name}`,
      target: `at most ${peer.ratio}`,
      run: async () => most(run().solution.sse / peer.sse, '', peer.ratio),
    });
  }
  return list;
}

function measured(problem: Problem): { solution: Solution; seconds: number } {
  let searchFrom = performance.now();
  const solution = solve(problem, {
    seed: 1,
    stop: iterations(defaultIterations(problem.unitCount, problem.territoryCount)),
    report: ({ phase }) => {
      if (phase === 'contiguity') searchFrom = performance.now();
    },
  });
  return { solution, seconds: (performance.now() - searchFrom) / 1000 };
}

function worstOf(solution: Solution): number {
  return Math.max(...solution.worst.map(({ deviation }) => Math.abs(deviation)));
}

function universities(): Problem {
  const none = new Float64Array(0);
  const [lat = none, lon = none, ...values] = sharedColumns(
    ['accounts', 'us_universities.csv'],
    ['lat', 'lon', 'enrolment', 'employees'],
  );
  const { xKm, yKm } = projectToPlane(lat, lon);
  return pointProblem(xKm, yKm, 25, ['potential', 'workload'], values, 0.05);
}

function synthetic(file: string, measures: readonly string[]): Problem {
  const none = new Float64Array(0);
  const [xKm = none, yKm = none, ...values] = sharedColumns(['instances', file], ['x_km', 'y_km', ...measures]);
  return pointProblem(xKm, yKm, 50, measures, values, 0.01);
}
