import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence, isAppUrl } from '../../../electron/window/fence.ts';
import { denyPermissions } from '../../../electron/window/permissions.ts';
import { isTrustedSender } from '../../../electron/window/trusted-sender.ts';
import { webPreferences } from '../../../electron/window/web-preferences.ts';

type Listener = (event: { url: string; preventDefault(): void }) => void;

/** A double of WebContents that keeps what was registered on it. */
function contentsDouble() {
  const listeners = new Map<string, Listener>();
  let opener: ((details: { url: string }) => { action: string }) | null = null;
  const double = {
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: typeof opener) => {
      opener = handler;
    },
  };
  fence(double as unknown as WebContents);
  return {
    goes: (name: string, url: string) => {
      let prevented = false;
      const listener = listeners.get(name);
      if (!listener) throw new Error(`nothing listens to ${name}`);
      listener({
        url,
        preventDefault: () => {
          prevented = true;
        },
      });
      return !prevented;
    },
    opens: (url: string) => opener?.({ url }).action,
  };
}

const STRANGE = [
  'https://example.invalid/',
  'https://example.invalid/?next=app://evenfield/',
  'app://evenfield.example.invalid/',
  'app://other/',
  'app://user:word@evenfield/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  '',
  'app:evenfield',
];

describe('the fence around the window', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s: only to the app itself', (event) => {
    const contents = contentsDouble();
    expect(contents.goes(event, 'app://evenfield/index.html')).toBe(true);
    for (const url of STRANGE) expect({ url, goes: contents.goes(event, url) }).toEqual({ url, goes: false });
  });

  it('no guest is attached and no window opens, not even for the app', () => {
    const contents = contentsDouble();
    expect(contents.goes('will-attach-webview', 'app://evenfield/')).toBe(false);
    for (const url of [...STRANGE, 'app://evenfield/']) expect(contents.opens(url)).toBe('deny');
  });

  it('no address of another scheme or host passes for the app', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(isAppUrl(url)).toBe(false);
        expect(isAppUrl(`${url}#app://evenfield/`)).toBe(false);
      }),
    );
  });
});

describe('permissions', () => {
  const names = permissionNames();
  const asked = sessionDouble();

  it('the list of names is read from the typings', () => expect(names.length).toBeGreaterThan(40));

  it.each(names)('%s', (name) => {
    const allowed = name === 'clipboard-sanitized-write';
    expect(asked.request(name)).toBe(allowed);
    expect(asked.check(name)).toBe(allowed);
  });

  it('devices, screens and pairings are refused', () => {
    expect(asked.others()).toEqual([false, null, { confirmed: false }]);
  });
});

describe('the sender of a call', () => {
  const frame = { url: 'app://evenfield/index.html', parent: null };
  const window = { mainFrame: frame, isDestroyed: () => false } as unknown as WebContents;
  const call = (change: object) => isTrustedSender({ sender: window, senderFrame: frame, ...change } as never, window);

  it('is the main frame of our window on our page', () => expect(call({})).toBe(true));
  it('is no frame that is gone', () => expect(call({ senderFrame: null })).toBe(false));
  it('is no child frame', () => expect(call({ senderFrame: { ...frame, parent: frame } })).toBe(false));
  it('is no other window', () => expect(call({ sender: {} })).toBe(false));
  it.each(STRANGE)('is not at "%s"', (url) => {
    const strange = { url, parent: null };
    const elsewhere = { mainFrame: strange, isDestroyed: () => false } as unknown as WebContents;
    expect(isTrustedSender({ sender: elsewhere, senderFrame: strange } as never, elsewhere)).toBe(false);
  });
  it('is no window that is closed', () => {
    const closed = { mainFrame: frame, isDestroyed: () => true } as unknown as WebContents;
    expect(isTrustedSender({ sender: closed, senderFrame: frame } as never, closed)).toBe(false);
  });
});

describe('web preferences', () => {
  it('are exactly these', () => {
    expect(webPreferences('/preload.cjs', false)).toEqual({
      preload: '/preload.cjs',
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
      devTools: false,
    });
  });
});

/** Every permission name that the installed Electron knows: a new one fails until it is decided. */
function permissionNames(): string[] {
  const typings = readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8');
  const line = typings
    .split('\n')
    .filter((text) => /setPermission(Check|Request)Handler\(handler/.test(text))
    .join('\n');
  return [...new Set([...line.matchAll(/'([a-zA-Z-]+)'/g)].map((match) => match[1] as string))];
}

function sessionDouble() {
  const kept: Record<string, (...args: unknown[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    kept[name] = handler;
  };
  denyPermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('pairing'),
  } as unknown as Session);
  const answered = (name: string, ...args: unknown[]) => {
    let answer: unknown;
    kept[name]?.(...args, (value: unknown) => {
      answer = value;
    });
    return answer;
  };
  return {
    request: (name: string) => answered('request', null, name),
    check: (name: string) => kept.check?.(null, name, 'app://evenfield', {}),
    others: () => [kept.device?.({}), answered('display', {}), answered('pairing', {})],
  };
}
