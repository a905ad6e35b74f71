import * as v from 'valibot';
import { type CallInput, type CallName, type CallOutput, calls } from '../api/contract.ts';
import { failed, ok, type Reply } from '../api/reply.ts';
import type { Backend } from '../backend.ts';
import { errorOf } from '../refused.ts';
import { handlers } from './handlers.ts';

/** What serves one call; what it throws becomes the error of the reply. */
export type Handler<N extends CallName> = (
  input: CallInput<N>,
  backend: Backend,
) => CallOutput<N> | Promise<CallOutput<N>>;

/**
 * Serves a call that came from a page: an unknown name or an input that does not fit the contract is refused, and
 * what does not fit it on the way out is our fault and told as such. Never throws.
 */
export async function serve(backend: Backend, name: string, input: unknown): Promise<Reply<unknown>> {
  if (!isCallName(name)) return failed('invalid-request', { what: 'call' });
  if (!isPlain(input)) return failed('invalid-request', { what: name });
  const parsed = v.safeParse(calls[name].input, input);
  if (!parsed.success) return failed('invalid-request', { what: v.getDotPath(parsed.issues[0]) ?? name });
  try {
    const handler = handlers[name] as (input: unknown, backend: Backend) => unknown;
    const output = v.safeParse(calls[name].output, await handler(parsed.output, backend));
    return output.success ? ok(output.output) : failed('internal', { detail: `the answer to ${name}` });
  } catch (thrown) {
    const { code, values } = errorOf(thrown);
    if (code === 'internal') backend.log.fault(name, thrown);
    return failed(code, values);
  }
}

/** Every input is a plain object; an empty list or a Map would pass for one without keys. */
function isPlain(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Object.hasOwn(input, '__proto__')) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
