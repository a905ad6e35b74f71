import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptMappings } from '../../../electron/files/kept-mappings.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'evenfield-mappings-')), 'mappings.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

const MAPPING = {
  columns: { id: 'Nr', lock: '' },
  measures: [{ name: 'hours', column: '=[a] * 2', tolerance: 0.1 }],
  form: { numbers: { a: '1.234,56' }, encoding: 'windows-1252', delimiter: ';', headerLine: 3 },
} as const;

describe('the mapping of a list', () => {
  it('is that of the last list with the same headers, in any order and case, also after a restart', () => {
    openKeptMappings(file).keep(['Nr', 'A', 'Größe'], MAPPING);
    const kept = openKeptMappings(file);
    expect(kept.of(['grösse', 'NR', 'a'])).toMatchObject(MAPPING);
    expect(kept.of(['Nr', 'A'])).toBeNull();
    kept.keep(['Nr', 'A', 'Größe'], { ...MAPPING, columns: { id: 'A' } });
    expect(openKeptMappings(file).of(['Nr', 'A', 'Größe'])?.columns).toEqual({ id: 'A' });
  });

  it('has no cells that were put right, and each way to read a list once, the newest first', () => {
    const kept = openKeptMappings(file);
    const mended = [{ list: '', line: 2, column: 0, text: 'x' }];
    kept.keep(['a'], { ...MAPPING, form: { ...MAPPING.form, mended } });
    kept.keep(['b'], { ...MAPPING, form: { sheet: 'Feb' } });
    kept.keep(['c'], MAPPING);
    kept.keep(['d'], { ...MAPPING, form: { numbers: {} } });
    expect(kept.of(['a'])?.form).toEqual(MAPPING.form);
    expect(kept.shapes()).toEqual([{ encoding: 'windows-1252', delimiter: ';', headerLine: 3 }, { sheet: 'Feb' }]);
  });

  it('is forgotten where the file is damaged, and the oldest beyond two hundred', () => {
    writeFileSync(file, '[{"key": 1}]');
    const kept = openKeptMappings(file);
    for (let i = 0; i <= 200; i++) kept.keep([`h${i}`], MAPPING);
    expect(kept.of(['h0'])).toBeNull();
    expect(openKeptMappings(file).of(['h1'])).toMatchObject(MAPPING);
    expect(readFileSync(file, 'utf8')).not.toContain('h200');
  });
});
