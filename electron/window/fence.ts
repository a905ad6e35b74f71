import type { WebContents } from 'electron';
import { APP_ORIGIN } from './web-preferences.ts';

/**
 * Keeps a page where it is: no navigation away from the app, no redirect, no new window, no embedded guest.
 * (Electron's security checklist, items 11 to 14.)
 */
export function fence(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether an address is the app's own, compared as a parsed origin: `https://evil/?app://evenfield` is not. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN && url.username === '' && url.password === '';
}
