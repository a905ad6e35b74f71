import { MOST_WEIGHT } from '../../core/edit/weighed-objective.ts';
import type { BalanceWeights } from '../../core/model/plan.ts';
import { ArgumentError, choiceOption, numberOption } from './option-values.ts';

const WEIGHTS = ['travel', 'border', 'disruption', 'limits'] as const;

/**
 * `TERM=N[,TERM=N...]`, each 0 to 10, where 1 counts as much as compactness; `limits=first` puts limits before all
 * else. Terms not named stay as they are. Throws ArgumentError.
 */
export function weightOptions(given: readonly string[]): Partial<BalanceWeights> {
  const weights: Partial<Record<(typeof WEIGHTS)[number], number | null>> = {};
  for (const part of given.flatMap((text) => text.split(','))) {
    const [word = '', value, ...more] = part.trim().split('=');
    if (value === undefined || more.length > 0) {
      throw new ArgumentError({ code: 'weigh-form', values: { given: part } });
    }
    const term = choiceOption('--weigh', word, WEIGHTS);
    const first = term === 'limits' && value === 'first';
    weights[term] = first ? null : numberOption(`--weigh ${term}`, value, 0, MOST_WEIGHT, false);
  }
  return weights as Partial<BalanceWeights>;
}
