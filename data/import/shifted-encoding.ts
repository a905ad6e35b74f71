/**
 * The encoding of seven bits that shifts by escape sequences, and so passes for UTF-8, whose first sequence stands in
 * these bytes: `iso-2022-jp` (RFC 1468), `iso-2022-kr` (RFC 1557), `iso-2022-cn` (RFC 1922); null where there is none.
 * An escape sequence that is cut off by the end of the bytes is not seen.
 */
export function shiftedEncoding(bytes: Uint8Array): string | null {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    const sequence = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
    const found = SEQUENCES.find(([start]) => sequence.startsWith(start));
    if (found) return found[1];
  }
  return null;
}

const ESCAPE = 0x1b;

/** What follows the escape where a set of letters is named: JIS X 0208 and 0212, KS X 1001, GB 2312, ISO-IR-165, CNS 11643. */
const SEQUENCES: readonly (readonly [start: string, label: string])[] = [
  ['$@', 'iso-2022-jp'],
  ['$B', 'iso-2022-jp'],
  ['$(D', 'iso-2022-jp'],
  ['$)C', 'iso-2022-kr'],
  ['$)A', 'iso-2022-cn'],
  ['$)E', 'iso-2022-cn'],
  ['$)G', 'iso-2022-cn'],
  ['$*H', 'iso-2022-cn'],
];
