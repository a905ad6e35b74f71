import type { EventName } from '../../electron/api/contract.ts';
import type { FileToken } from '../../electron/api/jobs.ts';

/** How calls and events travel in one host, before anything is checked. */
export interface Transport {
  readonly host: 'window' | 'loopback';
  call(name: string, input: unknown): Promise<unknown>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Names a file the planner chose or dropped; the answer is a Reply with its token. */
  nameFile(file: File): Promise<unknown>;
  /** Hands a finished file to the planner: the browser's download, or nothing where it is in a folder already. */
  download(file: FileToken, name: string): Promise<void>;
  /** Shows a document that a job made, or prints it; nothing where documents are in a folder already. */
  showPage(file: FileToken, print: boolean): void;
  /** Told when the connection went down (false) and when it is back (true) with events possibly missed between. */
  onConnection(listener: (connected: boolean) => void): () => void;
}
