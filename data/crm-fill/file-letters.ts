import type { FileBytes } from '../import/file-bytes.ts';

/**
 * A text file as letters that stand for its bytes, so that what is not touched is written as it was: in UTF-16 they are
 * its letters, elsewhere a letter is a byte. Delimiters, quotes and line ends are the same in both.
 */
export interface FileLetters {
  pieces(): Generator<string>;
  bytes(letters: string): Uint8Array;
  /** A text in such letters, null where the encoding has not all of its own. */
  of(text: string): string | null;
}

/** Letters of a file in an encoding; null for one of those whose second bytes can be delimiters. */
export function fileLetters(file: FileBytes, encoding: string): FileLetters | null {
  const label = new TextDecoder(encoding).encoding;
  if (label === 'utf-16le' || label === 'utf-16be') return utf16(file, label);
  if (label === 'utf-8') return bytewise(file, (text) => Buffer.from(text, 'utf8').toString('latin1'));
  const codes = singleBytes(label);
  if (!codes) return null;
  return bytewise(file, (text) => {
    const letters = [...text].map((letter) => codes.get(letter));
    return letters.includes(undefined) ? null : letters.join('');
  });
}

function bytewise(file: FileBytes, of: FileLetters['of']): FileLetters {
  return {
    *pieces() {
      for (const { bytes } of file.chunks()) yield Buffer.from(bytes).toString('latin1');
    },
    bytes: (letters) => Buffer.from(letters, 'latin1'),
    of,
  };
}

function utf16(file: FileBytes, label: 'utf-16le' | 'utf-16be'): FileLetters {
  return {
    *pieces() {
      const decoder = new TextDecoder(label, { ignoreBOM: true });
      for (const { bytes } of file.chunks()) yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    },
    bytes(letters) {
      const bytes = Buffer.from(letters, 'utf16le');
      return label === 'utf-16le' ? bytes : bytes.swap16();
    },
    of: (text) => text,
  };
}

/** The byte (as a letter) of every letter of an encoding in which each is one byte. */
function singleBytes(label: string): ReadonlyMap<string, string> | null {
  if (MANY_BYTES.test(label)) return null;
  const decoder = new TextDecoder(label);
  const codes = new Map<string, string>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = decoder.decode(Uint8Array.of(byte));
    if (letter !== '\ufffd' && letter !== '') codes.set(letter, String.fromCharCode(byte));
  }
  return codes;
}

const MANY_BYTES = /^(?:big5|euc-|gb|shift|iso-2022|replacement|hz)/;
