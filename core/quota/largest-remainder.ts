import { invariant } from '../invariant.ts';

/**
 * Splits a whole number by weights so that the parts sum to it exactly and no part is a whole unit off its exact
 * share: every share is rounded down, and the units left over go to the largest remainders (Hamilton's method).
 *
 * `total` is not negative, and safe as an integer. Weights are finite and not negative; where all are zero the
 * split is even. Shares are computed in exact integers, because a product of doubles would lose units of a large
 * total. Equal remainders go to the first.
 */
export function largestRemainder(total: number | bigint, weights: ArrayLike<number>): number[] {
  const whole = BigInt(total);
  invariant(
    whole >= 0n && whole <= BigInt(Number.MAX_SAFE_INTEGER),
    'a total to split is a whole number of minor units',
  );
  const shares = exactIntegers(weights);
  const sum = shares.reduce((all, share) => all + share, 0n);
  const parts = shares.map((share, i) => ({ i, down: (whole * share) / sum, rest: (whole * share) % sum }));
  let left = whole - parts.reduce((all, part) => all + part.down, 0n);
  const result = parts.map((part) => Number(part.down));
  parts.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of parts) {
    if (left === 0n) break;
    result[i] = (result[i] as number) + 1;
    left--;
  }
  return result;
}

/** The weights times one power of two that makes all of them whole: every double is an integer times such a power. */
export function exactIntegers(weights: ArrayLike<number>): bigint[] {
  invariant(weights.length > 0, 'nothing to split over');
  const values = Array.from(weights);
  invariant(
    values.every((weight) => Number.isFinite(weight) && weight >= 0),
    'weights are finite and not negative',
  );
  if (values.every((weight) => weight === 0)) return values.map(() => 1n);
  const parts = values.map(mantissaAndExponent);
  const least = Math.min(...parts.filter((part) => part.mantissa > 0n).map((part) => part.exponent));
  return parts.map(({ mantissa, exponent }) => (mantissa === 0n ? 0n : mantissa << BigInt(exponent - least)));
}

function mantissaAndExponent(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const raw = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  // Raw exponent 0 are the subnormal numbers: no hidden leading one.
  return raw === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: raw - 1075 };
}
