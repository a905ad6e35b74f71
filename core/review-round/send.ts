import type { EditResult } from '../edit/perform.ts';
import { refused } from '../edit/refusal.ts';
import type { Plan } from '../model/plan.ts';
import type { ReviewRound } from '../model/review-round.ts';
import type { ReviewCommandOf } from './command.ts';

/** Notes in the plan that a scenario and role are sent to somebody; the copy itself is a file (data/plan-file). */
export function sendForReview(plan: Plan, command: ReviewCommandOf<'send-for-review'>): EditResult {
  const round = roundOf(plan, command);
  if (!round) return refused('invalid-request', { what: 'round' });
  const values = { name: round.sentTo, scenario: round.scenarioName };
  return {
    ok: true,
    change: {
      note: { code: 'sent-for-review', values },
      moves: [],
      records: [{ kind: 'rounds', before: null, after: round }],
      batches: [],
    },
  };
}

function roundOf(plan: Plan, command: ReviewCommandOf<'send-for-review'>): ReviewRound | null {
  const { uid, scenario, role, at } = command;
  const scenarioName = plan.scenarios.find(({ key }) => key === scenario)?.name;
  const roleName = plan.roles.find(({ key }) => key === role)?.name;
  const sentTo = command.sentTo.trim();
  const ofRole = new Set<number>(plan.territories.filter((one) => one.role === role).map(({ key }) => key));
  const territories = [...new Set(command.territories)].sort((a, b) => a - b);
  if (scenarioName === undefined || roleName === undefined || sentTo === '') return null;
  if (plan.rounds.some((one) => one.uid === uid) || territories.some((key) => !ofRole.has(key))) return null;
  const message = command.message.trim();
  return { uid, scenario, scenarioName, role, roleName, sentAt: at, sentTo, message, territories, copy: false };
}
