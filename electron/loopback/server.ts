import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../backend.ts';
import { send, sendText } from './answers.ts';
import type { EventStream } from './event-stream.ts';
import { isOwnRequest } from './origin.ts';
import { answerCall, answerDocument, answerDownload, answerPage, answerUpload } from './routes.ts';
import { createSession, type Session } from './session.ts';

export interface LoopbackServer {
  /** The address with the one-time token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** What the server serves: the handlers, the events, and the folder of the built page. */
export interface LoopbackParts {
  readonly backend: Backend;
  readonly stream: EventStream;
  readonly page: string;
}

/** Serves the page and the contract on 127.0.0.1, on a free port where `port` is 0. */
export async function serveLoopback(parts: LoopbackParts, port: number): Promise<LoopbackServer> {
  // Set when the port is known; nothing is answered before.
  let session: Session | null = null;
  const server = createServer((request, response) => {
    const bound = (server.address() as AddressInfo | null)?.port ?? 0;
    answer(parts, session, bound, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'This could not be answered.');
    });
  });
  server.headersTimeout = 10_000;
  // An upload takes as long as it takes; the session and the size limit bound it.
  server.requestTimeout = 0;
  await listening(server, port);
  const bound = (server.address() as AddressInfo).port;
  session = createSession(bound);
  return {
    url: `http://127.0.0.1:${bound}/?token=${session.token}`,
    port: bound,
    close: () => closed(server, parts.stream),
  };
}

async function answer(
  parts: LoopbackParts,
  session: Session | null,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnRequest(request, port)) return sendText(response, 403, 'This address serves its own page only.');
  const url = URL.parse(request.url ?? '', `http://127.0.0.1:${port}`);
  if (!url || !session) return sendText(response, 400, 'This is not an address of this host.');
  const token = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null;
  const cookie = token === null ? null : session.exchange(token);
  // To the same address without the token, so that it does not stay in the browser's history.
  if (cookie) return send(response, 303, { 'set-cookie': cookie, location: '/' }, null);
  if (!session.holds(request)) {
    return sendText(
      response,
      403,
      'This link has been used, or is not from this run. Start Evenfield again for a new one.',
    );
  }
  if (token !== null) return send(response, 303, { location: '/' }, null);
  if (!url.pathname.startsWith('/api/')) return answerPage(parts.page, request, response);
  return answerApi(parts, url, request, response);
}

function answerApi(
  { backend, stream }: LoopbackParts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | void {
  const [, , group = '', name = '', ...rest] = url.pathname.split('/');
  const is = (method: string, wanted: string) => request.method === method && group === wanted && rest.length === 0;
  if (is('POST', 'call') && name !== '') return answerCall(backend, name, request, response);
  if (is('POST', 'upload') && name === '') return answerUpload(backend, url.searchParams, request, response);
  if (is('GET', 'page')) return answerDocument(backend, name, response);
  if (is('GET', 'download')) return answerDownload(backend, name, response);
  if (is('GET', 'events') && name === '') return stream.add(response);
  return sendText(response, 404, 'There is nothing here.');
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function closed(server: Server, stream: EventStream): Promise<void> {
  stream.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
