import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameSplitter } from '../../../electron/api/frame-stream.ts';
import { decodeFrame, encodeFrame } from '../../../electron/api/frames.ts';
import { createEventStream, type EventStream } from '../../../electron/loopback/event-stream.ts';
import { type LoopbackServer, serveLoopback } from '../../../electron/loopback/server.ts';
import { CONTENT_POLICY, DOCUMENT_POLICY } from '../../../electron/page/content-policy.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
let stream: EventStream;
let server: LoopbackServer;
let own: string;
let cookie: string;

beforeAll(async () => {
  test = backendIn();
  const page = join(test.root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Evenfield</title>');
  writeFileSync(join(page, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(test.root, 'secret.html'), 'secret');
  stream = createEventStream();
  server = await serveLoopback({ backend: test.backend, stream, page }, 0);
  own = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.close();
  await test.end();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A request exactly as given: no client tidies its path or its headers. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const frame = 'application/x-evenfield-frame';
const call = (name: string, input: unknown, headers: Record<string, string> = {}) =>
  ask('POST', `/api/call/${name}`, { cookie, origin: own, 'content-type': frame, ...headers }, encodeFrame(input));

describe('the link', () => {
  it('opens nothing without its token, or with another one', async () => {
    expect((await ask('GET', '/')).status).toBe(403);
    expect((await ask('GET', '/?token=')).status).toBe(403);
    expect((await ask('GET', `/?token=${'a'.repeat(43)}`)).status).toBe(403);
    expect((await ask('GET', '/assets/main.js')).status).toBe(403);
    expect((await ask('GET', '/api/events')).status).toBe(403);
  });

  it('is exchanged for a cookie that no script can read and no other site can send, once', async () => {
    const path = server.url.slice(own.length);
    const first = await ask('GET', path);
    expect({ status: first.status, location: first.headers.location }).toEqual({ status: 303, location: '/' });
    const [set = ''] = first.headers['set-cookie'] ?? [];
    expect(set).toMatch(/^evenfield-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask('GET', path)).status).toBe(403);
    cookie = set.split(';')[0] ?? '';
  });

  it('is not needed again: the cookie opens the page, also after a reload', async () => {
    for (let reload = 0; reload < 2; reload++) {
      const page = await ask('GET', '/', { cookie });
      expect({ status: page.status, text: page.body.toString() }).toMatchObject({
        status: 200,
        text: expect.stringContaining('Evenfield'),
      });
    }
    const used = await ask('GET', server.url.slice(own.length), { cookie });
    expect({ status: used.status, location: used.headers.location }).toEqual({ status: 303, location: '/' });
  });

  it('gives no entry to a cookie that is only alike', async () => {
    for (const wrong of [`${cookie}x`, cookie.slice(0, -1), cookie.replace(/=.*/, '='), 'evenfield=1', '']) {
      expect((await ask('GET', '/', { cookie: wrong })).status).toBe(403);
    }
  });
});

describe('every answer', () => {
  it.each([
    ['the page', 'GET', '/', true],
    ['a script', 'GET', '/assets/main.js', true],
    ['nothing', 'GET', '/nowhere.html', true],
    ['a refusal', 'GET', '/', false],
    ['a wrong method', 'DELETE', '/', true],
    ['an unknown call', 'POST', '/api/nothing', true],
    ['a download that is not there', 'GET', '/api/download/aaaaaaaaaaaaaaaa', true],
  ])('carries the content policy and nosniff: %s', async (_, method, path, known) => {
    const { headers } = await ask(method, path, { origin: own, ...(known ? { cookie } : {}) });
    expect(headers['content-security-policy']).toBe(CONTENT_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has the type of its file', async () => {
    const types = [
      ['/', 'text/html; charset=utf-8'],
      ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ] as const;
    for (const [path, type] of types) {
      expect((await ask('GET', path, { cookie })).headers['content-type']).toBe(type);
    }
  });

  it('is a refusal for every way out of the folder of the page', async () => {
    const paths = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/%2e%2e%2fsecret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/..\\secret.html',
      '//etc/passwd',
      '/assets/%00.js',
      '/index.html%00.js',
      '/assets/main.js/',
      '/%',
      '/.env',
      '/assets',
      `${own}/../secret.html`,
      'http://example.invalid/index.html',
    ];
    for (const path of paths) {
      const { status, body } = await ask('GET', path, { cookie });
      expect({ path, refused: status === 404, told: body.toString().includes('secret') }).toEqual({
        path,
        refused: true,
        told: false,
      });
    }
  });
});

describe('a request from elsewhere', () => {
  it.each([
    ['under another name', { host: 'localhost:1' }],
    ['under a name that leads here', { host: 'evenfield.example.invalid' }],
    ['from another page', { origin: 'https://example.invalid' }],
    ['from a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['from no page at all', { origin: 'null' }],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from the same site, another origin', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    expect((await ask('GET', '/', { cookie, ...headers })).status).toBe(403);
    expect((await ask('GET', '/api/events', { cookie, ...headers })).status).toBe(403);
    if (!('sec-fetch-site' in headers)) expect((await call('recent.list', {}, headers)).status).toBe(403);
  });

  it('is refused where a call does not say which page it comes from', async () => {
    const headers = { cookie, 'content-type': frame };
    expect((await ask('POST', '/api/call/recent.list', headers, encodeFrame({}))).status).toBe(403);
  });

  it('is refused as a form would send it', async () => {
    expect((await call('recent.list', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });
});

describe('a call', () => {
  it('is answered as a frame, with typed arrays in it', async () => {
    const made = await call('plan.new', { name: 'Loop' });
    expect({ status: made.status, type: made.headers['content-type'] }).toEqual({ status: 200, type: frame });
    expect(decodeFrame(made.body)).toMatchObject({ ok: true, value: { plan: { units: { keys: new Int32Array(0) } } } });
  });

  it('that is no frame is refused, and the next one is served', async () => {
    const bytes = Buffer.from('{"name":"x"}');
    const answer = await ask('POST', '/api/call/plan.new', { cookie, origin: own, 'content-type': frame }, bytes);
    expect(decodeFrame(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    expect(decodeFrame((await call('recent.list', {})).body)).toMatchObject({ ok: true });
  });

  it('that is too long is refused, announced or not', async () => {
    const long = { cookie, origin: own, 'content-type': frame };
    const announced = await ask('POST', '/api/call/plan.new', { ...long, 'content-length': String(2 ** 40) });
    expect(announced.status).toBe(413);
    const body = Buffer.alloc(17 * 1024 * 1024);
    const sent = await ask('POST', '/api/call/plan.new', { ...long, 'transfer-encoding': 'chunked' }, body).catch(
      () => null,
    );
    // The connection may be closed before the last byte is sent; a reply, where there is one, is the refusal.
    expect(sent?.status ?? 413).toBe(413);
  });
});

describe('files', () => {
  it('come in under a name of ours and go by their token', async () => {
    const name = encodeURIComponent('../../etc/accounts.csv');
    const answer = await ask('POST', `/api/upload?name=${name}`, { cookie, origin: own }, Buffer.from('id\n1\n'));
    const reply = decodeFrame(answer.body) as { ok: true; value: never };
    const file = test.backend.tokens.get(reply.value);
    expect(file).toMatchObject({ name: 'accounts.csv', kind: 'uploaded' });
    expect(file.path.startsWith(test.backend.data.uploads)).toBe(true);
    // What was uploaded is not handed out again: only what a job made for download is.
    expect((await ask('GET', `/api/download/${reply.value}`, { cookie })).status).toBe(404);
  });

  it('go out once they are made for it, as an attachment', async () => {
    const path = join(test.root, 'made.zip');
    writeFileSync(path, 'zip');
    const token = test.backend.tokens.add({ path, name: 'خطة "1".zip', kind: 'download' });
    const answer = await ask('GET', `/api/download/${token}`, { cookie });
    expect(answer.body.toString()).toBe('zip');
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('خطة "1".zip')}`,
    );
  });
});

describe('a document to read and print', () => {
  it('stands in a tab of its own under a policy that lets no script run', async () => {
    const path = join(test.root, 'dossier.html');
    writeFileSync(path, '<!doctype html><title>Dossier</title>');
    const token = test.backend.tokens.add({ path, name: 'dossier.html', kind: 'page' });
    const answer = await ask('GET', `/api/page/${token}`, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain('<title>Dossier</title>');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toBe(DOCUMENT_POLICY);
    expect((await ask('GET', `/api/page/${token}`)).status).toBe(403);
  });

  it('is one that a job made: no other file is shown', async () => {
    const path = join(test.root, 'dossier.html');
    for (const kind of ['uploaded', 'download', 'file'] as const) {
      const token = test.backend.tokens.add({ path, name: 'dossier.html', kind });
      expect((await ask('GET', `/api/page/${token}`, { cookie })).status).toBe(404);
    }
    const shown = test.backend.tokens.add({ path, name: 'dossier.html', kind: 'page' });
    expect((await ask('GET', `/api/download/${shown}`, { cookie })).status).toBe(404);
  });
});

describe('events', () => {
  it('reach every page that listens, in order and whole', async () => {
    const pages = await Promise.all([listen(), listen()]);
    stream.emit('plan.opened', { revision: 1 });
    stream.emit('menu.chosen', { command: 'edit.undo' });
    for (const page of pages) {
      expect(await page.take(2)).toEqual([
        { event: 'plan.opened', payload: { revision: 1 } },
        { event: 'menu.chosen', payload: { command: 'edit.undo' } },
      ]);
      page.leave();
    }
  });
});

/** A page that listens. Resolves when the host has said that the connection stands. */
function listen(): Promise<{ take: (count: number) => Promise<unknown[]>; leave: () => void }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path: '/api/events', headers: { cookie } };
    const sent = httpRequest(options, (response) => {
      const split = frameSplitter();
      const events: unknown[] = [];
      let more = () => {};
      response.on('data', (chunk: Buffer) => {
        events.push(...split(chunk).map(decodeFrame));
        more();
        resolve({
          take: (count) =>
            new Promise((taken) => {
              more = () => events.length >= count && taken(events.splice(0, count));
              more();
            }),
          leave: () => sent.destroy(),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
