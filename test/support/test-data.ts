import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the shared test data is: EVENFIELD_TEST_DATA, else the nearest `shared/data` upwards; null where there is
 * none. Suites that need it use `describe.skipIf(!testData)`, and the runner prints how many were skipped.
 */
export const testData: string | null = find();

/** The path of one shared file; only to be called where `testData` is not null. */
export function testDataFile(...parts: string[]): string {
  if (!testData) throw new Error('The shared test data is not here: set EVENFIELD_TEST_DATA to its folder.');
  return join(testData, ...parts);
}

function find(): string | null {
  const named = process.env.EVENFIELD_TEST_DATA;
  if (named) return existsSync(named) ? named : null;
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'shared', 'data');
    if (existsSync(candidate)) return candidate;
  }
  return null;
}
