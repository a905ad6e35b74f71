import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../electron/log/log.ts';
import { redactedError, redactedValue } from '../../../electron/log/redacted.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('keeps what was our fault: its kind, its code and where it was', () => {
    const fault = Object.assign(new TypeError('columns differ in length'), { code: 'EIO' });
    createLog(folder).fault('plan.edit', fault);
    const text = readFileSync(join(folder, 'evenfield.log'), 'utf8');
    expect(text).toContain('plan.edit');
    expect(text).toContain('TypeError EIO');
    expect(text).toMatch(/at log\.test\.ts:\d+:\d+/);
  });

  it('keeps nothing of an account, a place or a path', () => {
    const secrets = ['Contoso Ltd', '39.7392', '/home/ann/plans', 'C:\\Users\\ann', 'ann@example.invalid', 'الرياض'];
    const log = createLog(folder);
    for (const secret of secrets) {
      log.fault(secret, new Error(secret));
      log.fault('job', { plan: { accounts: [secret] } });
      log.fault('job', secret);
      log.fault(
        'job',
        Object.assign(new Error(secret), { name: secret, code: secret, stack: `Error: ${secret}\n at ${secret}` }),
      );
    }
    const text = readFileSync(join(folder, 'evenfield.log'), 'utf8');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('passes no text of a stranger, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (text) => {
        const marked = `${text} §§`;
        expect(redactedError(new Error(marked))).not.toContain('§§');
        expect(redactedValue(marked)).not.toContain('§§');
        expect(redactedValue({ [marked]: marked })).toBe('[object]');
      }),
    );
  });
});
