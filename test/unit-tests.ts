import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, type Counted, countUnit, type UnitReport } from './support/counted.ts';
import { DIED, type Died } from './support/died-files.ts';

/** More than these that die are no accident, and are not run again. */
const MOST_AGAIN = 3;

/**
 * The unit tests, counted. A file whose process was ended by a signal (Node itself fell over, which it does once in
 * many runs where threads end) is run again alone, once, and its second run is what counts; whatever failed an
 * assertion is never run again. `run` answers whether a command ended well.
 */
export function unitTests(results: string, say: (line: string) => void, run: (args: string[]) => boolean): Counted {
  const first = once(results, 'unit.json', [], run);
  const { files } = first.died;
  if (files.length === 0) return first.counted;
  for (const { file, signal } of files) say(`DIED: the process of ${file} was ended by ${signal}.`);
  if (files.length > MOST_AGAIN) return { ...first.counted, failed: first.counted.failed + files.length };
  for (const [i, { file }] of files.entries()) {
    say(`\n== again, alone: ${file}`);
    const again = once(results, `unit-again-${i}.json`, [file], run);
    add(first.counted, again.counted);
    if (again.died.files.length > 0) first.counted.failed++;
    say(`${again.counted.failed + again.died.files.length > 0 ? 'FAILED' : 'ok'} in its second run: ${file}`);
  }
  return first.counted;
}

function once(results: string, report: string, files: string[], run: (args: string[]) => boolean) {
  const path = join(results, report);
  rmSync(DIED, { force: true });
  process.env.EVENFIELD_REPORT = path;
  const passed = run(['run', '--config', 'test/vitest.config.ts', ...files]);
  const died: Died = read(DIED) ?? { files: [], others: 0 };
  const counted = countUnit(read<UnitReport>(path) ?? { testResults: [] }, new Set(died.files.map(({ file }) => file)));
  // Failed in a way that no test counts.
  const unsaid = died.files.length === 0 && (!passed || counted.passed === 0);
  if (counted.failed === 0 && (unsaid || died.others > 0)) counted.failed = 1;
  return { counted, died };
}

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
