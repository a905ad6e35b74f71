import type { EventName } from '../../electron/api/contract.ts';
import type { Transport } from './transport.ts';

/** What the preload script puts into the page of the desktop window. */
interface EvenfieldBridge {
  call(name: string, input: unknown): Promise<unknown>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  tokenForFile(file: File): Promise<unknown>;
}

declare global {
  interface Window {
    readonly evenfield?: EvenfieldBridge;
  }
}

/** The desktop window's transport; null in a browser. */
export function windowTransport(): Transport | null {
  const bridge = window.evenfield;
  if (!bridge) return null;
  return {
    host: 'window',
    call: (name, input) => bridge.call(name, input),
    on: (event, listener) => bridge.on(event, listener),
    nameFile: (file) => bridge.tokenForFile(file),
    // Files go to a folder the planner chose: see actions/save-file.ts.
    download: () => Promise.resolve(),
    showPage: () => undefined,
    onConnection: () => () => undefined,
  };
}
