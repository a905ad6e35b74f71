import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { readReps } from '../../../data/import/reps.ts';
import { plain, quiet, written } from './written-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a row of one of several lists', () => {
  it('that repeats an id, or nearly, says in which list it came before', () => {
    const list = (ids: readonly string[]) =>
      bytes(`id,lat,lon,potential\n${ids.map((id, i) => `${id},40,-9${i},1\n`).join('')}`);
    const files = { 'a.csv': list(['1', '2', 'x']), 'b.csv': list(['3', '2']), 'c.csv': list(['X', '3']) };
    const found = readAccounts(written(zipSync(files), 'accounts.zip'), plain, quiet);
    if (!found.ok) throw new Error(found.code);
    expect(found.refused.map(({ list: name, line, values }) => [name, line, values.line])).toEqual([
      ['b.csv', 3, 'a.csv:3'],
      ['c.csv', 3, 'b.csv:2'],
    ]);
    expect(found.warnings.find(({ code }) => code === 'id-differs-case')?.values.line).toBe('a.csv:4');
  });

  it('is a number in a list that is alone', () => {
    const found = readAccounts(written('id,lat,lon,potential\n1,40,-90,1\n1,40,-91,1\n'), plain, quiet);
    expect(found.ok && found.refused[0]?.values.line).toBe(2);
  });

  it('also where it is of reps', () => {
    const list = (name: string, email: string) => bytes(`name,email\n${name},${email}\n`);
    const files = { 'a.csv': list('Ann', 'a@x.org'), 'b.csv': list('Bob', 'A@x.org') };
    const found = readReps(written(zipSync(files), 'reps.zip'), {}, quiet);
    expect(found.ok && found.refused.map(({ code, values }) => [code, values.line])).toEqual([
      expect.arrayContaining(['a.csv:2']),
    ]);
  });
});
