import { type Carried, dampedSteps } from './carried.ts';

const ALPHAS = [0.1, 0.2, 0.4, 0.6, 0.8];
const BETAS = [0.01, 0.1, 0.2, 0.4];
/** Damped as Gardner and McKenzie (1985) have it; a short series says too little of a trend to carry it on for ever. */
const PHIS = [0.8, 0.9, 0.98];

/** Holt's linear trend (1957), damped; parameters from a grid by the squared errors of one month ahead. Needs two values. */
export function holt(values: Float64Array, ahead: number): Carried {
  let least = Number.POSITIVE_INFINITY;
  let chosen = smoothed(values, ALPHAS[0] as number, BETAS[0] as number, PHIS[0] as number, ahead);
  for (const phi of PHIS) {
    for (const alpha of ALPHAS) {
      for (const beta of BETAS) {
        const run = smoothed(values, alpha, beta, phi, ahead);
        if (!(run.error < least)) continue;
        least = run.error;
        chosen = run;
      }
    }
  }
  return chosen;
}

function smoothed(values: Float64Array, alpha: number, beta: number, phi: number, ahead: number) {
  let l = values[0] as number;
  let b = (values[1] as number) - l;
  const fitted = new Float64Array(values.length).fill(Number.NaN);
  let error = 0;
  for (let t = 1; t < values.length; t++) {
    const expected = l + phi * b;
    fitted[t] = expected;
    error += ((values[t] as number) - expected) ** 2;
    const before = l;
    l = alpha * (values[t] as number) + (1 - alpha) * expected;
    b = beta * (l - before) + (1 - beta) * phi * b;
  }
  return { error, fitted, ahead: Float64Array.from({ length: ahead }, (_, h) => l + dampedSteps(phi, h + 1) * b) };
}
