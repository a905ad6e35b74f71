import type { EditCommand } from '../edit/command.ts';
import { periodQuotas } from '../edit/period-quotas.ts';
import type { Refusal } from '../edit/refusal.ts';
import { sum } from '../fairness/mean.ts';
import { splitMethodOf } from '../quota/given-quotas.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';
import { type Draft, withCommands } from './draft.ts';
import type { MidYearRequest } from './event.ts';

/**
 * The draft of two merged sets with one total: what both companies were to bring in, split over the territories that
 * stay as ours was. Where one of them has no quotas, the other's total stays. Any other draft is left as it is.
 */
export function withMergedTotal(draft: Draft, { role, event }: MidYearRequest): Draft | Refusal {
  if (event.kind !== 'merges') return draft;
  const { plan, scenario } = draft;
  const total = (quotas: ReturnType<typeof periodQuotas>) => sum(quotas.map(({ quotaMinor }) => quotaMinor));
  const own = periodQuotas(plan, scenario, role);
  const theirs = total(periodQuotas(plan, event.other.scenario, event.other.role));
  if (theirs === 0) return draft;
  const totalMinor = total(own) + theirs;
  const { currency } = plan.settings;
  const planned = quotaPlanOf(plan, scenario, role);
  const command: EditCommand = planned
    ? {
        kind: 'set-quota-plan',
        scenario,
        role,
        quotaPlan: { ...planned, total: { currency, minor: totalMinor } },
      }
    : { kind: 'split-quota', scenario, role, totalMinor, method: splitMethodOf(own) ?? 'potential' };
  return withCommands(draft, [command]);
}
