import { sum } from '../fairness/mean.ts';
import type { Quota } from '../model/scenario.ts';
import { shareOf } from './split-quota.ts';

/**
 * Quotas of one period with the shares that they are of what all have together. A share from which the amount follows
 * by rounding to the minor unit stays as it is.
 */
export function withShares(quotas: readonly Quota[]): Quota[] {
  const total = sum(quotas.map(({ quotaMinor }) => quotaMinor));
  return quotas.map((quota) => {
    const { share, quotaMinor } = quota;
    return Math.abs(share * total - quotaMinor) < 1 ? quota : { ...quota, share: shareOf(quotaMinor, total) };
  });
}
