import type { IncomingMessage } from 'node:http';

/** Longer calls are not made by our page: its largest is a list of unit keys. */
export const MOST_CALL_BYTES = 16 * 1024 * 1024;

/** The body of a request as bytes; null where it is longer than `most`, as announced or as sent. */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
