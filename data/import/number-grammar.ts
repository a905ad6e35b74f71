import type { NumberForm } from '../../core/model/table-form.ts';

/** How the numbers of one column are written. */
export interface NumberGrammar {
  /** One of NUMBER_FORMS for measures; degrees have forms of their own. */
  readonly name: string;
  readonly decimal: 'point' | 'comma' | 'arabic';
  /** What a number looks like after signs, currency and spaces at its ends are gone and digits are 0 to 9. */
  readonly form: RegExp;
  /** What stands between groups of digits. */
  readonly groups: RegExp | null;
}

const SPACES = ' \\u00a0\\u2009\\u202f';
const APOSTROPHES = "'\\u2019";

function grouped(name: string, decimal: NumberGrammar['decimal'], separators: string): NumberGrammar {
  const form = `(?:\\d+|\\d{1,3}(?:[${separators}]\\d{3})+)`;
  return { name, decimal, form: withDecimals(form, decimal), groups: new RegExp(`[${separators}]`, 'g') };
}

/** The grammar of a form that the planner named, among those of measures or of degrees. */
export function grammarOf(form: NumberForm, grammars: readonly NumberGrammar[]): NumberGrammar {
  const { decimal } = MEASURE_GRAMMARS.find(({ name }) => name === form) as NumberGrammar;
  return (grammars.find(({ name }) => name === form) ??
    grammars.find((grammar) => grammar.decimal === decimal)) as NumberGrammar;
}

function withDecimals(whole: string, decimal: NumberGrammar['decimal']): RegExp {
  const mark = { point: '\\.', comma: ',', arabic: '\\u066b' }[decimal];
  return new RegExp(`^(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)$`);
}

/** For a column of measures, in the order of NUMBER_FORMS. */
export const MEASURE_GRAMMARS: readonly NumberGrammar[] = [
  grouped('1,234.56', 'point', ','),
  grouped('1.234,56', 'comma', '.'),
  grouped('1 234,56', 'comma', SPACES),
  grouped("1'234.56", 'point', APOSTROPHES),
  {
    name: '12,34,567.89',
    decimal: 'point',
    form: withDecimals('(?:\\d+|\\d{1,2}(?:,\\d{2})*,\\d{3}|\\d{3}(?:,\\d{3})*)', 'point'),
    groups: /,/g,
  },
  grouped('1 234.56', 'point', SPACES),
  grouped('1٬234٫56', 'arabic', '\\u066c\\u060c'),
];

/** For a column of degrees, which nobody writes with groups of digits. */
export const DEGREE_GRAMMARS: readonly NumberGrammar[] = (['point', 'comma', 'arabic'] as const).map((decimal) => ({
  name: { point: '12.34', comma: '12,34', arabic: '12٫34' }[decimal],
  decimal,
  form: withDecimals('\\d+', decimal),
  groups: null,
}));

/**
 * The number that a cell holds under one grammar, NaN where it holds none. Accepted around the digits: spaces, a sign
 * before or after (also U+2212), accounting brackets for negative, one currency sign or code, a per cent sign (which
 * divides by 100), a power of ten in the form `E+03`. Group positions are enforced: `1,23` is no `1,234.56` number.
 */
export function parseNumber(cell: string, grammar: NumberGrammar): number {
  if (grammar.decimal === 'point' && PLAIN.test(cell)) return Number(cell);
  const bare = cell.length > LONGEST ? null : bareNumber(cell);
  if (!bare || !grammar.form.test(bare.digits)) return Number.NaN;
  const whole = grammar.groups ? bare.digits.replace(grammar.groups, '') : bare.digits;
  const value = Number(`${whole.replace(/[,\u066b]/, '.')}${bare.power}`);
  return Number.isFinite(value) ? bare.factor * value : Number.NaN;
}

/** No number is longer, and a cell may be a megabyte. */
const LONGEST = 64;

/** Digits with a point: what most cells are, and what every grammar with a decimal point reads alike. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** A cell that says in some program's way that there is no number. */
export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST ? MISSING.test(cell.trim()) : cell.trim() === '';
}

const MISSING =
  /^(?:|[-–—.?]+|n\/?a|n\.a\.|nan|null|none|nil|missing|unknown|[-+]?inf(?:inity)?|[-+]?∞|#(?:div\/0!|n\/a|value!|ref!|name\?|num!|null!|nv|wert!|zahl!|bezug!)|0x[0-9a-f]+|\d+(?:\.\d+)?e\+?\d{3,})$/i;

interface BareNumber {
  /** Digits 0 to 9 with the separators of the cell. */
  readonly digits: string;
  /** `E+03` as it stood, or the empty text. */
  readonly power: string;
  /** Sign, and a hundredth for per cent. */
  readonly factor: number;
}

const CURRENCY_FIRST = /^(?:\p{Sc}|[A-Z]{3}(?=[\s\d(+\u2212-]))[\s\u00a0\u202f]*/u;
const CURRENCY_LAST = /[\s\u00a0\u202f]*(?:\p{Sc}|(?<=[\s\d)])[A-Z]{3})$/u;

function bareNumber(cell: string): BareNumber | null {
  let text = asciiDigits(cell.replace(INVISIBLE, '').trim());
  let negative = false;
  const brackets = /^\((.*)\)$/s.exec(text);
  if (brackets) {
    negative = true;
    text = (brackets[1] as string).trim();
  }
  const signs = signsOff(text.replace(CURRENCY_FIRST, '').replace(CURRENCY_LAST, ''));
  const percent = /^(.*?)\s*[%٪]$/s.exec(signs.text);
  const inner = signsOff((percent ? (percent[1] as string) : signs.text).replace(CURRENCY_FIRST, ''));
  const count = signs.count + inner.count + (brackets ? 1 : 0);
  if (count > 1) return null;
  negative ||= signs.negative || inner.negative;
  const power = /^([^eE]*\d[^eE]*)(e[+-]?\d{1,3})$/i.exec(inner.text);
  return {
    digits: power ? (power[1] as string) : inner.text,
    power: power ? (power[2] as string) : '',
    factor: (negative ? -1 : 1) * (percent ? 0.01 : 1),
  };
}

/** Takes one sign off either end. */
function signsOff(text: string): { text: string; negative: boolean; count: number } {
  const found = /^([+\u2212-])\s*(.*)$/s.exec(text) ?? /^(.*?)\s*([+\u2212-])$/s.exec(text);
  if (!found) return { text, negative: false, count: 0 };
  const [, one = '', two = ''] = found;
  const sign = /^[+\u2212-]$/.test(one) ? one : two;
  return { text: sign === one ? two : one, negative: sign !== '+', count: 1 };
}

/** Marks of direction and of zero width, which Arabic and Hebrew lists carry around their numbers. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g;

/** Arabic-Indic and Persian digits as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
