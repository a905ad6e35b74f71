import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptTemplates } from '../../../electron/files/kept-templates.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'evenfield-templates-')), 'column-templates.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

const lists = { assignments: [{ field: 'account_id', header: 'Id' }] };
const names = () =>
  openKeptTemplates(file)
    .list()
    .map(({ name }) => name);
const refusal = (code: string) => expect.objectContaining({ code });

describe('templates of columns', () => {
  it('are kept by name, changed, renamed, copied and forgotten, also after a restart', () => {
    const kept = openKeptTemplates(file);
    kept.keep({ name: 'Owners', lists }, null);
    kept.keep({ name: 'Ärzte', lists }, null);
    kept.keep({ name: 'accounts', lists }, null);
    expect(names()).toEqual(['accounts', 'Owners', 'Ärzte']);
    kept.keep({ name: 'Owners of 2027', lists: { quotas: [{ field: 'quota', header: 'Amount' }] } }, 'Owners');
    expect(names()).toEqual(['accounts', 'Owners of 2027', 'Ärzte']);
    expect(openKeptTemplates(file).list()[1]?.lists).toEqual({ quotas: [{ field: 'quota', header: 'Amount' }] });
    kept.keep({ name: 'ACCOUNTS', lists }, 'accounts');
    openKeptTemplates(file).forget('Ärzte');
    expect(names()).toEqual(['ACCOUNTS', 'Owners of 2027']);
  });

  it('are never called as another is, or as one that is built in', () => {
    const kept = openKeptTemplates(file);
    kept.keep({ name: 'Owners', lists }, null);
    expect(() => kept.keep({ name: 'owners ', lists }, null)).toThrow(refusal('name-taken'));
    expect(() => kept.keep({ name: 'salesforce', lists }, null)).toThrow(refusal('name-taken'));
    expect(names()).toEqual(['Owners']);
  });

  it('are not kept where no plan could be written with them, nor without end', () => {
    const kept = openKeptTemplates(file);
    expect(() => kept.keep({ name: 'Empty', lists: { units: [] } }, null)).toThrow(refusal('columns-impossible'));
    for (let i = 0; i < 100; i++) kept.keep({ name: `T${i}`, lists }, null);
    expect(() => kept.keep({ name: 'One more', lists }, null)).toThrow(refusal('too-many-templates'));
    kept.keep({ name: 'T5 again', lists }, 'T5');
    expect(names()).toHaveLength(100);
  });

  it('are none where the file is damaged', () => {
    writeFileSync(file, '[{"name": 5}]');
    expect(names()).toEqual([]);
  });
});
