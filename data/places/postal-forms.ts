/** A code that a cell may stand for, written as the tables have it: capitals and digits without spaces. */
export interface CodeForm {
  readonly code: string;
  /** Whether the cell says more than this: it is the first half of a code that gazetteers do not have in full. */
  readonly cut: boolean;
  /** Whether leading zeros were put back. */
  readonly padded: boolean;
}

/**
 * The codes a cell may stand for in a country, the fullest first: as it is written, with its lost zeros, and cut to
 * what gazetteers have of it (a Canadian code to 3 letters, a British to its outward half, a Dutch to 4, an Irish to 3,
 * a Brazilian to 5, a Portuguese to 4; a US ZIP+4 to the ZIP, which is no loss). Empty where it can be none.
 */
export function codeForms(cell: string, country: string): CodeForm[] {
  if (cell.length > LONGEST_CELL) return [];
  const text = written(cell, country);
  if (country === 'US') return zipForms(text);
  const code = text.replace(PUNCTUATION, '');
  if (code.length < 2 || (country === 'CA' && !/^[A-Z]\d[A-Z](?:\d[A-Z]\d)?$/.test(code))) return [];
  const forms: CodeForm[] = [{ code, cut: false, padded: false }];
  const digits = DIGITS[country];
  if (digits !== undefined && /^\d{3,}$/.test(code) && code.length < digits && code.length >= digits - MOST_ZEROS) {
    forms.push({ code: code.padStart(digits, '0'), cut: false, padded: true });
  }
  for (const form of [...forms]) {
    const short = cutCode(form.code, country, digits);
    if (short !== form.code) forms.push({ code: short, cut: true, padded: form.padded });
  }
  return forms;
}

/** A code as it is compared: capitals and Western digits; without spaces, dashes and the country before it (`D-10115`). */
export function normalCode(text: string, country: string): string {
  return written(text, country).replace(PUNCTUATION, '');
}

const PUNCTUATION = /[^\p{L}\p{N}]/gu;

function written(text: string, country: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toUpperCase()
    .trim()
    .replace(NUMBER_CELL, '$1')
    .replace(prefixOf(country), '');
}

/** No postal code is written with more letters. */
const LONGEST_CELL = 30;
/** 1067 was 01067 before a spreadsheet made it a number, and 501 was 00501. */
const MOST_ZEROS = 2;
/** 1067.0 after another program did. */
const NUMBER_CELL = /^(\d+)\.0$/;

/** Letters of cars that were written before postal codes. */
const CAR_LETTERS: Readonly<Record<string, string>> = { DE: 'D', AT: 'A', FR: 'F', BE: 'B', IT: 'I', ES: 'E', LU: 'L' };

function prefixOf(country: string): RegExp {
  const letters = CAR_LETTERS[country];
  return new RegExp(`^(?:${country || '(?!)'}${letters ? `|${letters}` : ''})[-\\s]?(?=\\d)`);
}

/** Digits of the codes of countries whose codes are numbers. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  `4:AR AT AU BD BE BG CH CY DK GE HU LI LU MK NO NZ PH SI TN ZA
5:BA CR CU CZ DE DO DZ EE EG ES FI FR GT HR ID IQ IT JO KR KW LK LT MA ME MM MX MY NP PE PK RS SA SE SK TH TR UA UY ZM
GF GP MQ RE YT MC PM GR VA SM
6:BY CN CO EC IN KG KZ NG RO RU SG TJ TM UZ VN
7:CL IL JP PT
8:BR`
    .replace(/\n([A-Z])/g, ' $1')
    .split('\n')
    .flatMap((line) => {
      const [digits, countries] = line.split(':') as [string, string];
      return countries.split(' ').map((country) => [country, Number(digits)] as const);
    }),
);

/** Canadian forward sortation areas, Irish routing keys, and the parts of other codes that gazetteers have. */
const CUT: Readonly<Record<string, number>> = { CA: 3, IE: 3, NL: 4, BR: 5, PT: 4 };

function cutCode(code: string, country: string, digits: number | undefined): string {
  const length = CUT[country];
  if (length !== undefined) return code.slice(0, length);
  // The inward half of a British code is a digit and two letters.
  if (country === 'GB') return code.replace(/^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/, '$1');
  // `75008 CEDEX 08` and a code with a delivery point behind it.
  const head = digits === undefined ? null : new RegExp(`^\\d{${digits}}(?=.)`).exec(code);
  return head ? head[0] : code;
}

function zipForms(text: string): CodeForm[] {
  const whole = /^(\d{5})(?:[-\s]?\d{4})?$/.exec(text);
  if (whole) return [{ code: whole[1] as string, cut: false, padded: false }];
  const short = /^(\d{3,4})(?:-?\d{4})?$/.exec(text);
  return short ? [{ code: (short[1] as string).padStart(5, '0'), cut: false, padded: true }] : [];
}
