import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { decodeFrame, FrameError } from '../api/frames.ts';
import { fileToken } from '../api/jobs.ts';
import { failed, ok } from '../api/reply.ts';
import type { Backend } from '../backend.ts';
import { PLAN_EXTENSION } from '../files/plan-names.ts';
import { keepUpload } from '../files/uploads.ts';
import { serve } from '../handlers/serve.ts';
import { DOCUMENT_POLICY, SAFE_HEADERS } from '../page/content-policy.ts';
import { pageFile } from '../page/page-file.ts';
import { errorOf } from '../refused.ts';
import { FRAME_TYPE, send, sendFrame, sendText } from './answers.ts';
import { MOST_CALL_BYTES, readBody } from './body.ts';

/** POST /api/call/<name>: one call of the contract, input and reply as frames. */
export async function answerCall(
  backend: Backend,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers['content-type'] !== FRAME_TYPE) return sendText(response, 415, 'Calls are sent as frames.');
  const body = await readBody(request, MOST_CALL_BYTES);
  if (!body) {
    response.shouldKeepAlive = false;
    return sendText(response, 413, 'The call is too long.');
  }
  let input: unknown;
  try {
    input = decodeFrame(body);
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    return sendFrame(response, failed('invalid-request', { what: name }));
  }
  sendFrame(response, await serve(backend, name, input));
}

/** POST /api/upload?name=...: the bytes of a file the planner chose; the reply is its token. */
export async function answerUpload(
  backend: Backend,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const token = await keepUpload(backend.data.uploads, backend.tokens, query.get('name') ?? '', request);
    sendFrame(response, ok(token));
  } catch (thrown) {
    const { code, values } = errorOf(thrown);
    response.shouldKeepAlive = false;
    sendFrame(response, failed(code, values));
  }
}

/** GET /api/download/<token>: a file that a job made for the planner. */
export async function answerDownload(backend: Backend, token: string, response: ServerResponse): Promise<void> {
  const parsed = v.safeParse(fileToken, token);
  const file = parsed.success ? found(backend, parsed.output) : null;
  if (file?.kind !== 'download') return sendText(response, 404, 'There is no such download. Export again.');
  const { size } = await stat(file.path);
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'cache-control': 'no-store',
    'content-type': typeOf(file.name),
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  await pipeline(createReadStream(file.path), response);
}

function typeOf(name: string): string {
  if (name.endsWith('.zip')) return 'application/zip';
  return name.endsWith(PLAN_EXTENSION) ? 'application/octet-stream' : 'text/csv; charset=utf-8';
}

/** GET /api/page/<token>: a document that a job made, to be read and printed in a tab of its own. */
export async function answerDocument(backend: Backend, token: string, response: ServerResponse): Promise<void> {
  const parsed = v.safeParse(fileToken, token);
  const file = parsed.success ? found(backend, parsed.output) : null;
  if (file?.kind !== 'page') return sendText(response, 404, 'There is no such document. Export again.');
  const { size } = await stat(file.path);
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-security-policy': DOCUMENT_POLICY,
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': size,
  });
  await pipeline(createReadStream(file.path), response);
}

/** Everything else: the files of the built page. */
export async function answerPage(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await pageFile(folder, request.method ?? '', request.url ?? '');
  if (status !== 200) return sendText(response, status, status === 405 ? 'Only GET.' : 'There is nothing here.');
  send(response, status, { ...headers, 'content-length': body?.length ?? 0 }, request.method === 'HEAD' ? null : body);
}

function found(backend: Backend, token: v.InferOutput<typeof fileToken>) {
  try {
    return backend.tokens.get(token);
  } catch {
    return null;
  }
}
