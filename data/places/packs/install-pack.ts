import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bytesOfFile } from '../../import/file-bytes.ts';
import { type FileRefusal, FileRefused, refusalOf } from '../../import/file-refused.ts';
import { ZipRefused } from '../../import/zip/zip-refused.ts';
import type { PostalRow } from '../postal-table.ts';
import { type CountryRow, geonamesLines } from './geonames-rows.ts';
import { MOST_ROWS, type PackFacts, readPack, readPackFacts, writePack } from './pack-file.ts';

/** Packs that were added from one file. */
export interface InstalledPacks {
  readonly ok: true;
  /** One per country, by its code. */
  readonly packs: readonly PackFacts[];
  /** Lines that were no row of a postal file, and left out. */
  readonly skipped: number;
}

/** How the reader of a pack is stopped and heard of. */
export interface PackControl {
  isCancelled(): boolean;
  /** Reading is told in bytes of the packed file; how long it takes to pack a country is known when it is over. */
  progress(phase: 'reading' | 'packing', done: number, total: number): void;
}

/**
 * Reads a postal file (see geonamesLines) into one pack per country in a folder; a pack of the same country is replaced.
 * The packs appear together at the end: a file that is refused, or a cancel, leaves the folder as it was. Refuses files
 * without a single row, damaged zips, and more rows than any country has.
 */
export function installPack(path: string, folder: string, control?: PackControl): InstalledPacks | FileRefusal {
  return refusalOf<InstalledPacks>(path, () => {
    mkdirSync(folder, { recursive: true });
    removeLeft(folder);
    const drafts = mkdtempSync(join(folder, DRAFTS));
    try {
      const skipped = writeDrafts(path, drafts, control);
      const names = readdirSync(drafts).sort();
      const packs = names.flatMap((name) => readPackFacts(join(drafts, name)) ?? []);
      if (packs.length === 0)
        throw new FileRefused('bad-workbook', { file: basename(path), problem: 'no-postal-codes' });
      for (const name of names) renameSync(join(drafts, name), join(folder, name));
      return { ok: true, packs, skipped };
    } catch (error) {
      if (!(error instanceof ZipRefused)) throw error;
      throw new FileRefused('bad-workbook', { file: basename(path), problem: error.problem, ...error.values });
    } finally {
      rmSync(drafts, { recursive: true, force: true });
    }
  });
}

/** The packs of a folder by their country; files that are no packs are left out. */
export function listPacks(folder: string): PackFacts[] {
  try {
    const names = readdirSync(folder).filter((name) => PACK_NAME.test(name));
    return names.sort().flatMap((name) => readPackFacts(join(folder, name)) ?? []);
  } catch {
    return []; // no folder yet
  }
}

/** Takes the pack of a country away; nothing happens where there is none. */
export function removePack(folder: string, country: string): void {
  if (/^[A-Z]{2}$/.test(country)) rmSync(packPath(folder, country), { force: true });
}

export function packPath(folder: string, country: string): string {
  return join(folder, `${country}.postal`);
}

const PACK_NAME = /^[A-Z]{2}\.postal$/;
/** Published files are in the order of countries; one that is not comes back to a country a few times at most. */
const MOST_RETURNS = 600;

const DRAFTS = '.adding-';
/** Nobody adds a file for longer than this. */
const LEFT_MILLISECONDS = 3_600_000;
/** Fewer rows are packed in a moment, and a file of all countries would flicker. */
const LONG_TO_PACK = 100_000;

/** What was being added when the program was ended in the midst of it. */
function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(DRAFTS) && Date.now() - statSync(path).mtimeMs > LEFT_MILLISECONDS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** One country is in memory at a time. Gives the number of lines left out. */
function writeDrafts(path: string, drafts: string, control: PackControl | undefined): number {
  const file = bytesOfFile(path);
  let country = '';
  let rows: PostalRow[] = [];
  let skipped = 0;
  let lines = 0;
  let flushes = 0;
  const flush = () => {
    if (rows.length === 0) return;
    if (++flushes > MOST_RETURNS) throw tooMany(path);
    if (rows.length >= LONG_TO_PACK) control?.progress('packing', 0, 0);
    const before = readPack(packPath(drafts, country)) ?? [];
    writePack(packPath(drafts, country), country, [...before, ...rows], file.name);
    rows = [];
  };
  for (const { row, bytesDone } of geonamesLines(file)) {
    if (lines++ % 10_000 === 0) {
      if (control?.isCancelled()) throw new FileRefused('cancelled', { file: file.name });
      control?.progress('reading', Math.min(bytesDone, file.size), file.size);
    }
    if (!row) {
      skipped++;
      continue;
    }
    if (row.country !== country) flush();
    country = row.country;
    rows.push(rowOf(row));
    if (rows.length > MOST_ROWS) throw tooMany(path);
  }
  flush();
  return skipped;
}

function tooMany(path: string): FileRefused {
  return new FileRefused('bad-workbook', { file: basename(path), problem: 'too-many-codes', limit: MOST_ROWS });
}

function rowOf({ code, place, region, lat, lon }: CountryRow): PostalRow {
  return { code, place, region, lat, lon };
}
