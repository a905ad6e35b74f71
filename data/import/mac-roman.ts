/**
 * Whether bytes that were guessed to be in another encoding are MacRoman, which chardet does not know and spreadsheet
 * programs on a Mac still write: then most letters beyond ASCII come out, read as `guessed`, as signs or capitals in
 * the midst of words, or as Chinese letters beside Latin ones, and none or few do read as MacRoman. A single odd letter
 * proves nothing.
 */
export function looksLikeMacRoman(sample: Uint8Array, guessed: string): boolean {
  if (!TAKEN_FOR.has(guessed)) return false;
  const odd = oddLetters(new TextDecoder(guessed).decode(sample));
  return odd >= LEAST_ODD && odd >= MOST_TIMES * oddLetters(new TextDecoder('macintosh').decode(sample));
}

/** Encodings that chardet takes MacRoman for. */
const TAKEN_FOR: ReadonlySet<string> = new Set([
  'windows-1250',
  'windows-1252',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-15',
  'shift_jis',
  'big5',
  'gb18030',
]);
const LEAST_ODD = 2;
const MOST_TIMES = 3;

/** Characters beyond ASCII that do not fit where they stand. */
function oddLetters(text: string): number {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127 && isOdd(text[i] as string, text[i - 1] ?? ' ', text[i + 1] ?? ' ')) odd++;
  }
  return odd;
}

function isOdd(letter: string, before: string, after: string): boolean {
  if (UNUSED.test(letter)) return true;
  if (EAST_ASIAN.test(letter)) return LATIN.test(before) || LATIN.test(after);
  const joined = LETTER.test(before) || LETTER.test(after);
  if (!LETTER.test(letter)) return !APOSTROPHES.includes(letter) && LETTER.test(before) && LETTER.test(after);
  if (!joined) return !ALONE.includes(letter);
  if (UPPER.test(letter)) return LOWER.test(before) || (LETTER.test(before) && LOWER.test(after));
  return UPPER.test(before) && UPPER.test(after);
}

const UNUSED = /[\u0080-\u009f\ufffd]/;
const EAST_ASIAN = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const LATIN = /[A-Za-z]/;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
/** Between letters they are right: L’Oréal, Saint‑Denis. */
const APOSTROPHES = '’‘´·–\u00ad';
/** Letters that are words of their own in some language. */
const ALONE = 'àÀâåÅæÆéèêíÍóÓöÖøØúÚáÁ';
