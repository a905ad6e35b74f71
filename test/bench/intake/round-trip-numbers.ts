import type { NumberForm } from '../../../core/model/table-form.ts';
import type { Encoder } from './round-trip-bytes.ts';

/** Digits of a group counted from the decimal mark, the marks between groups, and the decimal mark of each form. */
const FORMS: Record<NumberForm, { readonly groups: readonly string[]; readonly decimal: string }> = {
  '1,234.56': { groups: [','], decimal: '.' },
  '1.234,56': { groups: ['.'], decimal: ',' },
  '1 234,56': { groups: [' ', '\u00a0', '\u202f', '\u2009'], decimal: ',' },
  "1'234.56": { groups: ["'", '\u2019'], decimal: '.' },
  '12,34,567.89': { groups: [','], decimal: '.' },
  '1 234.56': { groups: [' ', '\u00a0', '\u202f', '\u2009'], decimal: '.' },
  '1٬234٫56': { groups: ['٬'], decimal: '٫' },
};

/** Whether an encoding has the marks and digits of a form. */
export function holdsForm({ holds }: Encoder, form: NumberForm): boolean {
  return holds(FORMS[form].decimal) && FORMS[form].groups.some(holds);
}

/** A decimal text as a planner's program writes it: grouped; below zero with a minus before or after, or in brackets. */
export function measureAs(decimal: string, form: NumberForm, { holds }: Encoder, row: number): string {
  const { groups, decimal: mark } = FORMS[form];
  const marks = groups.filter(holds);
  const [whole = '', rest] = decimal.replace('-', '').split('.');
  const grouped = groupedAs(whole, form, marks[row % marks.length] as string);
  const number = digitsAs(rest === undefined ? grouped : `${grouped}${mark}${rest}`, form, row);
  if (!decimal.startsWith('-')) return number;
  const minuses = [`-${number}`, `${number}-`, `(${number})`, `\u2212${number}`].filter(holds);
  return minuses[Math.floor(row / 50) % minuses.length] as string;
}

/** Degrees have no groups. */
export function degreesAs(decimal: string, form: NumberForm, row: number): string {
  return digitsAs(decimal.replace('.', FORMS[form].decimal), form, row);
}

function groupedAs(whole: string, form: NumberForm, mark: string): string {
  const groups = form === '12,34,567.89' ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return whole.replace(groups, mark);
}

const ZEROS = { arabic: 0x660, persian: 0x6f0 };

/** Arabic lists have Arabic digits, or Persian ones. */
function digitsAs(text: string, form: NumberForm, row: number): string {
  if (form !== '1٬234٫56') return text;
  const zero = row % 2 === 0 ? ZEROS.arabic : ZEROS.persian;
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
