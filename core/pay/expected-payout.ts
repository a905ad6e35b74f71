/** What territories can reach of their quotas, and what that pays. */
export interface ExpectedPayout {
  /** Expected sales over quota: 1 is reached; NaN where there is no quota. */
  readonly attainable: Float64Array;
  /** Variable pay x attainable quota share, without floor, cap or accelerator. */
  readonly payout: Float64Array;
}

/** `sales`, `quotas` and `variablePay` (at 100 %) have one entry per territory, all in one unit of money. */
export function expectedPayout(
  sales: ArrayLike<number>,
  quotas: ArrayLike<number>,
  variablePay: ArrayLike<number>,
): ExpectedPayout {
  const attainable = Float64Array.from(sales, (value, t) =>
    (quotas[t] as number) > 0 ? value / (quotas[t] as number) : Number.NaN,
  );
  return { attainable, payout: attainable.map((share, t) => share * (variablePay[t] as number)) };
}
