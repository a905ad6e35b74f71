import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';
import { errorText } from '../../core/text/error-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { pickLocale } from '../../core/text/locale.ts';
import type { Backend } from '../backend.ts';
import { createBackend } from '../create-backend.ts';
import { appDataRoot } from '../files/app-data.ts';
import { openPlan } from '../plans/open-plan.ts';
import { errorOf } from '../refused.ts';
import { APP_SCHEME, serveAppProtocol } from './app-protocol.ts';
import { serveCalls } from './calls.ts';
import { createPicker } from './dialogs.ts';
import { makeMainWindow, showPage } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { planInArguments } from './opened-files.ts';
import { createPrinter } from './print-pdf.ts';
import { startWork } from './utility-work.ts';

/** The window host: Electron's own start-up around the backend that all hosts share. */
const root = app.getAppPath();
const dataRoot = appDataRoot(process.env, process.platform);

app.enableSandbox();
app.setPath('userData', join(dataRoot, 'window'));
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  let backend: Backend | null = null;
  let planFile = planInArguments(process.argv, process.cwd());
  const openFile = (path: string) => {
    // Before the window is there the plan to begin with is all there is to choose.
    if (backend) openPlan(backend, { path, name: basename(path), kind: 'file' }).catch(tell);
    else planFile = path;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = planInArguments(argv, folder);
    if (path !== null) openFile(path);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!backend) return;
    // Everything is on disk with each edit; what is left is to end what runs and to close the file.
    event.preventDefault();
    const open = backend;
    backend = null;
    void open.close().finally(() => app.quit());
  });
  void app.whenReady().then(() => {
    backend = openHost(planFile);
  });
}

/** A plan that another program asked for and that cannot be opened: nobody in the page waits for an answer. */
function tell(thrown: unknown): void {
  const { code, values } = errorOf(thrown);
  const i18n = createI18n(pickLocale(app.getPreferredSystemLanguages()));
  dialog.showErrorBox('Evenfield', errorText(i18n, code, values));
}

function openHost(planFile: string | null): Backend {
  serveAppProtocol(protocol, join(root, '.build', 'renderer'));
  const window = makeMainWindow(BrowserWindow, join(root, '.build', 'preload', 'preload.cjs'), !app.isPackaged);
  const words = () => createI18n(backend.preferences.read().locale ?? pickLocale(app.getPreferredSystemLanguages()));
  const backend: Backend = createBackend({
    host: 'window',
    version: app.getVersion(),
    dataRoot,
    emit: (event, payload) => {
      if (!window.isDestroyed()) window.webContents.send(`event:${event}`, payload);
    },
    pick: createPicker(dialog, window, () => words()),
    print: createPrinter({ Window: BrowserWindow, sessions: session }),
    startProcess: startWork(utilityProcess),
    planFile,
    preferencesChanged: () => showMenu(),
  });
  const showMenu = () => {
    const choose = (command: string) => backend.emit('menu.chosen', { command });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(), process.platform === 'darwin', choose)));
  };
  showMenu();
  serveCalls(ipcMain, window.webContents, backend);
  void showPage(window);
  return backend;
}
