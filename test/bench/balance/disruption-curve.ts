import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { violations } from '../../core/balance/violations.ts';
import { budgetByCommandLine } from './budget-by-command-line.ts';
import { figuresOf } from './figures.ts';
import type { Perturbed } from './perturbed.ts';
import { perturbed, TOLERANCE } from './perturbed.ts';

/** Shares of all population that may change hands. */
const BUDGETS = [0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2];
/** From this budget on limits can be met: a plan that spends less and meets them is known. */
const ENOUGH = 0.1;
/** The deviation may rise by so much from one budget to the next, in points; within limits it may be anywhere. */
const RISE = 0.05;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * How far an incumbent that went out of balance can be brought back for so much disruption, and the same once through
 * the command line. `moves` are tried for each budget: no clock decides, so the curve is the same on every machine.
 * Answers how many targets were missed.
 */
export async function disruptionCurve(moves: number): Promise<number> {
  const today = perturbed();
  say('\ncounty2010_CONUS K=30 from a perturbed incumbent: deviation against disruption budget (share of population)');
  say(
    `  today: ${figuresOf(today.problem, today.incumbent).deviation.toFixed(2)} %; ${moves / 1e6} million moves each, seed 1`,
  );
  const points = BUDGETS.map((share) => pointOf(today, share, moves));
  let least = Number.POSITIVE_INFINITY;
  let rises = 0;
  for (const { deviation } of points) {
    // Within the limits it is compactness that is sought.
    const counted = Math.max(deviation, 100 * TOLERANCE);
    if (counted > least + RISE) rises++;
    least = Math.min(least, counted);
  }
  const enough = points.filter(({ share }) => share >= ENOUGH);
  const missed = [
    judged('budgets exceeded, or territories in pieces', points.filter(({ kept }) => !kept).length),
    judged(`budgets of ${100 * ENOUGH} % and more with limits not met`, enough.filter(({ met }) => !met).length),
    judged('times that the deviation rises with the budget', rises),
    await budgetByCommandLine(today),
  ];
  return missed.reduce((sum, one) => sum + one, 0);
}

interface Point {
  readonly share: number;
  readonly deviation: number;
  readonly met: boolean;
  readonly kept: boolean;
}

function pointOf({ problem, incumbent, grown, total }: Perturbed, share: number, moves: number): Point {
  const asked = { ...problem, moveBudget: share * total };
  const { assignment } = solve(asked, { seed: 1, stop: iterations(moves), report: () => {} });
  const spent = assignment.reduce((sum, t, u) => sum + (t === incumbent[u] ? 0 : (grown[u] ?? 0)), 0);
  const { deviation, sse } = figuresOf(asked, assignment);
  const { limits, looseParts, overspent } = violations(asked, assignment);
  say(
    `  budget ${(100 * share).toFixed(0).padStart(3)} %: spent ${((100 * spent) / total).toFixed(2).padStart(5)} %, deviation ${deviation.toFixed(2).padStart(6)} %, limits ${(limits === 0 ? 'met' : `${limits} no`).padStart(5)}, SSE ${sse.toExponential(4)}, ${looseParts} loose parts`,
  );
  return { share, deviation, met: limits === 0, kept: overspent === 0 && looseParts === 0 };
}

function judged(what: string, count: number): number {
  say(`  ${what}: ${count}, target 0: ${count === 0 ? 'met' : 'MISSED'}`);
  return count;
}
