import type { Problem } from '../../../core/balance/problem.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { pointProblem } from '../../core/balance/worlds.ts';

const TOWNS = 2000;
const [WIDTH_KM, HEIGHT_KM] = [4000, 2500];
/** Measures of the case with as many as a problem may have. */
export const EIGHT = 8;
/** Share of points outside towns. */
const RURAL = 0.15;

/**
 * Invented points: most in towns whose sizes are heavy-tailed, the others anywhere; potential and leads are
 * heavy-tailed (Pareto), workload is log-normal and a little higher in some parts of the map than in others.
 */
export function madePoints(count: number, territories: number, tolerance: number): Problem {
  const random = createRandom(7);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pareto = (exponent: number, most: number) => Math.min(most, (1 - random()) ** (-1 / exponent));
  const town = {
    x: new Float64Array(TOWNS),
    y: new Float64Array(TOWNS),
    size: new Float64Array(TOWNS),
    km: new Float64Array(TOWNS),
  };
  let sum = 0;
  for (let t = 0; t < TOWNS; t++) {
    town.x[t] = random() * WIDTH_KM;
    town.y[t] = random() * HEIGHT_KM;
    sum += pareto(1.1, 200);
    town.size[t] = sum;
    town.km[t] = 5 + 20 * random();
  }
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  const values = [new Float64Array(count), new Float64Array(count), new Float64Array(count)] as const;
  for (let u = 0; u < count; u++) {
    if (random() < RURAL) {
      x[u] = random() * WIDTH_KM;
      y[u] = random() * HEIGHT_KM;
    } else {
      const t = townAt(random() * sum);
      x[u] = (town.x[t] ?? 0) + (town.km[t] ?? 0) * normal();
      y[u] = (town.y[t] ?? 0) + (town.km[t] ?? 0) * normal();
    }
    values[0][u] = pareto(1.3, 200);
    values[1][u] = 1 + 3 * Math.exp(normal()) * (1 + 0.3 * Math.sin((x[u] ?? 0) / 500));
    values[2][u] = random() < 0.3 ? Math.ceil(pareto(1.5, 100)) : 0;
  }
  return pointProblem(x, y, territories, ['potential', 'workload', 'leads'], [...values], tolerance);

  function townAt(at: number): number {
    let [low, high] = [0, TOWNS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((town.size[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Such points with eight measures on their Delaunay graph: five more, each log-normal and higher in a part of its own. */
export function eightMeasures(count: number, territories: number, tolerance: number): Problem {
  const { xKm, yKm, measures } = madePoints(count, territories, tolerance);
  const random = createRandom(8);
  const values = measures.map((measure) => measure.values);
  while (values.length < EIGHT) {
    const [middleX, middleY] = [random() * WIDTH_KM, random() * HEIGHT_KM];
    const column = Float64Array.from(xKm, (x, u) => {
      const near = Math.exp(-((x - middleX) ** 2 + ((yKm[u] ?? 0) - middleY) ** 2) / WIDTH_KM ** 2);
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      return (1 + near) * Math.exp(0.7 * normal);
    });
    values.push(column);
  }
  const names = values.map((_, j) => measures[j]?.name ?? `m${j + 1}`);
  return pointProblem(xKm, yKm, territories, names, values, tolerance, delaunayGraph(xKm, yKm));
}
