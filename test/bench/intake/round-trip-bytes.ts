import { ENCODINGS, type EncodingLabel } from '../../../core/model/table-form.ts';

/** How the bytes of a list are made: an encoding, with or without a byte order mark. */
export interface ByteForm {
  readonly label: EncodingLabel;
  readonly mark: boolean;
}

/** Every encoding that a planner may choose; those of Unicode with and without their mark. */
export const BYTE_FORMS: readonly ByteForm[] = ENCODINGS.flatMap((label) =>
  label.startsWith('utf-') ? [false, true].map((mark) => ({ label, mark })) : [{ label, mark: false }],
);

/** Writes text in one encoding. */
export interface Encoder {
  holds(text: string): boolean;
  /** Throws where the encoding does not hold the text. */
  bytes(text: string): Uint8Array;
}

/**
 * An encoder for any label of TextDecoder, which has none itself: the table of a code page is made by decoding every
 * byte and every pair of bytes.
 */
export function encoderFor({ label, mark }: ByteForm): Encoder {
  if (label.startsWith('utf-')) {
    return { holds: () => true, bytes: (text) => unicode(label, mark ? `\ufeff${text}` : text) };
  }
  const shifted = label === 'iso-2022-jp';
  const codes = shifted ? kanjiOnly(codesOf('euc-jp')) : codesOf(label);
  return {
    holds: (text) => all(text, (code) => code === 0 || codes[code] !== 0),
    bytes: (text) => written(text, codes, shifted),
  };
}

function unicode(label: string, text: string): Uint8Array {
  const bytes = Buffer.from(text, label === 'utf-8' ? 'utf8' : 'utf16le');
  return label === 'utf-16be' ? bytes.swap16() : bytes;
}

/** UTF-16 code unit -> its byte or pair of bytes as one number, 0 where the encoding has none. */
function codesOf(label: string): Uint16Array {
  const codes = new Uint16Array(0x10000);
  const decoder = new TextDecoder(label, { fatal: true });
  const keep = (...bytes: number[]) => {
    const text = decoded(decoder, bytes);
    if (text?.length === 1) codes[text.charCodeAt(0)] ||= bytes.reduce((code, byte) => 256 * code + byte, 0);
  };
  for (let byte = 1; byte < 256; byte++) keep(byte);
  for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) keep(first, second);
  return codes;
}

function decoded(decoder: TextDecoder, bytes: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null; // no character
  }
}

/** Without the letters that ISO-2022-JP has no escape for here. */
function kanjiOnly(codes: Uint16Array): Uint16Array {
  return codes.map((code) => (code < 0x80 || ((code & 0x8080) === 0x8080 && code >> 8 !== 0x8e) ? code : 0));
}

const TO_KANJI = [0x1b, 0x24, 0x42];
const TO_ASCII = [0x1b, 0x28, 0x42];

/** `shifted`: pairs of bytes stand between escapes and without their eighth bit. */
function written(text: string, codes: Uint16Array, shifted: boolean): Uint8Array {
  const bytes = new Uint8Array((shifted ? 8 : 2) * text.length);
  let at = 0;
  let kanji = false;
  const put = (mark: readonly number[]) => {
    for (const byte of mark) bytes[at++] = byte;
  };
  for (let c = 0; c < text.length; c++) {
    const code = codes[text.charCodeAt(c)] as number;
    if (code === 0) throw new Error(`The encoding has no ${JSON.stringify(text[c])}.`);
    if (shifted && code > 255 !== kanji) {
      kanji = !kanji;
      put(kanji ? TO_KANJI : TO_ASCII);
    }
    const bits = kanji ? code & 0x7f7f : code;
    if (bits > 255) bytes[at++] = bits >> 8;
    bytes[at++] = bits & 255;
  }
  if (kanji) put(TO_ASCII);
  return bytes.subarray(0, at);
}

function all(text: string, holds: (code: number) => boolean): boolean {
  for (let c = 0; c < text.length; c++) if (!holds(text.charCodeAt(c))) return false;
  return true;
}
