import { unguarded } from '../export/formula-guard.ts';
import { hasExportMark, isOwnHeader } from '../export/own-headers.ts';
import type { FileBytes } from './file-bytes.ts';

/**
 * How the cells of a file are to be read: as they stand, or without the apostrophe that our own export for
 * spreadsheets put before texts that would run. Such a file is known by its byte order mark (files for a CRM have
 * none) and by its header, or by the column that marks it where its headers are the planner's, so that an apostrophe in
 * anybody else's list stays.
 */
export function cellsOf(file: FileBytes, firstRecord: readonly string[]): (cells: string[]) => string[] {
  const guarded = hasExportMark(firstRecord) || (isOwnHeader(firstRecord) && hasMark(file));
  return guarded ? (cells) => cells.map(unguarded) : (cells) => cells;
}

function hasMark(file: FileBytes): boolean {
  for (const { bytes } of file.chunks(3)) return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return false;
}
