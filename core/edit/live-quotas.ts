import type { Plan } from '../model/plan.ts';
import { plannedQuotas } from '../quota/planned-quotas.ts';
import { applyChange } from './apply-change.ts';
import type { EditCommand } from './command.ts';
import type { EditResult } from './perform.ts';
import { periodQuotas } from './period-quotas.ts';
import type { PlanChange, RecordChange, RecordKind } from './plan-change.ts';
import { quotaRefusal } from './quota-change.ts';
import { recordChanges } from './record-changes.ts';
import { squash } from './squash.ts';

/** What a live quota depends on besides who has which unit. */
const QUOTA_SOURCES: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'settings',
  'measures',
  'reps',
  'levels',
  'territories',
  'scenarioTerritories',
  'namedAccounts',
  'quotas',
]);

/**
 * The change of a command with the quotas that follow from it: where a quota plan is live, its quotas are split anew on
 * what the command leaves, in the same change, so that one undo brings both back. O(units) for a move. A quota that was
 * typed and does not go together with the plan refuses the command; where anything else makes the split impossible,
 * quotas stay as they were, and the page of quotas says why.
 */
export function withLiveQuotas(plan: Plan, command: EditCommand, result: EditResult): EditResult {
  if (!result.ok || plan.quotaPlans.length === 0 || !concernsQuotas(result.change)) return result;
  if (command.kind === 'set-quota-plan' || command.kind === 'give-quota') return result;
  const after = applyChange(plan, result.change);
  const records: RecordChange[] = [];
  for (const quotaPlan of after.quotaPlans) {
    const { scenario, role } = quotaPlan;
    if (!quotaPlan.live || !concerns(result.change, scenario, role)) continue;
    const split = plannedQuotas(after, quotaPlan);
    if (Array.isArray(split)) records.push(...recordChanges('quotas', periodQuotas(after, scenario, role), split));
    else if (isTyped(command)) return quotaRefusal(split);
  }
  if (records.length === 0) return result;
  const { note } = result.change;
  return { ok: true, change: squash(result.change, { note, moves: [], records, batches: [] }, note) };
}

function concernsQuotas({ moves, records }: PlanChange): boolean {
  return moves.length > 0 || records.some(({ kind }) => QUOTA_SOURCES.has(kind));
}

/** Moves are of one scenario and role; any record that counts may count everywhere. */
function concerns({ moves, records }: PlanChange, scenario: number, role: number): boolean {
  return (
    moves.some((one) => one.scenario === scenario && one.role === role) ||
    records.some(({ kind }) => QUOTA_SOURCES.has(kind))
  );
}

function isTyped(command: EditCommand): boolean {
  return command.kind === 'set-quota' || (command.kind === 'edit-rows' && command.commands.some(isTyped));
}
