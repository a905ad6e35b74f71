import type { Random } from '../control.ts';
import type { Problem } from '../problem.ts';

/** Waves laid over the map, cycles of each across it at most, and the natural logarithm of the greatest change. */
const WAVES = 4;
const CYCLES = 3;
const DEPTH = 2.5;

/**
 * The same problem with compactness weighed otherwise in different parts of the map: a smooth random field over the
 * plane, up to about ten times as much or as little. What is good for it is good in another way for the problem
 * itself (modelling to generate alternatives: Brill, Chang and Hopkins 1982); limits, locks and costs are as they were.
 */
export function perturbed(problem: Problem, random: Random): Problem {
  const { xKm, yKm, unitCount } = problem;
  const across = Math.max(extent(xKm), extent(yKm), 1e-9);
  const waves = Array.from({ length: WAVES }, () => ({
    x: ((2 * random() - 1) * CYCLES * 2 * Math.PI) / across,
    y: ((2 * random() - 1) * CYCLES * 2 * Math.PI) / across,
    shift: 2 * Math.PI * random(),
  }));
  const weight = new Float64Array(unitCount);
  for (let u = 0; u < unitCount; u++) {
    let field = 0;
    for (const wave of waves) field += Math.cos((xKm[u] as number) * wave.x + (yKm[u] as number) * wave.y + wave.shift);
    weight[u] = (problem.weight[u] as number) * Math.exp((DEPTH * field) / WAVES);
  }
  return { ...problem, weight };
}

function extent(column: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}
