import { afterAll, describe, expect, it } from 'vitest';
import { calls, events } from '../../../electron/api/contract.ts';
import { handlers } from '../../../electron/handlers/handlers.ts';
import { serve } from '../../../electron/handlers/serve.ts';
import { backendIn } from '../backend-in.ts';

const { backend, end, heard } = backendIn();
afterAll(end);

describe('the contract', () => {
  it('has one handler for each call, and no handler for anything else', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(calls).sort());
  });

  it('has a schema for every input, output and event', () => {
    for (const { input, output } of Object.values(calls)) {
      expect(input.kind).toBe('schema');
      expect(output.kind).toBe('schema');
    }
    for (const event of Object.values(events)) expect(event.kind).toBe('schema');
  });

  it.each(['__proto__', 'constructor', 'toString', 'plan.erase', '', 'plan.read '])(
    'knows no call %j',
    async (name) => {
      expect(await serve(backend, name, {})).toEqual({
        ok: false,
        error: { code: 'invalid-request', values: { what: 'call' } },
      });
    },
  );

  it.each(Object.keys(calls))('%s refuses what does not fit its input, whatever that is', async (name) => {
    const strange = [
      undefined,
      null,
      7,
      'text',
      [],
      { unknown: 1 },
      JSON.parse('{"__proto__": {"file": "x"}}'),
      { file: '/etc/passwd' },
      { file: '../../etc/passwd', reset: 'yes', job: {}, revision: 'x', id: 5, name: '' },
      { name: 'x'.repeat(1_000_000) },
      new Map(),
    ];
    for (const input of strange) {
      const reply = await serve(backend, name, input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    }
  });

  it('does nothing for a call that it refuses', () => {
    expect(heard('plan.opened')).toEqual([]);
    expect(heard('plan.changed')).toEqual([]);
  });

  it('takes a token that was never given for a file that is not there, and a path for no token at all', async () => {
    const unknown = await serve(backend, 'plan.open', { file: 'abcdefghijklmnop' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    const path = await serve(backend, 'plan.open', { file: '/tmp/plan.evenfield' });
    expect(path).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  });

  it('says so where a call needs an open plan and none is open', async () => {
    for (const name of ['plan.read', 'plan.undo', 'plan.redo', 'plan.history']) {
      expect(await serve(backend, name, {})).toEqual({ ok: false, error: { code: 'no-plan', values: {} } });
    }
  });

  it('has no file dialog in a browser', async () => {
    expect(await serve(backend, 'files.pick', { purpose: 'plan' })).toMatchObject({ ok: false });
  });

  it('says so where there is no such job to cancel', async () => {
    const reply = await serve(backend, 'jobs.cancel', { job: 'job-99' });
    expect(reply).toEqual({ ok: false, error: { code: 'job-unknown', values: {} } });
  });
});
