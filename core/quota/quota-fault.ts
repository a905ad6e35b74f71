/** What cannot be had together, or is not there; core/text/quota/fault-text.ts has the sentences. */
export type QuotaFaultCode =
  | 'no-territories'
  | 'total-too-large'
  | 'total-missing'
  | 'given-above-total'
  | 'all-given-not-total'
  | 'given-empty'
  | 'floor-above-cap'
  | 'floors-above-total'
  | 'caps-below-total'
  | 'unit-too-coarse'
  | 'rate-missing'
  | 'measure-missing'
  | 'no-forecast'
  | 'formula-unreadable'
  | 'formula-column'
  | 'formula-value'
  | 'periods-above-total'
  | 'periods-not-total'
  | 'season-conflict'
  | 'handover-above-quota'
  | 'handover-of-given'
  | 'handover-outside';

/**
 * A combination that is impossible, with the values of its sentence: `name` is the territory or group below which it
 * is (empty for the company), amounts are in the minor unit of `currency`.
 */
export interface QuotaFault {
  readonly ok: false;
  readonly code: QuotaFaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A fault with the values of its sentence. */
export function quotaFault(code: QuotaFaultCode, values: QuotaFault['values'] = {}): QuotaFault {
  return { ok: false, code, values };
}
