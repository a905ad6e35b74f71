import { EventEmitter } from 'node:events';
import { type Mock, vi } from 'vitest';

/** What a request handler of a session is given, as far as the tests look. */
type RequestFilter = { readonly urls: readonly string[] };

type Handler = (event: unknown, input: unknown) => unknown;
type MenuDouble = { label?: string; submenu?: { id?: string; click?: () => void }[] }[];

/** One window of the double, and what was done to it. */
interface WindowKept extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly sent: { channel: string; payload: unknown }[];
  readonly loaded: string[];
  readonly webContents: ReturnType<typeof contentsDouble>;
  readonly show: Mock;
  readonly focus: Mock;
  readonly restore: Mock;
}

/** The double and everything that was asked of it. */
export interface ElectronDouble {
  readonly asked: string[];
  readonly windows: WindowKept[];
  readonly handled: Map<string, Handler>;
  readonly menus: MenuDouble[];
  readonly boxes: string[];
  readonly schemes: unknown[];
  readonly protocols: string[];
  /** What `electron` is for the code under test. */
  readonly module: { readonly app: EventEmitter & { readonly quit: Mock } } & Record<string, unknown>;
}

/**
 * A double of the `electron` module that keeps what was asked of it: the module itself needs its binary and a
 * display. Each test makes its own, so that nothing is left from the one before.
 */
export function electronDouble({ firstInstance = true, packaged = true } = {}): ElectronDouble {
  const asked: string[] = [];
  const windows: WindowKept[] = [];
  const handled = new Map<string, Handler>();
  const menus: MenuDouble[] = [];
  const boxes: string[] = [];
  const schemes: unknown[] = [];
  const protocols: string[] = [];

  class WindowDouble extends EventEmitter {
    static getAllWindows = () => windows;
    readonly options: Record<string, unknown>;
    readonly sent: { channel: string; payload: unknown }[] = [];
    readonly loaded: string[] = [];
    readonly webContents = contentsDouble(this.sent);
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
      asked.push('window');
    }
    loadURL(url: string) {
      this.loaded.push(url);
      return Promise.resolve();
    }
    readonly show = vi.fn();
    readonly focus = vi.fn();
    readonly restore = vi.fn();
    isMinimized = () => true;
    isDestroyed = () => false;
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    enableSandbox: () => asked.push('sandbox'),
    getAppPath: () => '/app',
    getVersion: () => '1.2.3',
    getPreferredSystemLanguages: () => ['ar-EG'],
    setPath: (name: string, path: string) => asked.push(`path ${name} ${path}`),
    requestSingleInstanceLock: () => firstInstance,
    quit: vi.fn(),
    whenReady: () => {
      asked.push('ready');
      return Promise.resolve();
    },
  });
  return {
    asked,
    windows,
    handled,
    menus,
    boxes,
    schemes,
    protocols,
    module: {
      app,
      BrowserWindow: WindowDouble,
      dialog: {
        showOpenDialog: vi.fn(),
        showErrorBox: (_title: string, text: string) => boxes.push(text),
      },
      ipcMain: {
        handle: (channel: string, handler: Handler) => handled.set(channel, handler),
      },
      Menu: {
        buildFromTemplate: (template: MenuDouble) => template,
        setApplicationMenu: (template: MenuDouble) => menus.push(template),
      },
      protocol: {
        registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list),
        handle: (scheme: string) => protocols.push(scheme),
      },
      session: { fromPartition: vi.fn() },
      utilityProcess: { fork: vi.fn() },
    },
  };
}

function contentsDouble(sent: { channel: string; payload: unknown }[]) {
  const frame = { url: 'app://evenfield/', parent: null };
  const forbidden: RequestFilter[] = [];
  const handlers: string[] = [];
  const keep = (name: string) => () => handlers.push(name);
  return {
    mainFrame: frame,
    handlers,
    forbidden,
    listeners: [] as string[],
    on(name: string) {
      this.listeners.push(name);
    },
    setWindowOpenHandler: keep('window-open'),
    isDestroyed: () => false,
    send: (channel: string, payload: unknown) => sent.push({ channel, payload }),
    session: {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
      setBluetoothPairingHandler: keep('pairing'),
      webRequest: { onBeforeRequest: (filter: RequestFilter) => forbidden.push(filter) },
    },
  };
}
