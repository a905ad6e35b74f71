import type { Session } from 'electron';

/** Every scheme that could lead off the machine, and files, which the page has no business with. */
const FORBIDDEN_ADDRESSES = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/** Cancels every request that would leave the machine, whoever in the window makes it. */
export function keepOffline(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest({ urls: FORBIDDEN_ADDRESSES }, (_details, answer) => answer({ cancel: true }));
}
