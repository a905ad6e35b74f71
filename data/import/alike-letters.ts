/**
 * A text in lower case with letters of other alphabets as the Latin letters they cannot be told from: Cyrillic `а` and
 * Greek `ο` become `a` and `o`. A small part of the table of Unicode Technical Standard 39, of letters that are typed
 * by mistake with another keyboard; digits are left alone, because `0` and `o` are two ids.
 */
export function alikeLetters(text: string): string {
  return /[\u0370-\u052f]/.test(text)
    ? text.replace(/[\u0370-\u052f]/g, (letter) => ALIKE.get(letter) ?? letter)
    : text;
}

const ALIKE: ReadonlyMap<string, string> = new Map(
  // Lower case of capitals that look alike, too: В is written like B, and its small letter в is not.
  `аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj һh ԁd ԛq ԝw ьb αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx γy`
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
