import { MATCH_TERMS, MOST_MATCH_WEIGHT } from '../../model/matching-settings.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';
import { saidOfMatching } from './said-of-matching.ts';

/** Says how much each term of the matching counts, which distance is far, and how levels are ranked. */
export function weighMatching(plan: Plan, command: MatchingCommandOf<'weigh-matching'>): EditResult {
  const { weights, farKm, levels } = command;
  const within = MATCH_TERMS.every((term) => weights[term] >= 0 && weights[term] <= MOST_MATCH_WEIGHT);
  if (!within || (farKm !== null && !(farKm > 0))) return refused('invalid-request', { what: 'weights' });
  return saidOfMatching(plan, { weights, farKm, levels }, { code: 'weighed-matching', values: {} });
}
