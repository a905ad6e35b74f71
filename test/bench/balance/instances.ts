import type { Problem } from '../../../core/balance/problem.ts';
import { projectToPlane } from '../../../core/geo/projection.ts';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { pointProblem, sharedColumns, sharedInstance } from '../../core/balance/worlds.ts';
import { madePoints } from './made-points.ts';

/** A problem of the balancing table and what it should reach. */
export interface Instance {
  readonly name: string;
  readonly territories: number;
  /** Of every measure, as a ratio. */
  readonly tolerance: number;
  /** The problem at this tolerance. */
  problem(tolerance: number): Problem;
  /** Targets of the SSE in km2 x weight after so many seconds; null where there is none. */
  readonly after10: number | null;
  readonly after60: number | null;
  /** False where there is no graph for METIS to cut. */
  readonly metis: boolean;
}

const THREE = ['potential', 'workload', 'leads'];

function areas(
  file: string,
  territories: number,
  measures: string[],
  tolerance: number,
  after10: number,
  after60: number,
): Instance {
  const name = `${file} K=${territories} ${measures.length > 1 ? `${measures.length} measures` : measures[0]} ${100 * tolerance} %`;
  const problem = (at: number) => sharedInstance(file, territories, measures, at);
  return { name, territories, tolerance, problem, after10, after60, metis: true };
}

function points(file: string, measures: string[], after10: number | null, after60: number | null): Instance {
  const name = `${file} K=50 ${measures.length > 1 ? `${measures.length} measures` : measures[0]} 1 %`;
  const problem = (at: number) => {
    const [x = new Float64Array(0), y = new Float64Array(0), ...values] = sharedColumns(
      ['instances', `${file}.csv`],
      ['x_km', 'y_km', ...measures],
    );
    return pointProblem(x, y, 50, measures, values, at, delaunayGraph(x, y));
  };
  return { name, territories: 50, tolerance: 0.01, problem, after10, after60, metis: true };
}

/** All instances of the table, as the peers were measured on them. */
export const instances: readonly Instance[] = [
  areas('county2010_CONUS', 30, ['pop'], 0.05, 1.04e13, 1.035e13),
  areas('tract2010_PA', 18, ['pop'], 0.01, 1.172e10, 1.166e10),
  areas('tract2010_PA', 18, ['pop'], 0.005, 1.183e10, 1.175e10),
  areas('tract2010_NM', 3, ['pop'], 0.005, 3.1e10, 3.098e10),
  areas('tract2010_PA', 18, ['pop', 'workload', 'leads'], 0.05, 1.14e10, 1.13e10),
  points('syn10k', THREE, 5.8e9, 5.7e9),
  points('syn100k', THREE, 5.85e10, 5.8e10),
  points('syn100k', ['potential'], null, null),
  {
    name: 'us_universities K=25 2 measures 5 %',
    territories: 25,
    tolerance: 0.05,
    problem: universities,
    after10: null,
    after60: null,
    metis: false,
  },
  {
    name: 'made 1,000,000 points K=100 3 measures 1 %',
    territories: 100,
    tolerance: 0.01,
    problem: (at) => madePoints(1_000_000, 100, at),
    after10: null,
    after60: null,
    metis: false,
  },
];

function universities(tolerance: number): Problem {
  const none = new Float64Array(0);
  const [lat = none, lon = none, ...values] = sharedColumns(
    ['accounts', 'us_universities.csv'],
    ['lat', 'lon', 'enrolment', 'employees'],
  );
  const { xKm, yKm } = projectToPlane(lat, lon);
  return pointProblem(xKm, yKm, 25, ['potential', 'workload'], values, tolerance);
}
