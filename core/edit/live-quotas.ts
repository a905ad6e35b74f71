import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import { plannedQuotas } from '../quota/planned-quotas.ts';
import type { QuotaFault } from '../quota/quota-fault.ts';
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
  if (!result.ok || command.kind === 'set-quota-plan' || command.kind === 'give-quota') return result;
  const { records, fault } = quotasAfter(plan, result.change);
  if (fault && isTyped(command)) return quotaRefusal(fault);
  return { ok: true, change: alsoChanging(result.change, records) };
}

/** The same for a change that no command asked for and that refuses nothing, such as a roster's. */
export function changeWithQuotas(plan: Plan, change: PlanChange): PlanChange {
  return alsoChanging(change, quotasAfter(plan, change).records);
}

/**
 * The quotas that follow from rows that were brought into a plan, as it is with them: those of every live quota plan,
 * because accounts, leads and results count everywhere. O(accounts) once for each measure that quotas are split by.
 */
export function quotasOfRows(after: Plan): RecordChange[] {
  return resplit(after, () => true).records;
}

/** Records of quotas, and the first reason for which some of them had to stay. */
interface Resplit {
  readonly records: RecordChange[];
  readonly fault: QuotaFault | null;
}

function quotasAfter(plan: Plan, change: PlanChange): Resplit {
  if (plan.quotaPlans.length === 0 || !concernsQuotas(change)) return { records: [], fault: null };
  return resplit(applyChange(plan, change), ({ scenario, role }) => concerns(change, scenario, role));
}

function resplit(after: Plan, isMeant: (quotaPlan: QuotaPlan) => boolean): Resplit {
  const records: RecordChange[] = [];
  let fault: QuotaFault | null = null;
  for (const quotaPlan of after.quotaPlans) {
    if (!quotaPlan.live || !isMeant(quotaPlan)) continue;
    const split = plannedQuotas(after, quotaPlan);
    const before = periodQuotas(after, quotaPlan.scenario, quotaPlan.role);
    if (Array.isArray(split)) records.push(...recordChanges('quotas', before, split));
    else fault ??= split;
  }
  return { records, fault };
}

function alsoChanging(change: PlanChange, records: readonly RecordChange[]): PlanChange {
  const { note } = change;
  return records.length === 0 ? change : squash(change, { note, moves: [], records, batches: [] }, note);
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
