import type { ServerResponse } from 'node:http';
import { encodeFrame } from '../api/frames.ts';
import { SAFE_HEADERS } from '../page/content-policy.ts';

/** How calls and their answers are labelled; a form or a plain cross-site request cannot send this type. */
export const FRAME_TYPE = 'application/x-evenfield-frame';

export type Headers = Readonly<Record<string, string | number>>;

/** Sends bytes with the safe headers every answer carries. */
export function send(response: ServerResponse, status: number, headers: Headers, body: Uint8Array | null): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'cache-control': 'no-store', ...headers });
  response.end(body ?? undefined);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, { 'content-type': 'text/plain; charset=utf-8' }, Buffer.from(`${text}\n`));
}

export function sendFrame(response: ServerResponse, value: unknown): void {
  send(response, 200, { 'content-type': FRAME_TYPE }, encodeFrame(value));
}
