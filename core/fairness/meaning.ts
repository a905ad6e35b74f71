import { type Meaning, USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Which of the plan's measures stands for revenue, potential or open pipeline: its index, -1 for none. The planner's
 * choice goes before what the name says; a chosen measure that is no more leaves it to the names again.
 */
export function measureMeaning({ measures, settings }: Pick<Plan, 'measures' | 'settings'>, meaning: Meaning): number {
  const chosen = (settings.fairness ?? USUAL_FAIRNESS).meanings[meaning];
  if (chosen === null) return -1;
  const found = measures.findIndex(({ name }) => name === chosen);
  return found >= 0 ? found : guessedMeaning(measures, meaning);
}

/** What the names say: the first measure whose name has one of the usual words; -1 for none. */
export function guessedMeaning(measures: readonly Pick<Measure, 'name'>[], meaning: Meaning): number {
  return measures.findIndex(({ name }) => {
    const isPipeline = PIPELINE.test(name);
    if (meaning === 'pipeline') return isPipeline;
    return !isPipeline && (meaning === 'revenue' ? REVENUE : POTENTIAL).test(name);
  });
}

const PIPELINE = /pipeline|open[ _-]?(opp|deal)|deals/i;
const REVENUE = /revenue|sales|turnover|bookings|umsatz|(^|[ _-])(arr|mrr)($|[ _-])/i;
const POTENTIAL = /potential|wallet|opportunity|spend|(^|[ _-])tam($|[ _-])/i;
