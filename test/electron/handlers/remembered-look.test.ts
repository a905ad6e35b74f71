import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableForm } from '../../../core/model/table-form.ts';
import type { CallOutput } from '../../../electron/api/contract.ts';
import { backendIn, type TestBackend } from '../backend-in.ts';

let test: TestBackend;
beforeEach(() => {
  test = backendIn();
});
afterEach(() => test.end());

type Preview = CallOutput<'import.inspect'>;

/** Looks at a file with these bytes, or this text as UTF-8. */
async function look(content: string | Uint8Array, form?: TableForm): Promise<Preview> {
  const path = join(test.root, 'list.csv');
  await writeFile(path, content);
  const file = test.backend.tokens.add({ path, name: 'list.csv', kind: 'file' });
  return (await test.call('import.inspect', { file, ...(form && { form }) })) as Preview;
}

/** As a list that was imported with these headers in that form. */
function imported(headers: readonly string[], form: TableForm): void {
  test.backend.mappings.keep(headers, {
    columns: { id: headers[0] as string, name: headers[1] as string },
    measures: [{ name: 'sales', column: 'sales', tolerance: 0.1 }],
    form,
  });
}

const HEADERS = ['key', 'title', 'lat', 'lon', 'sales'];
const cells = (i: number) => [`K${i}`, `Name ${i}`, `40.${i + 10}`, `-100.${i + 10}`, `${i}.500`];
const rows = (delimiter: string, count = 8) =>
  [HEADERS, ...Array.from({ length: count }, (_, i) => cells(i))].map((row) => row.join(delimiter)).join('\n');

describe('a list that does not say where its accounts lie', () => {
  it('is refused without a plan, and shown to one whose accounts it may be about', async () => {
    await expect(look('account_id,potential\nA1,5\n')).rejects.toThrow('no-place-column');
    await test.call('plan.new', { name: 'West' });
    const seen = await look('account_id,potential\nA1,5\n');
    expect(seen).toMatchObject({ problem: 'no-place-column', columns: { id: 'account_id' }, numeric: ['potential'] });
    await expect(look('title,potential\nx,5\n')).rejects.toThrow('no-place-column');
  });
});

describe('a list with headers of one that had to be read in a certain way', () => {
  it('is read in that way, though its own look gives other headers', async () => {
    imported(HEADERS, { headerLine: 4 });
    const preamble = 'Report,A,B,C,D\nof,today,1,2,3\nx,y,z,4,5\n';
    expect((await look(preamble + rows(','), { headerLine: 1 })).headers[0]).toBe('Report');
    const seen = await look(preamble + rows(','));
    expect(seen).toMatchObject({ remembered: true, headers: HEADERS, headerLine: 4, form: { headerLine: 4 } });
    expect(seen.columns).toMatchObject({ id: 'key', name: 'title' });
    expect(seen.measures).toMatchObject([{ name: 'sales' }]);
  });

  it('is read as it is found where its header stands elsewhere now, with the columns of then', async () => {
    imported(HEADERS, { headerLine: 4, delimiter: ';' });
    const seen = await look(rows(','));
    expect(seen).toMatchObject({ remembered: true, headers: HEADERS, headerLine: 1, delimiter: ',' });
    expect(seen.form.headerLine).toBeUndefined();
    expect(seen.form.delimiter).toBeUndefined();
  });

  it('has the encoding of then where its bytes prove none, and its own where they do', async () => {
    imported(HEADERS, { encoding: 'windows-1250' });
    const bytes = Buffer.from(rows(',').replaceAll('Name', 'N\xe3me'), 'latin1');
    const guessed = await look(bytes);
    expect(guessed).toMatchObject({ remembered: true, encoding: 'windows-1250' });
    expect(guessed.sample[0]?.[1]).toBe('Năme 0');
    const proven = await look(rows(',').replaceAll('Name', 'Näme'));
    expect(proven).toMatchObject({ remembered: true, encoding: 'utf-8' });
    expect(proven.sample[0]?.[1]).toBe('Näme 0');
  });

  it('is read as the planner says it, whatever was remembered', async () => {
    imported(HEADERS, { headerLine: 4, fillMerged: true });
    expect((await look(rows(','))).form.fillMerged).toBe(true);
    expect((await look(rows(','), { fillMerged: false })).form.fillMerged).toBe(false);
    const seen = await look(`a,b,c\n1,2,3\nx,y,z\n${rows(',')}`, { headerLine: 1 });
    expect(seen).toMatchObject({ remembered: false, headerLine: 1 });
  });

  it('has no numbers or dates of then where its own cells are written otherwise', async () => {
    imported(HEADERS, { numbers: { sales: '1.234,56' } });
    expect((await look(rows(',', 3))).kinds[4]).toMatchObject({ form: '1.234,56', unreadable: 0 });
    const other = rows(',').replaceAll(/(\d)\.500/g, '$1.25');
    const seen = await look(other);
    expect(seen).toMatchObject({ remembered: true, form: { numbers: {} } });
    expect(seen.kinds[4]).toMatchObject({ kind: 'number', form: '1,234.56', unreadable: 0 });
  });

  it('is not taken for one without a header because it has as many columns', async () => {
    imported(['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'], { headerLine: 0 });
    expect(await look(rows(','))).toMatchObject({ remembered: false, headerLine: 1 });
  });
});
