/** A decimal that was computed exactly, such as money; written as it stands. */
interface Decimal {
  readonly decimal: string;
}

/** A text, a number, or an exact decimal. The kind, not the look, decides whether a cell is guarded. */
export type ListCell = string | number | Decimal;

/** A number without exponent and without the noise of binary fractions: at most six decimals. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // From here on doubles are whole numbers, and toFixed would turn to exponents.
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A cell as files for programs have it, neither quoted nor guarded. */
export function cellText(cell: ListCell): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? numberText(cell) : cell.decimal;
}
