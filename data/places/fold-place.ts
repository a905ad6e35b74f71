/**
 * A place name as it is compared: without marks of accents, case and punctuation, Saint, Fort and Mount short.
 * `Saint-Étienne` and `St. Etienne` are one name; Arabic letter variants fold too.
 */
export function foldPlace(name: string): string {
  if (SIMPLE.test(name)) {
    const folded = name.toLowerCase();
    return MAYBE_LONG.test(folded) ? folded.replace(LONG, (word) => SHORT[word] ?? word) : folded;
  }
  return (PLAIN.test(name) ? name.toLowerCase() : foldLetters(name))
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(LONG, (word) => SHORT[word] ?? word);
}

/** Most names are words with a blank between, of which nothing is to be taken out. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const MAYBE_LONG = /saint|fort|mount/;

/** Most names have no other letters, and a gazetteer has a hundred thousand of them. */
const PLAIN = /^[\x20-\x7e]*$/;

function foldLetters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك');
}

const SHORT: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt' };
const LONG = /(?<![\p{L}\p{N}])(?:saint|sainte|fort|mount)(?![\p{L}\p{N}])/gu;
