import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cancelledJobs } from './million-rows-cancel.ts';
import { writeMillionRows } from './million-rows-list.ts';
import { type RunFigures, runMeasured } from './million-rows-process.ts';

const MAIN = fileURLToPath(new URL('../../../electron/command-line/main.ts', import.meta.url));
/** To a usable plan, and at most in memory on the way (reliability notes, 4.2). */
const TARGETS = { seconds: 20, megabytes: 1500 };
/** Rows that the plan has before, and shares of the import's time at which the command is interrupted. */
const ROWS_BEFORE = 2_000;
const INTERRUPTED_AT = [0.15, 0.45, 0.85];
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * An account list of a million rows into a plan by the command line: seconds, rows a second and memory beside what
 * sqlite3 needs to read the same file into a table; then the command interrupted at three moments, and the same list
 * as a job that is cancelled at ten, and as an update cancelled at seven, with what became of the plan. Answers how many targets were missed.
 */
export async function millionRows(rows: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-bench-'));
  try {
    const list = join(folder, 'accounts.csv');
    await writeMillionRows(list, rows);
    say(`\n${rows.toLocaleString('en')} rows of CSV (${megabytes(statSync(list).size)} MB) into a plan`);
    say('                                seconds   of a core   rows a second   peak memory MB');
    const before = await planBefore(folder);
    const plan = join(folder, 'imported.evenfield');
    copyFileSync(before, plan);
    const imported = await runMeasured(process.execPath, importArguments(plan, list));
    say(figures('evenfield import', imported, rows));
    let missed = await whole(plan, rows, imported);
    await besideSqlite(folder, list, rows, imported);
    missed += verdict('seconds to a usable plan', imported.seconds, TARGETS.seconds);
    missed += verdict('MB of memory', imported.peakBytes / 1e6, TARGETS.megabytes);
    missed += await interrupted(folder, before, list, imported.seconds);
    return missed + (await cancelledJobs(list, rows, ROWS_BEFORE));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importArguments(plan: string, list: string): string[] {
  const measures = ['--measure', 'revenue=revenue', '--measure', 'visits=visits'];
  return [MAIN, 'import', plan, list, '--replace', ...measures, '--owner', 'owner'];
}

/** A plan that has accounts already: what a cancelled import must leave as it is. */
async function planBefore(folder: string): Promise<string> {
  const [plan, list] = [join(folder, 'before.evenfield'), join(folder, 'before.csv')];
  await writeMillionRows(list, ROWS_BEFORE);
  for (const command of [[MAIN, 'new', plan], importArguments(plan, list)]) {
    const { exit, said } = await runMeasured(process.execPath, command);
    if (exit !== 0) throw new Error(`${command.slice(1).join(' ')}: ${said}`);
  }
  return plan;
}

/** Whether every row is in a plan that its own check finds whole. */
async function whole(plan: string, rows: number, { exit, said }: RunFigures): Promise<number> {
  const check = await runMeasured(process.execPath, [MAIN, 'check', plan]);
  const all = exit === 0 && check.exit === 0 && said.includes(`${rows.toLocaleString('en')} imported`);
  say(`  every row imported, evenfield check finds nothing (${check.seconds.toFixed(1)} s): ${all ? 'met' : 'MISSED'}`);
  if (!all) say(`  ${said.trim()} ${check.said.trim()}`);
  return all ? 0 : 1;
}

async function besideSqlite(folder: string, list: string, rows: number, ours: RunFigures): Promise<void> {
  const commands = ['-cmd', '.mode csv', join(folder, 'bare.db'), `.import "${list}" accounts`];
  const bare = await runMeasured('sqlite3', commands).catch(() => null);
  if (bare?.exit !== 0) {
    say('sqlite3 .import                left out: sqlite3 is not installed, or refused the file');
    return;
  }
  say(figures('sqlite3 .import', bare, rows));
  say(`  evenfield takes ${(ours.seconds / bare.seconds).toFixed(1)} times as long`);
}

/** The command ended by Ctrl+C: how long it takes to end, and whether the plan's file is the same byte for byte. */
async function interrupted(folder: string, before: string, list: string, seconds: number): Promise<number> {
  const plan = join(folder, 'interrupted.evenfield');
  copyFileSync(before, plan);
  const digest = digestOf(plan);
  let missed = 0;
  for (const share of INTERRUPTED_AT) {
    const run = await runMeasured(process.execPath, importArguments(plan, list), share * seconds);
    const same = digestOf(plan) === digest && run.exit === 130;
    if (!same) missed++;
    say(
      `  Ctrl+C after ${(share * seconds).toFixed(1)} s: the command ended ${run.secondsAfterSignal?.toFixed(2)} s later with ${run.exit}, ` +
        `the plan's file is ${same ? 'as before: met' : 'CHANGED: MISSED'}`,
    );
  }
  return missed;
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function figures(name: string, { seconds, processorSeconds, peakBytes }: RunFigures, rows: number): string {
  const rate = Math.round(rows / seconds).toLocaleString('en');
  const took = `${seconds.toFixed(1).padStart(8)} ${processorSeconds.toFixed(1).padStart(11)}`;
  return `${name.padEnd(30)} ${took} ${rate.padStart(15)} ${`${megabytes(peakBytes)}`.padStart(16)}`;
}

function verdict(what: string, value: number, target: number): number {
  const met = value < target;
  say(`  ${what}: ${value.toFixed(1)}, target: under ${target}: ${met ? 'met' : 'MISSED'}`);
  return met ? 0 : 1;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
