import type { TerritoryKey } from '../model/ids.ts';
import type { Quota } from '../model/scenario.ts';
import { BY_HAND, QUOTA_METHODS, type QuotaMethod } from './method.ts';

/** Quotas in minor units that keep their value whenever the others are split, by territory. */
export type GivenQuotas = ReadonlyMap<TerritoryKey, number>;

/** Those of some quotas of one period that were given by hand. */
export function givenQuotas(quotas: readonly Quota[]): GivenQuotas {
  const given = quotas.filter(({ method }) => method === BY_HAND);
  return new Map(given.map(({ territory, quotaMinor }) => [territory, quotaMinor]));
}

/** The method by which the others were split; null where none was, or each by another. */
export function splitMethodOf(quotas: readonly Quota[]): QuotaMethod | null {
  const methods = new Set(quotas.filter(({ method }) => method !== BY_HAND).map(({ method }) => method));
  const [only, other] = methods;
  return other === undefined ? (QUOTA_METHODS.find((method) => method === only) ?? null) : null;
}
