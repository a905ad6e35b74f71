import { applyChange } from '../edit/apply-change.ts';
import type { BatchSwap, PlanChange, RecordChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { removeScenario } from '../edit/scenarios/remove-scenario.ts';
import { squash } from '../edit/squash.ts';
import type { Plan, PlanSettings } from '../model/plan.ts';
import { RESULT_KINDS } from '../model/results.ts';
import type { ReviewRound } from '../model/review-round.ts';

/**
 * What makes the copy for a round of a plan that has the round already: the round is marked as the copy's; scenarios
 * that are neither reviewed nor the baseline, and what other reviewers said and signed, stay at home. What the same
 * reviewer said in earlier rounds goes along with its answers. What reps wish for is not for the reviewer, nor is what
 * everybody sold, is selling and does for it.
 */
export function copyChange(plan: Plan, round: ReviewRound): PlanChange {
  const own = new Set(roundsWith(plan, round).map(({ uid }) => uid));
  const records: RecordChange[] = [
    ...recordChanges('settings', [plan.settings], [withoutWishes(plan.settings)]),
    { kind: 'rounds', before: round, after: { ...round, copy: true } },
    ...plan.rounds
      .filter(({ uid }) => !own.has(uid))
      .map((before): RecordChange => ({ kind: 'rounds', before, after: null })),
    ...plan.remarks
      .filter((remark) => !own.has(remark.round))
      .map((before): RecordChange => ({ kind: 'remarks', before, after: null })),
    ...plan.signOffs
      .filter((one) => one.round === null || !own.has(one.round))
      .map((before): RecordChange => ({ kind: 'signOffs', before, after: null })),
  ];
  const note = { code: 'sent-for-review', values: { name: round.sentTo, scenario: round.scenarioName } } as const;
  let change: PlanChange = { note, moves: [], records, batches: [] };
  let now = applyChange(plan, change);
  for (const { key, baseline } of plan.scenarios) {
    if (key === round.scenario || baseline) continue;
    const removed = removeScenario(now, { kind: 'remove-scenario', scenario: key });
    // The last one that is open, beside a scenario that was archived before it was sent, stays.
    if (!removed.ok) continue;
    now = applyChange(now, removed.change);
    change = squash(change, removed.change, note);
  }
  return { ...change, batches: withoutResults(plan) };
}

function withoutResults(plan: Plan): BatchSwap[] {
  return RESULT_KINDS.flatMap((table) => {
    const list = plan[table];
    return list ? [{ table, from: list.batch, to: null }] : [];
  });
}

function withoutWishes(settings: PlanSettings): PlanSettings {
  return settings.matching ? { ...settings, matching: { ...settings.matching, wishes: [] } } : settings;
}

/** The rounds of a plan that went to the same reviewer as this one, itself among them. */
export function roundsWith({ rounds }: Pick<Plan, 'rounds'>, { sentTo }: ReviewRound): ReviewRound[] {
  const nameOf = (name: string) => name.trim().toLowerCase();
  return rounds.filter((round) => nameOf(round.sentTo) === nameOf(sentTo));
}
