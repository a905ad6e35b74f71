import type { Problem } from '../../../core/balance/problem.ts';
import { projectToPlane } from '../../../core/geo/projection.ts';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { linksBetweenParts, withLinks } from '../../../core/graph/part-links.ts';
import { pointProblem, sharedColumns, sharedInstance } from '../../core/balance/worlds.ts';
import { EIGHT, eightMeasures, madePoints } from './made-points.ts';

/** A problem of the balancing table and what it should reach. */
export interface Instance {
  readonly name: string;
  readonly territories: number;
  /** Of every measure, as a ratio. */
  readonly tolerance: number;
  /** The problem at this tolerance. */
  problem(tolerance: number): Problem;
  /** The SSE in km2 x weight that the median of the seeds should be at most after so many seconds. */
  readonly targets: Readonly<Record<number, number>>;
  /** The SSE that is hoped for after 60 s, without being a target. */
  readonly aim: number | null;
  /** The median after 60 s should be at most `ratio` of the SSE of one run `times` as long. */
  readonly within: { readonly ratio: number; readonly times: number } | null;
  /** From so many seconds on all limits have to be met. */
  readonly limitsFrom: number;
  /** False where there is no graph for METIS to cut. */
  readonly metis: boolean;
}

const THREE = ['potential', 'workload', 'leads'];
const PLAIN = { targets: {}, aim: null, within: null, limitsFrom: 10 };

/** All instances of the table; runs name them by their place, so new ones go to the end. */
export const instances: readonly Instance[] = [
  { ...areas('county2010_CONUS', 30, ['pop'], 0.05), targets: { 10: 1.04e13, 60: 1.035e13 }, aim: 1.029e13 },
  { ...areas('tract2010_PA', 18, ['pop'], 0.01), targets: { 10: 1.172e10, 60: 1.166e10 } },
  { ...areas('tract2010_PA', 18, ['pop'], 0.005), targets: { 10: 1.183e10, 60: 1.175e10 } },
  { ...areas('tract2010_NM', 3, ['pop'], 0.005), targets: { 10: 3.1e10, 60: 3.098e10 } },
  { ...areas('tract2010_PA', 18, ['pop', 'workload', 'leads'], 0.05), targets: { 10: 1.14e10, 60: 1.13e10 } },
  { ...points('syn10k', 50, THREE), targets: { 10: 5.8e9, 60: 5.7e9 } },
  { ...points('syn100k', 50, THREE), targets: { 10: 5.85e10, 60: 5.8e10 }, aim: 5.7e10 },
  points('syn100k', 50, ['potential']),
  {
    ...PLAIN,
    name: 'us_universities K=25 2 measures 5 %',
    territories: 25,
    tolerance: 0.05,
    problem: universities,
    metis: false,
  },
  {
    ...PLAIN,
    name: 'made 1,000,000 points K=100 3 measures 1 %',
    territories: 100,
    tolerance: 0.01,
    problem: (at) => madePoints(1_000_000, 100, at),
    within: { ratio: 1.03, times: 10 },
    metis: false,
  },
  // The others have as many territories as their state had seats in Congress after the census of 2010.
  areas('tract2010_NC', 13, ['pop'], 0.005),
  areas('county2010_AL', 7, ['pop'], 0.01),
  areas('county2010_IA', 4, ['pop'], 0.005),
  areas('county2010_KS', 4, ['pop'], 0.005),
  { ...points('syn100k', 500, ['potential']), limitsFrom: 60 },
  {
    ...PLAIN,
    name: `made 10,000 points K=20 ${EIGHT} measures 5 %`,
    territories: 20,
    tolerance: 0.05,
    limitsFrom: 60,
    problem: (at) => eightMeasures(10_000, 20, at),
    metis: true,
  },
];

/** Whether the table has nothing to hold an instance against but its limits. */
export function isWithoutTarget({ targets, within }: Instance): boolean {
  return Object.keys(targets).length === 0 && within === null;
}

function areas(file: string, territories: number, measures: string[], tolerance: number): Instance {
  const problem = (at: number) => linked(sharedInstance(file, territories, measures, at));
  return {
    ...PLAIN,
    name: nameOf(file, territories, measures, tolerance),
    territories,
    tolerance,
    problem,
    metis: true,
  };
}

/** Islands are joined to what is nearest, as in the product. */
function linked(problem: Problem): Problem {
  const { graph, xKm, yKm } = problem;
  return { ...problem, graph: graph && withLinks(graph, linksBetweenParts(graph, xKm, yKm)) };
}

function points(file: string, territories: number, measures: string[]): Instance {
  const tolerance = 0.01;
  const problem = (at: number) => {
    const [x = new Float64Array(0), y = new Float64Array(0), ...values] = sharedColumns(
      ['instances', `${file}.csv`],
      ['x_km', 'y_km', ...measures],
    );
    return pointProblem(x, y, territories, measures, values, at, delaunayGraph(x, y));
  };
  return {
    ...PLAIN,
    name: nameOf(file, territories, measures, tolerance),
    territories,
    tolerance,
    problem,
    metis: true,
  };
}

function nameOf(file: string, territories: number, measures: string[], tolerance: number): string {
  const what = measures.length > 1 ? `${measures.length} measures` : measures[0];
  return `${file} K=${territories} ${what} ${100 * tolerance} %`;
}

function universities(tolerance: number): Problem {
  const none = new Float64Array(0);
  const [lat = none, lon = none, ...values] = sharedColumns(
    ['accounts', 'us_universities.csv'],
    ['lat', 'lon', 'enrolment', 'employees'],
  );
  const { xKm, yKm } = projectToPlane(lat, lon);
  return pointProblem(xKm, yKm, 25, ['potential', 'workload'], values, tolerance);
}
