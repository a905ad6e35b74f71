import { createBackend } from '../create-backend.ts';
import { appDataRoot } from '../files/app-data.ts';
import { createEventStream } from './event-stream.ts';
import { type LoopbackServer, serveLoopback } from './server.ts';

/** What a run of the loopback host needs to know. */
export interface LoopbackOptions {
  readonly port: number;
  /** The folder of the built page. */
  readonly page: string;
  readonly version: string;
  readonly plan: string | null;
}

/** Starts the loopback host: backend, events and server. `close` ends it with everything on disk. */
export async function runLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const stream = createEventStream();
  const backend = createBackend({
    host: 'loopback',
    version: options.version,
    dataRoot: appDataRoot(process.env, process.platform),
    emit: stream.emit,
    pick: null,
    planFile: options.plan,
  });
  // The sample is made while the browser starts.
  void backend.begin();
  const server = await serveLoopback({ backend, stream, page: options.page }, options.port);
  return {
    ...server,
    close: async () => {
      await server.close();
      await backend.close();
    },
  };
}
