import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../../data/export/save-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('saving a file', () => {
  it('writes all pieces, also into a folder that is not there yet', () => {
    const path = join(folder, 'new', 'a.csv');
    saveFile(path, ['a\n', 'b\n']);
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  });

  it('leaves an earlier file as it was, and no draft, where it fails half way', () => {
    const path = join(folder, 'a.csv');
    saveFile(path, ['old\n']);
    const failing = function* () {
      yield 'x'.repeat(1 << 17);
      throw new Error('disk full');
    };
    expect(() => saveFile(path, failing())).toThrow('disk full');
    expect(readFileSync(path, 'utf8')).toBe('old\n');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});
