import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { SAFE_HEADERS } from './content-policy.ts';

/** An answer to a request for a file of the page. */
export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ico': 'image/x-icon',
};

/**
 * A file of the built page, for both hosts. `path` is the raw path of the request, still percent-encoded; anything
 * that is not a plain name below `folder` (dots, backslashes, NUL, a link that leads out) is not found.
 */
export async function pageFile(folder: string, method: string, path: string): Promise<PageAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const names = plainNames(path);
  if (!names) return refusal(404);
  const type = TYPES[extname(names.at(-1) ?? '').toLowerCase()];
  if (!type) return refusal(404);
  try {
    const top = await realpath(folder);
    const file = await realpath(join(top, ...names));
    if (!file.startsWith(top + sep)) return refusal(404);
    const body = new Uint8Array(await readFile(file));
    return { status: 200, headers: { ...SAFE_HEADERS, 'content-type': type, 'cache-control': 'no-cache' }, body };
  } catch {
    return refusal(404);
  }
}

/** The names of a path, `/` meaning index.html; null where one of them is not a plain name. */
function plainNames(path: string): string[] | null {
  const bare = path.split(/[?#]/, 1)[0] ?? '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  const names = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  return names.every((name) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name) && !name.includes('..')) ? names : null;
}

function refusal(status: 404 | 405): PageAnswer {
  return { status, headers: { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: null };
}
