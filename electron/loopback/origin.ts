import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was made for this host by our own page. The Host header must be the address we print (another
 * name that leads here is somebody's DNS trick), and where the browser says who asks, it must be our page; a call
 * that changes something must say so.
 */
export function isOwnRequest(request: IncomingMessage, port: number): boolean {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const own = `127.0.0.1:${port}`;
  if (host !== own) return false;
  if (origin !== undefined && origin !== `http://${own}`) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') return origin !== undefined;
  // `none` is an address typed or a link opened from outside any page: how the planner comes in.
  return site === undefined || site === 'same-origin' || (site === 'none' && isPageRequest(request));
}

/** Whether the request is for the page or its files, not for the interface under /api/. */
function isPageRequest(request: IncomingMessage): boolean {
  return !(request.url ?? '').startsWith('/api/');
}
