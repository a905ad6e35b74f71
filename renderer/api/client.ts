import * as v from 'valibot';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  events,
} from '../../electron/api/contract.ts';
import { type FileToken, fileToken } from '../../electron/api/jobs.ts';
import { ERROR_CODES, failed, type Reply } from '../../electron/api/reply.ts';
import type { Transport } from './transport.ts';

/** The contract as functions: what is answered and what is announced is checked here, once. */
export interface ApiClient {
  readonly host: 'window' | 'loopback';
  /** Never rejects: a host that is gone or answers nonsense gives the error `internal`. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>;
  on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
  nameFile(file: File): Promise<Reply<FileToken>>;
  download(file: FileToken, name: string): Promise<void>;
  showPage(file: FileToken, print: boolean): void;
  onConnection(listener: (connected: boolean) => void): () => void;
}

const replyError = v.object({
  code: v.picklist(ERROR_CODES),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
});

export function createClient(transport: Transport): ApiClient {
  return {
    host: transport.host,
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      const answer = await caught(transport.call(name, input));
      return checked(answer, calls[name].output as v.GenericSchema<unknown, CallOutput<N>>);
    },
    on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void) {
      return transport.on(event, (payload) => {
        const parsed = v.safeParse(events[event] as v.GenericSchema<unknown, EventPayload<N>>, payload);
        if (parsed.success) listener(parsed.output);
      });
    },
    async nameFile(file) {
      return checked<FileToken>(await caught(transport.nameFile(file)), fileToken);
    },
    download: (file, name) => transport.download(file, name),
    showPage: (file, print) => transport.showPage(file, print),
    onConnection: (listener) => transport.onConnection(listener),
  };
}

async function caught(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return failed('internal', { detail: error instanceof Error ? error.message : '' });
  }
}

/** A reply in the form of the contract, whatever came. */
function checked<T>(answer: unknown, output: v.GenericSchema<unknown, T>): Reply<T> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'value' in answer) {
      const value = v.safeParse(output, answer.value);
      if (value.success) return { ok: true, value: value.output };
    }
    if (answer.ok === false && 'error' in answer) {
      const error = v.safeParse(replyError, answer.error);
      if (error.success) return { ok: false, error: error.output };
    }
  }
  return failed('internal', { detail: 'The answer has not the form that was agreed.' });
}
