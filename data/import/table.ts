import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NumberForm, TableForm } from '../../core/model/table-form.ts';
import type { RecordBatch } from './csv-records.ts';
import type { Dialect } from './dialect.ts';
import { bytesInMemory, bytesOfFile, type FileBytes } from './file-bytes.ts';
import { FileRefused } from './file-refused.ts';
import type { Header } from './header.ts';
import { type ListFile, listSetTable } from './list-set.ts';
import { withMendedRows } from './mended-rows.ts';
import type { TextEncoding } from './text-encoding.ts';
import { textTable } from './text-table.ts';
import { workbookTable } from './workbook/workbook-table.ts';
import { unpackedWhole } from './zip/unpacked.ts';
import { type ZipEntry, zipDirectory } from './zip/zip-directory.ts';
import { ZipRefused } from './zip/zip-refused.ts';

/** A list with a header, ready to be read as often as needed: delimited text, a sheet, or several of them as one. */
export interface Table {
  /** File name without its folder. */
  readonly file: string;
  /** What `bytesDone` of the records goes up to. */
  readonly bytes: number;
  /** Null for a workbook, which has neither. */
  readonly encoding: TextEncoding | null;
  readonly dialect: Dialect | null;
  readonly header: Header;
  /** Cell -> how the planner says that its numbers are written. */
  readonly numberForms: ReadonlyMap<number, NumberForm>;
  /** Sheets of a workbook in its order; null for text. */
  readonly sheets: readonly TableSheet[] | null;
  /** Lists that are read as one; empty where there is only one. */
  readonly lists: readonly string[];
  /** The records below the header, blank ones included. */
  records(): Generator<RecordBatch>;
}

/** A sheet of a workbook; one of them is read. */
export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly chosen: boolean;
}

/**
 * Finds out how a list is written and reads its header: a delimited text file, a workbook (.xlsx), or a folder or zip
 * of such lists with the same columns. Throws FileRefused, and the file system's errors.
 */
export function openTable(path: string, form: TableForm = {}): Table {
  return withMendedRows(tableAt(path, form), form.mended ?? []);
}

function tableAt(path: string, form: TableForm): Table {
  if (statSync(path).isDirectory()) return folderTable(path, form);
  const file = bytesOfFile(path);
  return isZip(file) ? zipTable(file, form) : listTable(file, form);
}

/** One list: a workbook or a text. */
function listTable(file: FileBytes, form: TableForm): Table {
  if (isZip(file)) return workbookTable(file, form);
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileRefused('bad-workbook', { file: file.name, problem: 'old-workbook' });
  }
  return textTable(file, form);
}

function folderTable(path: string, form: TableForm): Table {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isList(entry.name))
    .map(({ name }) => name)
    .sort();
  const lists = names.map((name): ListFile => ({ name, open: () => listTable(bytesOfFile(join(path, name)), form) }));
  return listSetTable(basename(path), lists);
}

/** A list within a zip is read in memory: it must not be larger than this. */
const MOST_PACKED_LIST = 400_000_000;

function zipTable(file: FileBytes, form: TableForm): Table {
  let entries: ZipEntry[];
  try {
    entries = zipDirectory(file);
  } catch (thrown) {
    if (!(thrown instanceof ZipRefused)) throw thrown;
    if (thrown.problem === 'damaged' && !/\.(?:xls[xmb]|zip|ods)$/i.test(file.name)) {
      throw new FileRefused('file-binary', { file: file.name });
    }
    throw new FileRefused('bad-workbook', { file: file.name, problem: thrown.problem, ...thrown.values });
  }
  if (!entries.some(({ name }) => isList(name))) {
    const packed = /\.zip$/i.test(file.name) || entries.length === 0;
    if (!packed || entries.some(({ name }) => /^\[content_types\]\.xml$/i.test(name))) return workbookTable(file, form);
    throw new FileRefused('bad-workbook', { file: file.name, problem: 'no-lists' });
  }
  const lists = entries
    .filter(({ name }) => isList(name) && !name.startsWith('__MACOSX/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry): ListFile => ({ name: entry.name, open: () => listTable(packedList(file, entry), form) }));
  return listSetTable(file.name, lists);
}

function packedList(file: FileBytes, entry: ZipEntry): FileBytes {
  try {
    return bytesInMemory(basename(entry.name), unpackedWhole(file, entry, MOST_PACKED_LIST));
  } catch (thrown) {
    if (!(thrown instanceof ZipRefused)) throw thrown;
    throw new FileRefused('bad-workbook', { file: file.name, problem: thrown.problem, ...thrown.values });
  }
}

/** Files that spreadsheets leave beside the ones they have open begin with `~$`. */
function isList(name: string): boolean {
  const own = basename(name);
  return /\.(?:csv|tsv|tab|txt|xlsx|xlsm)$/i.test(own) && !/^(?:\.|~\$)/.test(own);
}

function isZip(file: FileBytes): boolean {
  return startsWith(file, [0x50, 0x4b, 3, 4]) || startsWith(file, [0x50, 0x4b, 5, 6]);
}

function startsWith(file: FileBytes, signature: readonly number[]): boolean {
  const head = file.slice(0, signature.length);
  return signature.every((byte, i) => head[i] === byte);
}

/** The columns of a header in short, for a sentence. */
export function headerList({ names }: Header): string {
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${shown}, ...` : shown;
}
