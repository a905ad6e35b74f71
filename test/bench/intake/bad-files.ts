import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { badFiles } from '../../data/import/bad-file-list.ts';
import { testDataFile } from '../../support/test-data.ts';

const READ_ONE = fileURLToPath(new URL('./read-one.ts', import.meta.url));
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 300;
/** A child that takes longer hangs. */
const HANG_MILLISECONDS = 60_000;

/**
 * Seconds and peak memory of looking at and reading every hostile or odd file, each in a process of its own. Memory
 * counts all of the process, the program and its gazetteers included. Answers how many missed their target.
 */
export function badFilesTable(): number {
  process.stdout.write(`\nHostile and odd files: seconds and peak memory, each in a process of its own\n`);
  process.stdout.write(`  (targets: ${MOST_SECONDS} s, ${MOST_MEGABYTES} MB)\n\n`);
  process.stdout.write(`  ${'file'.padEnd(48)}${'bytes'.padStart(10)}${'s'.padStart(8)}${'MB'.padStart(6)}  outcome\n`);
  let missed = 0;
  let [slowest, largest] = [0, 0];
  for (const file of badFiles()) {
    const path = testDataFile('badinput', file);
    const { status, stdout } = spawnSync(process.execPath, [READ_ONE, path], {
      encoding: 'utf8',
      timeout: HANG_MILLISECONDS,
    });
    const size = String(statSync(path).size).padStart(10);
    if (status !== 0) {
      missed++;
      process.stdout.write(`  ${file.padEnd(48)}${size}  CRASHED OR HUNG\n`);
      continue;
    }
    const { seconds, megabytes, outcome } = JSON.parse(stdout) as {
      seconds: number;
      megabytes: number;
      outcome: string;
    };
    slowest = Math.max(slowest, seconds);
    largest = Math.max(largest, megabytes);
    const over = seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES;
    if (over) missed++;
    const figures = `${seconds.toFixed(2).padStart(8)}${megabytes.toFixed(0).padStart(6)}`;
    process.stdout.write(`  ${file.padEnd(48)}${size}${figures}  ${outcome}${over ? '  MISSED' : ''}\n`);
  }
  process.stdout.write(`\n  slowest ${slowest.toFixed(2)} s, largest ${largest.toFixed(0)} MB, ${missed} missed\n`);
  return missed;
}
