import { testData } from '../support/test-data.ts';
import { rows as balance } from './balance.ts';
import type { BenchRow } from './row.ts';

/**
 * `npm run bench`, `npm run bench -- county`: measures the rows whose name holds every given word, prints each as it is
 * ready, and ends with 1 where a target was missed. Progress is the table itself; run it on an idle machine.
 */
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const rows: readonly BenchRow[] = [...balance];
const chosen = rows.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
const say = (line: string) => process.stdout.write(`${line}\n`);

if (!testData) {
  say('The benches need the shared test data: set EVENFIELD_TEST_DATA to its folder.');
  process.exitCode = 2;
} else if (chosen.length === 0) {
  say(`No row is named like that. There are:\n${rows.map(({ name }) => `  ${name}`).join('\n')}`);
  process.exitCode = 2;
} else {
  await measure();
}

async function measure(): Promise<void> {
  const width = Math.max(...chosen.map(({ name }) => name.length));
  say(`${'row'.padEnd(width)}  ${'figure'.padStart(22)}  target`);
  let missed = 0;
  for (const { name, target, run } of chosen) {
    const { figure, unit, met } = await run();
    if (!met) missed++;
    const shown = `${figure.toPrecision(4)} ${unit}`;
    say(`${name.padEnd(width)}  ${shown.padStart(22)}  ${target}${met ? '' : '  MISSED'}`);
  }
  say(`${chosen.length} rows, ${missed} missed`);
  if (missed > 0) process.exitCode = 1;
}
