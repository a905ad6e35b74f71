import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the loopback host. The link that is printed carries a token which is exchanged once for a session
 * cookie; after that the token is worth nothing, so a link in a shell's history opens nothing. A reload keeps the
 * cookie.
 */
export interface Session {
  readonly token: string;
  /** The Set-Cookie header for the right token, the first time; null for any other token and at any other time. */
  exchange(token: string): string | null;
  /** Whether a request carries the session's cookie. */
  holds(request: IncomingMessage): boolean;
}

/** `port` is part of the cookie's name: browsers share cookies between the ports of one host. */
export function createSession(port: number): Session {
  const token = secret();
  const cookie = secret();
  const name = `evenfield-${port}`;
  let spent = false;
  return {
    token,
    exchange: (given) => {
      if (spent || !same(given, token)) return null;
      spent = true;
      return `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds: (request) => same(cookieNamed(request, name), cookie),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that does not depend on how much is right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieNamed(request: IncomingMessage, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return '';
}
