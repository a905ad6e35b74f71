/**
 * Digits of a currency's minor unit by ISO 4217, where they are not 2. A table of our own: what the runtime's
 * locale data says changes between versions, and would change what is kept in a plan file.
 */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
]);

/** How many decimal digits the currency has: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

/** An amount of minor units as an exact decimal: 5000000000 in USD is `50000000.00`. */
export function minorToDecimal(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return (minor < 0 ? '-' : '') + (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`);
}

/**
 * A decimal such as `50000000` or `1234.5` in minor units, exactly; null where it is no plain decimal, has more
 * digits than the currency, or is too large to be kept exactly.
 */
export function decimalToMinor(decimal: string, currency: string): number | null {
  const digits = minorUnitDigits(currency);
  const match = /^(\d+)(?:\.(\d*))?$/.exec(decimal.trim());
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const minor = Number((match[1] ?? '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}
