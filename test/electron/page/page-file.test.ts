import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_POLICY } from '../../../electron/page/content-policy.ts';
import { pageFile } from '../../../electron/page/page-file.ts';

let top: string;
let folder: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'evenfield-page-'));
  folder = join(top, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(top, 'secret.json'), '"secret"');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
  symlinkSync(join(top, 'secret.json'), join(folder, 'link.json'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('files of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
  ])('%s is served as %s', async (path, type) => {
    const answer = await pageFile(folder, 'GET', path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/assets/../../secret.json',
    '//evil/secret.json',
    '/link.json',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/nothing.js',
    '',
    'index.html',
    '/C:/secret.json',
  ])('%s is not found, and the answer carries the policy', async (path) => {
    const answer = await pageFile(folder, 'GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body).toBeNull();
    expect(answer.headers['content-security-policy']).toBe(CONTENT_POLICY);
  });

  it('nothing but reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      expect((await pageFile(folder, method, '/')).status).toBe(405);
    }
  });

  it('no path leads out of the folder', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'secret.json',
      'assets',
      '%00',
      'link.json',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { body } = await pageFile(folder, 'GET', `/${pieces.join('')}`);
        expect(body === null || !new TextDecoder().decode(body).includes('secret')).toBe(true);
      }),
    );
  });
});

describe('the content security policy', () => {
  it('allows no inline code, no evaluation, no other origin', () => {
    expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|\*|wss?:/);
    expect(CONTENT_POLICY).toContain("default-src 'none'");
  });
});
