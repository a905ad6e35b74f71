import type { PoolMember } from './rule.ts';

/**
 * Who of a pool is next, lead by lead, so that after any number of leads each has had a share as near to the weights as
 * whole leads allow (smooth weighted round robin, the order that web servers use). Answers the place in the pool.
 */
export function turnsOf(pool: readonly PoolMember[]): () => number {
  const credit = new Float64Array(pool.length);
  const all = pool.reduce((sum, { weight }) => sum + weight, 0);
  return () => {
    let next = 0;
    pool.forEach(({ weight }, i) => {
      credit[i] = (credit[i] as number) + weight;
      if ((credit[i] as number) > (credit[next] as number)) next = i;
    });
    credit[next] = (credit[next] as number) - all;
    return next;
  };
}
