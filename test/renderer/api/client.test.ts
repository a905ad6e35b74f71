import { describe, expect, it } from 'vitest';
import { createClient } from '../../../renderer/api/client.ts';
import type { Transport } from '../../../renderer/api/transport.ts';

/** A host that answers every call the same, and that can be made to announce things. */
function host(answer: () => Promise<unknown>) {
  const listeners: ((payload: unknown) => void)[] = [];
  const transport: Transport = {
    host: 'loopback',
    call: answer,
    on: (_event, listener) => {
      listeners.push(listener);
      return () => listeners.splice(listeners.indexOf(listener), 1);
    },
    nameFile: answer,
    download: () => Promise.resolve(),
    showPage: () => undefined,
    onConnection: () => () => undefined,
  };
  return {
    client: createClient(transport),
    announce: (payload: unknown) => {
      for (const tell of [...listeners]) tell(payload);
    },
  };
}

describe('the contract on this side', () => {
  it('passes a reply of the agreed form on', async () => {
    const { client } = host(async () => ({ ok: true, value: { revision: 7 } }));
    expect(await client.call('plan.undo', {})).toEqual({ ok: true, value: { revision: 7 } });
  });

  it('passes an error of the closed list on with its values', async () => {
    const error = { code: 'file-busy', values: { file: 'west.evenfield' } };
    const { client } = host(async () => ({ ok: false, error }));
    expect(await client.call('plan.undo', {})).toEqual({ ok: false, error });
  });

  it.each([
    ['a value of another form', { ok: true, value: { revision: 'seven' } }],
    ['an error nobody agreed on', { ok: false, error: { code: 'whatever', values: {} } }],
    ['nonsense', 'hello'],
    ['nothing', undefined],
  ])('makes %s an error of ours, and never passes it on', async (_what, answer) => {
    const { client } = host(async () => answer);
    expect(await client.call('plan.undo', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('never rejects, also where the host is gone', async () => {
    const { client } = host(() => Promise.reject(new Error('connection refused')));
    expect(await client.call('plan.undo', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('tells listeners of events that fit, drops those that do not, and stops when asked', () => {
    const { client, announce } = host(async () => null);
    const heard: unknown[] = [];
    const stop = client.on('plan.opened', (payload) => heard.push(payload));
    announce({ revision: 1 });
    announce({ revision: null });
    stop();
    announce({ revision: 2 });
    expect(heard).toEqual([{ revision: 1 }]);
  });
});
