import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DOCUMENT_POLICY } from '../../../electron/page/content-policy.ts';
import { createPrinter, type PrintParts } from '../../../electron/window/print-pdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-print-'));
  writeFileSync(join(folder, 'dossier.html'), '<!doctype html><title>One</title>');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Electron's windows and sessions as far as printing asks for them, and what was asked. */
function electronParts({ fails = false } = {}) {
  const asked: string[] = [];
  const windows: { options: Record<string, never>; loaded: string[]; printed: unknown[]; destroyed: boolean }[] = [];
  const served: ((request: { url: string }) => Response)[] = [];
  const forbidden: string[] = [];
  const session = {
    setPermissionRequestHandler: () => asked.push('request'),
    setPermissionCheckHandler: () => asked.push('check'),
    setDevicePermissionHandler: () => asked.push('device'),
    setDisplayMediaRequestHandler: () => asked.push('display'),
    setBluetoothPairingHandler: () => asked.push('pairing'),
    webRequest: { onBeforeRequest: ({ urls }: { urls: string[] }) => forbidden.push(...urls) },
    protocol: { handle: (_scheme: string, answer: (request: { url: string }) => Response) => served.push(answer) },
  };
  class Window {
    readonly kept: (typeof windows)[number];
    readonly webContents;
    constructor(options: Record<string, never>) {
      this.kept = { options, loaded: [], printed: [], destroyed: false };
      windows.push(this.kept);
      this.webContents = Object.assign(new EventEmitter(), {
        setWindowOpenHandler: (answer: () => { action: string }) => asked.push(`open ${answer().action}`),
        printToPDF: async (options: unknown) => {
          this.kept.printed.push(options);
          if (fails) throw new Error('no printer');
          return Buffer.from('%PDF-1.4');
        },
      });
    }
    async loadURL(url: string) {
      const answer = served[0]?.({ url });
      this.kept.loaded.push(`${url} ${answer?.status} ${await answer?.text()}`);
    }
    destroy() {
      this.kept.destroyed = true;
    }
  }
  const fromPartition = vi.fn(() => session);
  const parts = { Window, sessions: { fromPartition } } as unknown as PrintParts;
  return { parts, windows, served, asked, forbidden, fromPartition, session };
}

const job = (pdf = 'dossier.pdf', paper: 'A4' | 'Letter' = 'A4') => ({
  page: join(folder, 'dossier.html'),
  pdf: join(folder, pdf),
  paper,
});

describe('printing a document', () => {
  it('happens in a hidden window without script, preload or anything of the app, and leaves none behind', async () => {
    const { parts, windows, session, fromPartition } = electronParts();
    await createPrinter(parts)(job());
    expect(windows).toHaveLength(1);
    expect(windows[0]?.options.show).toBe(false);
    expect(windows[0]?.options.webPreferences).toEqual({
      session,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      webgl: false,
      plugins: false,
      backgroundThrottling: false,
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
    expect(windows[0]?.destroyed).toBe(true);
    // A name without `persist:` is a session in memory.
    expect(fromPartition).toHaveBeenCalledExactlyOnceWith('print');
  });

  it('gives the file on the paper that was asked for, with its own margins, colours, tags and outline', async () => {
    const { parts, windows } = electronParts();
    const print = createPrinter(parts);
    await print(job('a4.pdf'));
    await print(job('letter.pdf', 'Letter'));
    expect(readFileSync(join(folder, 'a4.pdf'), 'utf8')).toBe('%PDF-1.4');
    const options = {
      landscape: false,
      scale: 1,
      printBackground: true,
      preferCSSPageSize: false,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    };
    expect(windows.map(({ printed }) => printed)).toEqual([
      [{ ...options, pageSize: 'A4' }],
      [{ ...options, pageSize: 'Letter' }],
    ]);
  });

  it('denies every permission, new window and address but the document, which comes under its own policy', async () => {
    const { parts, windows, served, asked, forbidden } = electronParts();
    const print = createPrinter(parts);
    await print(job());
    await print(job('again.pdf'));
    expect(asked).toEqual(['request', 'check', 'device', 'display', 'pairing', 'open deny', 'open deny']);
    expect(forbidden).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']),
    );
    expect(served).toHaveLength(1);
    expect(windows[0]?.loaded).toEqual(['app://evenfield/document.html 200 <!doctype html><title>One</title>']);
    for (const url of ['app://evenfield/', 'app://evenfield/document.html?x', 'app://other/document.html']) {
      expect(served[0]?.({ url }).status).toBe(404);
    }
    // Between two documents there is none.
    expect(served[0]?.({ url: 'app://evenfield/document.html' }).status).toBe(404);
  });

  it('sends the document under a policy that lets no script run and nothing come from outside', async () => {
    const { parts, served } = electronParts();
    let policy: string | null = null;
    const Window = class extends (parts.Window as unknown as new (
      options: object,
    ) => { loadURL(url: string): Promise<void> }) {
      override async loadURL(url: string) {
        policy = served[0]?.({ url } as never).headers.get('content-security-policy') ?? null;
      }
    };
    await createPrinter({ ...parts, Window: Window as unknown as PrintParts['Window'] })(job());
    expect(policy).toBe(DOCUMENT_POLICY);
    expect(DOCUMENT_POLICY).toMatch(/^default-src 'none'/);
    expect(DOCUMENT_POLICY).not.toMatch(/script-src|https?:|connect-src|'self'/);
  });

  it('that fails says so, writes nothing, closes its window and does not keep the next one from printing', async () => {
    const { parts, windows } = electronParts({ fails: true });
    const print = createPrinter(parts);
    const both = await Promise.allSettled([print(job()), print(job('next.pdf'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([true, true]);
    expect(existsSync(join(folder, 'dossier.pdf'))).toBe(false);
  });
});
