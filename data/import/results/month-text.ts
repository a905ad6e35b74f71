import { monthOfDay } from '../../../core/forecast/months.ts';
import { parseDate } from '../date-grammar.ts';
import { asciiDigits } from '../number-grammar.ts';

/**
 * The month that a text names, counted as core/forecast/months.ts does: `2026-11`, `2026/11`, `202611`, `2026M11`,
 * `11/2026`, `Nov 2026`, `November-26` and the months of all languages that dates are read in; null where it names none,
 * or a day. `behind`: words may stand before it, as in a header `Revenue 2026-11`.
 */
export function monthOfText(text: string, behind = false): number | null {
  if (text.length > LONGEST) return null;
  const bare = asciiDigits(text.trim());
  const digits = (behind ? BEHIND : ALONE).exec(bare);
  if (digits?.groups) {
    const { y1, m1, m2, y2 } = digits.groups;
    return monthIn(Number(y1 ?? y2), Number(m1 ?? m2));
  }
  const words = bare.split(/[\s,./_'-]+/).filter((word) => word !== '');
  const said = behind ? words.slice(-2) : words;
  if (said.length !== 2 || !said.some((word) => /\p{L}/u.test(word))) return null;
  const [year] = said.filter((word) => /^(?:\d{4}|\d{2})$/.test(word));
  if (year === undefined) return null;
  const day = parseDate(`1 ${said.find((word) => word !== year)} ${year}`, '2026-12-31');
  return Number.isNaN(day) ? null : monthOfDay(day);
}

const LONGEST = 64;
const FORMS = String.raw`(?:(?<y1>(?:19|20)\d\d)\s*(?:[-/._ ]\s*)?[Mm]?(?<m1>\d{1,2})|(?<m2>\d{1,2})\s*[-/._ ]\s*(?<y2>(?:19|20)\d\d))`;
const ALONE = new RegExp(`^${FORMS}$`);
const BEHIND = new RegExp(`(?:^|[^\\d/.-])${FORMS}$`);

function monthIn(year: number, month: number): number | null {
  return month >= 1 && month <= 12 ? 12 * year + month - 1 : null;
}
