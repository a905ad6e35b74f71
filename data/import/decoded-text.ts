import type { FileBytes } from './file-bytes.ts';

/** A piece of a text file. */
export interface TextChunk {
  readonly text: string;
  /** Bytes of the file read so far. */
  readonly bytesDone: number;
  /** The last piece, which may be empty. */
  readonly last: boolean;
}

/** A text file piece by piece, without its byte order mark; bytes that mean nothing become U+FFFD. */
export function* decodedText(file: FileBytes, label: string): Generator<TextChunk> {
  const decoder = new TextDecoder(label);
  let bytesDone = 0;
  for (const { bytes, done } of file.chunks()) {
    bytesDone = done;
    yield { text: decoder.decode(bytes, { stream: true }), bytesDone, last: false };
  }
  yield { text: decoder.decode(), bytesDone, last: true };
}

/** The beginning of a text file, up to about `bytes` bytes of it. */
export function textHead(file: FileBytes, label: string, bytes: number): { text: string; whole: boolean } {
  const decoder = new TextDecoder(label);
  for (const chunk of file.chunks(bytes)) {
    const text = decoder.decode(chunk.bytes, { stream: true });
    return { text, whole: chunk.bytes.length < bytes };
  }
  return { text: '', whole: true };
}
