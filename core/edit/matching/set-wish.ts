import { rankOf } from '../../model/hierarchy.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';
import { matchingOf, saidOfMatching } from './said-of-matching.ts';

/**
 * Says how much a rep wants a territory, or that the two must not be; or takes that back. A pair that must not be is not
 * locked any more.
 */
export function setWish(plan: Plan, { rep, territory, wish }: MatchingCommandOf<'set-wish'>): EditResult {
  const who = plan.reps.find(({ key }) => key === rep);
  const where = plan.territories.find(({ key }) => key === territory);
  if (!who) return refused('invalid-request', { what: 'rep' });
  if (!where || rankOf(plan, where) > 0) return refused('invalid-request', { what: 'territory' });
  const { wishes, locks } = matchingOf(plan);
  const isOther = (one: { readonly rep: number; readonly territory: number }) =>
    one.rep !== rep || one.territory !== territory;
  const others = wishes.filter(isOther);
  const excluded = wish?.grade === null;
  const said = {
    wishes: wish ? [...others, { rep, territory, grade: wish.grade }] : others,
    locks: excluded ? locks.filter(isOther) : locks,
  };
  const code = wish === null ? 'wish-taken-back' : excluded ? 'pair-excluded' : 'wish';
  return saidOfMatching(plan, said, { code, values: { rep: who.name, territory: where.name } });
}
