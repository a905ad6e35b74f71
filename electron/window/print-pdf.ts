import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { BrowserWindow, BrowserWindowConstructorOptions, PrintToPDFOptions, Session } from 'electron';
import type { PrintPdf } from '../backend.ts';
import { DOCUMENT_POLICY, SAFE_HEADERS } from '../page/content-policy.ts';
import { fence } from './fence.ts';
import { keepOffline } from './offline.ts';
import { denyPermissions } from './permissions.ts';
import { APP_ORIGIN, webPreferences } from './web-preferences.ts';

/** Where the document that is printed has its address; nothing else is served in its session. */
const DOCUMENT = `${APP_ORIGIN}/document.html`;
/** A session of its own, in memory alone. */
const PARTITION = 'print';

/** What of Electron prints. */
export interface PrintParts {
  readonly Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly sessions: { readonly fromPartition: (name: string) => Session };
}

/**
 * Prints a document of ours as PDF: in a hidden window of its own, sandboxed, without script, without preload and
 * without any network, under a policy that lets nothing in but what is inside the document. One after the other.
 */
export function createPrinter({ Window, sessions }: PrintParts): PrintPdf {
  let printing: Promise<unknown> = Promise.resolve();
  let current = '';
  let ready: Session | null = null;
  const session = () => {
    if (ready) return ready;
    ready = sessions.fromPartition(PARTITION);
    denyPermissions(ready);
    keepOffline(ready);
    ready.protocol.handle('app', ({ url }) => documentAnswer(url, current));
    return ready;
  };
  const print: PrintPdf = async ({ page, pdf, paper }) => {
    current = page;
    const window = new Window({ show: false, webPreferences: { ...printPreferences(), session: session() } });
    try {
      fence(window.webContents);
      await window.loadURL(DOCUMENT);
      await writeFile(pdf, await window.webContents.printToPDF(printOptions(paper)));
    } finally {
      current = '';
      window.destroy();
    }
  };
  return (job) => {
    const done = printing.then(() => print(job));
    printing = done.catch(() => undefined);
    return done;
  };
}

/** The window's preferences with nothing left that a document without script could want. */
function printPreferences() {
  const { preload: _, ...strict } = webPreferences('', false);
  return { ...strict, javascript: false, webgl: false, plugins: false, backgroundThrottling: false };
}

/** Margins and page numbers are the document's own; colours are printed as they are, and headings become the outline. */
function printOptions(paper: 'A4' | 'Letter'): PrintToPDFOptions {
  return {
    pageSize: paper,
    landscape: false,
    scale: 1,
    printBackground: true,
    preferCSSPageSize: false,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

function documentAnswer(url: string, path: string): Response {
  if (url !== DOCUMENT || path === '') return new Response(null, { status: 404, headers: SAFE_HEADERS });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      ...SAFE_HEADERS,
      'content-security-policy': DOCUMENT_POLICY,
      'content-type': 'text/html; charset=utf-8',
    },
  });
}
