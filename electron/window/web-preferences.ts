import type { WebPreferences } from 'electron';

/** Where the renderer lives in the window host; nothing else is ever shown in it. */
export const APP_ORIGIN = 'app://evenfield';

/**
 * The window's web preferences, every one that matters for safety named, so that a change of Electron's defaults
 * changes nothing here. (Electron's security checklist, items 2 to 4, 6, 8 to 12.)
 */
export function webPreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: development,
  };
}
