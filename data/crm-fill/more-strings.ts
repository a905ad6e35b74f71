import { attributeOf, xmlScanner } from '../import/workbook/xml-scanner.ts';

/** How many texts the shared strings of a workbook are (ECMA-376 part 1, 18.4.9). */
export function stringCount(pieces: Iterable<string>): number {
  let count = 0;
  const scanner = xmlScanner({
    open(name) {
      if (name === 'si') count++;
    },
    close: () => {},
    text: () => {},
    wants: () => false,
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return count;
}

/** The part of shared strings with some more behind those that are there. `xml`: a text as it stands in XML. */
export function* moreStrings(
  pieces: Iterable<string>,
  words: readonly string[],
  xml: (word: string) => string,
): Generator<string> {
  let tail = '';
  let isHead = true;
  for (const piece of pieces) {
    tail += piece;
    if (isHead && tail.length < LONGEST_HEAD && !ROOT.test(tail)) continue;
    if (isHead) tail = tail.replace(ROOT, (root) => counted(root, words.length));
    isHead = false;
    // The last element may be cut by the end of a piece.
    const done = Math.max(0, tail.length - LONGEST_HEAD);
    yield tail.slice(0, done);
    tail = tail.slice(done);
  }
  const items = (prefix: string) =>
    words
      .map((word) => `<${prefix}si><${prefix}t xml:space="preserve">${xml(word)}</${prefix}t></${prefix}si>`)
      .join('');
  yield tail.replace(END, (_, prefix: string) => `${items(prefix)}</${prefix}sst>`);
}

/** Letters within which the root of the part is told, and its end. */
const LONGEST_HEAD = 4_096;
const ROOT = /<(?:\w+:)?sst(?:\s[^>]*|\/)?>/;
const END = /<\/((?:\w+:)?)sst\s*>/;

/** The root with its counts; one without content gets an end. */
function counted(root: string, more: number): string {
  const withCounts = ['count', 'uniqueCount'].reduce((tag, name) => {
    const given = attributeOf(tag, name);
    const own = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
    return given === null ? tag : tag.replace(own, `$1"${Number(given) + more}"`);
  }, root);
  const prefix = /^<((?:\w+:)?)/.exec(root)?.[1] ?? '';
  return withCounts.endsWith('/>') ? `${withCounts.slice(0, -2)}></${prefix}sst>` : withCounts;
}
