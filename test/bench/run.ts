import { parseArgs } from 'node:util';
import { testData } from '../support/test-data.ts';
import { disruptionCurve } from './balance/disruption-curve.ts';
import { frontierBench } from './balance/frontier.ts';
import { smallCasesRow } from './balance/small-cases.ts';
import { balancingTable } from './balance/table.ts';
import { exportBench } from './export/export-files.ts';
import { badFilesTable } from './intake/bad-files.ts';
import { boundariesBench } from './intake/boundaries.ts';
import { millionRows } from './intake/million-rows.ts';
import { placesTable } from './intake/places.ts';
import { roundTrips } from './intake/round-trip.ts';
import { matchingBench } from './people/matching.ts';
import { midYearBench } from './people/mid-year.ts';
import { workbenchBench } from './workbench/workbench.ts';

/**
 * `npm run bench`: the figures of the project with their targets; ends with 1 where one was missed. Run it on an idle
 * machine. Words choose: `balance` the table of instances (and further words instances of it), `small` the small grids
 * against brute force, `disruption` the curve of a budget, `frontier` imbalance against disruption, `matching` 500 reps with 500 territories, `midyear` the least change
 * of each event within the year in a plan of 100,000 accounts, `places` how well
 * places are found without coordinates, `boundaries` 31,292 postal areas as units with their neighbours,
 * `badinput` seconds and memory of every hostile file, `roundtrip` 100,000 accounts in every encoding, delimiter and
 * number form (further words choose encodings, or `xlsx`), `million` a million rows into a plan beside sqlite3, and
 * cancelled (a further word is another number of rows), `export` a million assignments as CSV and 250,000 as a
 * workbook, `workbench` script time of moving by hand in the browser
 * (further words choose `counties`, `zcta`, or `million`: the page's longest block with a million points). `--full` tries every delimiter with every number form, and
 * runs seeds 1 to 5 for 10 and 60 seconds each, which takes about half an hour; otherwise one seed for 10 seconds.
 * `--seeds 1,2` and `--seconds 10,60` say it in detail; `--processor-time` counts the seconds that the search was at
 * work, for a machine that has other work too.
 * `--keep-graphs DIR` keeps the files METIS reads, so that its commands can be repeated.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    seeds: { type: 'string' },
    seconds: { type: 'string' },
    'processor-time': { type: 'boolean', default: false },
    'keep-graphs': { type: 'string' },
  },
});
const [part, ...words] = positionals.map((word) => word.toLowerCase());
const full = values.full && !values.quick;
const numbers = (given: string | undefined, otherwise: number[]) => given?.split(',').map(Number) ?? otherwise;
const parts: Record<string, () => number | Promise<number>> = {
  balance: () =>
    balancingTable({
      words,
      seeds: numbers(values.seeds, full ? [1, 2, 3, 4, 5] : [1]),
      seconds: numbers(values.seconds, full ? [10, 60] : [10]),
      sparing: full,
      processorTime: values['processor-time'],
      keepGraphs: values['keep-graphs'] ?? null,
    }),
  small: () => smallCasesRow(1000),
  disruption: () => disruptionCurve(full ? 40_000_000 : 12_000_000),
  frontier: frontierBench,
  matching: matchingBench,
  midyear: midYearBench,
  boundaries: boundariesBench,
  badinput: badFilesTable,
  places: placesTable,
  roundtrip: () => roundTrips(words, full),
  million: () => millionRows(Number(words[0] ?? 1_000_000)),
  export: exportBench,
  workbench: () => workbenchBench(words),
};

if (!testData) {
  process.stdout.write('The benches need the shared test data: set EVENFIELD_TEST_DATA to its folder.\n');
  process.exitCode = 2;
} else if (part !== undefined && !(part in parts)) {
  process.stdout.write(`There is no bench "${part}". There are: ${Object.keys(parts).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  let missed = 0;
  for (const [name, run] of Object.entries(parts)) if (part === undefined || part === name) missed += await run();
  process.stdout.write(`\n${missed === 0 ? 'Every target is met.' : `${missed} targets missed.`}\n`);
  if (missed > 0) process.exitCode = 1;
}
