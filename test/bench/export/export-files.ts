import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import type { Plan } from '../../../core/model/plan.ts';
import type { CsvTarget } from '../../../data/export/csv-text.ts';
import type { ExportKind } from '../../../data/export/write-exports.ts';
import { manyPoints } from '../../support/many-points.ts';

const EXPORT_ONE = fileURLToPath(new URL('./export-one.ts', import.meta.url));
const REPS = 200;
const run = promisify(execFile);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A file to be measured, with the most that it may take. */
interface Row {
  readonly assignments: number;
  readonly kind: ExportKind;
  readonly target: CsvTarget;
  readonly seconds: number;
  readonly megabytes: number;
}

/** The seconds are those of the reliability notes (section 4.2); of memory an export takes no more than an import may. */
const ROWS: readonly Row[] = [
  { assignments: 1_000_000, kind: 'csv', target: 'crm', seconds: 10, megabytes: 1500 },
  { assignments: 1_000_000, kind: 'csv', target: 'spreadsheet', seconds: 10, megabytes: 1500 },
  { assignments: 250_000, kind: 'workbook', target: 'crm', seconds: 20, megabytes: 1500 },
];

/** What an export told of itself. */
interface Took {
  readonly seconds: number;
  readonly megabytesBefore: number;
  readonly megabytes: number;
  readonly files: readonly string[];
}

/**
 * A million assignments and units as CSV and 250,000 as a workbook, each in a process of its own: seconds, and the most memory
 * it held at once, with the plan in it. Answers how many targets were missed.
 */
export async function exportBench(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-bench-'));
  let missed = 0;
  try {
    say('\nAssignments out of a plan');
    say(
      'written as              assignments   seconds   rows a second   MB of files   peak memory MB   with the plan alone',
    );
    for (const row of ROWS) missed += await measured(row, folder);
    return missed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured({ assignments, kind, target, seconds, megabytes }: Row, folder: string): Promise<number> {
  const [plan, out] = [join(folder, 'plan'), join(folder, `${kind}-${target}`)];
  writeFileSync(plan, serialize(ownedPoints(assignments)));
  const { stdout } = await run(process.execPath, [EXPORT_ONE, plan, kind, target, out]);
  const took = JSON.parse(stdout) as Took;
  const bytes = took.files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  const cells = [
    assignments.toLocaleString('en').padStart(12),
    took.seconds.toFixed(1).padStart(9),
    Math.round(assignments / took.seconds)
      .toLocaleString('en')
      .padStart(15),
    Math.round(bytes / 1e6)
      .toString()
      .padStart(13),
    Math.round(took.megabytes).toString().padStart(16),
    Math.round(took.megabytesBefore).toString().padStart(21),
  ];
  say(`${`${kind} (${target})`.padEnd(22)} ${cells.join(' ')}`);
  return verdict('seconds', took.seconds, seconds) + verdict('MB of memory', took.megabytes, megabytes);
}

/** Points whose accounts have owners of today, so that every row says whether it moves. */
function ownedPoints(count: number): Plan {
  const plan = manyPoints(count);
  const ownerNames = Array.from({ length: REPS }, (_, rep) => `Rep ${rep + 1}`);
  return {
    ...plan,
    accounts: { ...plan.accounts, owner: Int32Array.from({ length: count }, (_, row) => row % REPS), ownerNames },
  };
}

function verdict(what: string, value: number, target: number): number {
  const met = value < target;
  say(`  ${what}: ${value.toFixed(1)}, target: under ${target}: ${met ? 'met' : 'MISSED'}`);
  return met ? 0 : 1;
}
