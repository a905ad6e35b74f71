import { readFileSync } from 'node:fs';
import type { Locale } from '../../core/text/locale.ts';
import type { Cancellable, JobControl } from '../jobs/control.ts';
import { createControl } from '../jobs/control.ts';
import { startThread } from '../jobs/process.ts';
import { quietStore, type Store } from '../jobs/store.ts';
import { atMostEvery } from '../jobs/throttle.ts';
import type { Terminal } from './terminal.ts';

/** What every command works with. */
export interface Context {
  readonly terminal: Terminal;
  readonly control: JobControl;
  /** Language of what is written into files: English, unless another one was asked for. */
  readonly fileLocale: Locale;
  readonly version: string;
  /** Measures how long each part took: `timed('balance', work)`. */
  readonly seconds: Record<string, number>;
  timed<T>(part: string, work: () => Promise<T>): Promise<T>;
}

/** A context and the way to cancel what runs in it. */
export function createContext(terminal: Terminal, fileLocale: Locale): Context & Pick<Cancellable, 'cancel'> {
  const progress = atMostEvery(100, terminal.progress);
  const { control, cancel } = createControl(startThread, progress.tell);
  const seconds: Record<string, number> = {};
  return {
    terminal,
    control,
    cancel,
    fileLocale,
    version: packageVersion(),
    seconds,
    timed: async (part, work) => {
      const start = performance.now();
      const result = await work();
      progress.rest();
      seconds[part] = Math.round(performance.now() - start) / 1000;
      return result;
    },
  };
}

/** Works with a store of its own on one plan file, and closes it whatever happens. */
export async function withStore<T>(backups: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = quietStore(backups);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function packageVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
