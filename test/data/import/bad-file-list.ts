import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testDataFile } from '../../support/test-data.ts';

/** Folders of hostile and odd files that are read as lists. */
const FOLDERS = ['csv', 'encodings', 'strings', 'made/csv', 'made/xlsx'];

/** All of them, by their path below `badinput`. */
export function badFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(testDataFile('badinput', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(testDataFile('badinput').length + 1)),
  ).sort();
}
