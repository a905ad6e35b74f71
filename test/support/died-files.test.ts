import { expect, it } from 'vitest';
import { countUnit } from './counted.ts';
import { diedOf } from './died-files.ts';

const died = (message: string) =>
  new Error('[vitest-pool]: Worker forks emitted error.', { cause: new Error(message) });

it('a file whose process a signal ended is told from every other error', () => {
  const trap = died(
    'Worker exited unexpectedly with signal SIGTRAP during started state while running test file /a/b.test.ts',
  );
  expect(diedOf([trap, new Error('thrown in a timer'), died('Worker exited unexpectedly with code 1')])).toEqual({
    files: [{ signal: 'SIGTRAP', file: '/a/b.test.ts' }],
    others: 2,
  });
});

it('tests are counted without those of a file that is run again, and a file that cannot begin is one failure', () => {
  const results = (name: string, status: string, ...ones: string[]) => ({
    name,
    status,
    assertionResults: ones.map((one) => ({ status: one })),
  });
  const testResults = [
    results('a', 'passed', 'passed', 'skipped', 'todo'),
    results('b', 'failed', 'passed', 'failed', 'failed'),
    results('c', 'failed'),
    results('d', 'failed', 'passed', 'pending'),
  ];
  expect(countUnit({ testResults }, new Set(['d']))).toEqual({ passed: 2, failed: 3, skipped: 2 });
});
