import { type Transferable, Worker } from 'node:worker_threads';
import { isEmpty } from '../../core/edit/is-empty.ts';
import { Refused, thrownFrom } from '../refused.ts';
import { workerFile } from './process.ts';
import type {
  Backups,
  Changed,
  Snapshot,
  StoreAnswer,
  StoreCallName,
  StoreInput,
  StoreOutput,
  StoreRequest,
} from './store-calls.ts';
import { threadEnd } from './thread-end.ts';

/** The calls that answer what they changed. */
type EditName = { [N in StoreCallName]: StoreOutput<N> extends Changed ? N : never }[StoreCallName];

/** What the rest of the program hears from the store. */
export interface StoreEvents {
  /** Another plan is there. */
  opened(snapshot: Snapshot): void;
  changed(changed: Changed): void;
}

interface AskOptions {
  /** Buffers of the input that move to the thread. */
  readonly transfer?: Transferable[];
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The store thread seen from outside. It alone has the open plan file, so whatever writes goes through here, one
 * request after the other.
 */
export interface Store {
  call<N extends StoreCallName>(name: N, input: StoreInput<N>, options?: AskOptions): Promise<StoreOutput<N>>;
  /** As `call`, for what changes the plan: the change is announced. */
  edited<N extends EditName>(name: N, input: StoreInput<N>, options?: AskOptions): Promise<StoreOutput<N>>;
  /** Opens or makes a plan in place of the one that is open, and announces it. */
  opened<N extends 'open' | 'create'>(name: N, input: Omit<StoreInput<N>, keyof Backups>): Promise<Snapshot>;
  /** Where the open plan is, or null. */
  path(): string | null;
  /** The open plan, or null. */
  current(): Promise<Snapshot | null>;
  /** Closes the plan and ends the thread; what was written is on disk already. */
  close(): Promise<void>;
}

export function createStore(backups: Backups, events: StoreEvents): Store {
  let thread: Thread | null = null;
  let path: string | null = null;

  /** A thread that died is replaced, and the plan, whose file has every edit, is opened again. */
  const running = async (reopen: boolean): Promise<Thread> => {
    if (thread?.alive()) return thread;
    const fresh = startThread();
    thread = fresh;
    if (reopen && path !== null) await fresh.ask('open', { path, ...backups });
    return fresh;
  };
  const call: Store['call'] = async (name, input, options = {}) => (await running(true)).ask(name, input, options);
  return {
    call,
    edited: async (name, input, options = {}) => {
      const changed = await call(name, input, options);
      const { revision, change, history } = changed as Changed;
      if (!isEmpty(change)) events.changed({ revision, change, history });
      return changed;
    },
    opened: async (name, input) => {
      const snapshot = (await (await running(false)).ask(name, { ...input, ...backups } as never)) as Snapshot;
      path = snapshot.path;
      events.opened(snapshot);
      return snapshot;
    },
    path: () => path,
    current: async () => (path === null ? null : await call('read', {})),
    close: async () => {
      const open = thread;
      thread = null;
      path = null;
      if (open?.alive()) await open.ask('close', {}).finally(() => open.end());
    },
  };
}

/** A store that nobody listens to, for a plan that is made or worked on apart; backups before a migration go to `folder`. */
export function quietStore(folder: string): Store {
  return createStore({ backups: folder, backupOnClose: false }, { opened: () => {}, changed: () => {} });
}

interface Thread {
  ask<N extends StoreCallName>(name: N, input: StoreInput<N>, options?: AskOptions): Promise<StoreOutput<N>>;
  alive(): boolean;
  end(): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly progress: (done: number, total: number) => void;
}

function startThread(): Thread {
  const worker = new Worker(workerFile('store'));
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let alive = true;
  const died = (reason: string) => {
    alive = false;
    for (const { reject } of waiting.values()) reject(new Refused('internal', { detail: reason }));
    waiting.clear();
  };
  worker.on('message', (answer: StoreAnswer) => {
    const request = waiting.get(answer.id);
    if (answer.ok === null) return request?.progress(answer.done, answer.total);
    waiting.delete(answer.id);
    if (answer.ok) request?.resolve(answer.value);
    else request?.reject(thrownFrom(answer.error));
  });
  worker.on('error', (error) => died(error instanceof Error ? error.message : 'unknown'));
  worker.on('exit', () => died('the store ended'));
  return {
    ask: <N extends StoreCallName>(name: N, input: StoreInput<N>, options: AskOptions = {}) =>
      new Promise<StoreOutput<N>>((resolve, reject) => {
        const request: StoreRequest = { id: ++count, name, input };
        const { progress = () => {}, transfer = [] } = options;
        waiting.set(request.id, { resolve: resolve as (value: unknown) => void, reject, progress });
        worker.postMessage(request, transfer);
      }),
    alive: () => alive,
    end: () => threadEnd(worker),
  };
}
