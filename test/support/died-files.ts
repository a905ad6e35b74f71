import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of tests whose process was ended by a signal: the machine or Node itself, none of its assertions. */
interface DiedFile {
  readonly file: string;
  readonly signal: string;
}

export interface Died {
  readonly files: readonly DiedFile[];
  /** Errors outside of tests that are something else. */
  readonly others: number;
}

/** Where the reporter leaves what died in the last run. */
export const DIED = join(import.meta.dirname, '..', '..', '.build', 'test-results', 'died.json');

/** As vitest says it of the process of a file. */
const BY_SIGNAL = /^Worker exited unexpectedly with signal (SIG[A-Z]+)\b.* while running test file (.+)$/s;

/** What vitest caught outside of tests, told apart. */
export function diedOf(errors: readonly unknown[]): Died {
  const files = errors.flatMap((error) => {
    const { cause } = error as Error;
    const [, signal, file] = BY_SIGNAL.exec(cause instanceof Error ? cause.message : '') ?? [];
    return signal && file ? [{ signal, file }] : [];
  });
  return { files, others: errors.length - files.length };
}

/** A reporter of vitest beside the others, which leaves what died at DIED. */
export const diedReporter = {
  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    mkdirSync(dirname(DIED), { recursive: true });
    writeFileSync(DIED, JSON.stringify(diedOf(errors)));
  },
};
