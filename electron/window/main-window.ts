import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { fence } from './fence.ts';
import { keepOffline } from './offline.ts';
import { denyPermissions } from './permissions.ts';
import { APP_ORIGIN, webPreferences } from './web-preferences.ts';

/** Makes the one window of the app, fenced, and shows it when it has something to show. */
export function makeMainWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  preload: string,
  development: boolean,
): BrowserWindow {
  const window = new Window({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Evenfield',
    webPreferences: webPreferences(preload, development),
  });
  fence(window.webContents);
  denyPermissions(window.webContents.session);
  keepOffline(window.webContents.session);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page; only now, when every handler it may call is in place. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/`);
}
