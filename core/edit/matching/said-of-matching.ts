import { type MatchingSettings, USUAL_MATCHING } from '../../model/matching-settings.ts';
import type { Plan } from '../../model/plan.ts';
import type { Note } from '../note.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';

/** What the plan says of the matching. */
export function matchingOf({ settings }: Pick<Plan, 'settings'>): MatchingSettings {
  return settings.matching ?? USUAL_MATCHING;
}

/** The change that says something else. What was said of reps, territories and scenarios that are gone goes with it. */
export function saidOfMatching(plan: Plan, said: Partial<MatchingSettings>, note: Note): EditResult {
  const matching = known(plan, { ...matchingOf(plan), ...said });
  const records = recordChanges('settings', [plan.settings], [{ ...plan.settings, matching }]);
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}

/** Lists in the order of their keys, of what the plan has. */
function known(plan: Plan, matching: MatchingSettings): MatchingSettings {
  const territories = new Set(plan.territories.map(({ key }) => key));
  const reps = new Set(plan.reps.map(({ key }) => key));
  const scenarios = new Set(plan.scenarios.map(({ key }) => key));
  const has = (one: { territory: (typeof plan.territories)[number]['key'] }) => territories.has(one.territory);
  return {
    ...matching,
    needs: matching.needs.filter(has).sort((a, b) => a.territory - b.territory),
    wishes: matching.wishes
      .filter((wish) => has(wish) && reps.has(wish.rep))
      .sort((a, b) => a.rep - b.rep || a.territory - b.territory),
    locks: matching.locks
      .filter((lock) => has(lock) && reps.has(lock.rep) && scenarios.has(lock.scenario))
      .sort((a, b) => a.scenario - b.scenario || a.territory - b.territory || a.rep - b.rep),
  };
}
