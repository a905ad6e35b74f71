import { describe, expect, it } from 'vitest';
import type { RowVerdict } from '../../../data/import/row-verdict.ts';
import { MOST_VERDICTS, readVerdicts, verdictWriter } from '../../../data/import/verdict-file.ts';
import { read, written } from './written-file.ts';

const ALL = { kind: null, code: null, from: 0, count: 1000 };

/** The verdicts of a list, by way of the file. */
function verdictsOf(text: string) {
  const path = written('');
  const writer = verdictWriter(path);
  const { header } = read(text, { verdicts: writer.add });
  writer.finish(header);
  return path;
}

describe('the verdicts of an import', () => {
  const path = verdictsOf(
    'id,note, name ,lat,lon,potential\nA,"1,5",Kim,1,2,5\na,x,Lee,1,3,\nB,"say ""hi""",Mo,91,0,5\nA,x,Ned,1,4,5\nC,,Ola,1,5,-2\n',
  );

  it('name every row that was refused or warned of, in the order of the file, refused ones with their cells', () => {
    const { header, verdicts, total, beyond } = readVerdicts(path, ALL);
    expect(header).toEqual(['id', 'note', ' name ', 'lat', 'lon', 'potential']);
    expect(verdicts).toEqual([
      {
        kind: 'warning',
        code: 'id-differs-case',
        list: '',
        line: 3,
        id: 'a',
        values: { id: 'a', other: 'A', line: 2 },
        cells: null,
      },
      {
        kind: 'warning',
        code: 'measure-blank',
        list: '',
        line: 3,
        id: 'a',
        values: { column: 'potential' },
        cells: null,
      },
      {
        kind: 'refused',
        code: 'coordinates-impossible',
        list: '',
        line: 4,
        id: 'B',
        values: { lat: '91', lon: '0' },
        cells: ['B', 'say "hi"', 'Mo', '91', '0', '5'],
      },
      {
        kind: 'refused',
        code: 'id-duplicate',
        list: '',
        line: 5,
        id: 'A',
        values: { id: 'A', line: 2 },
        cells: ['A', 'x', 'Ned', '1', '4', '5'],
      },
      {
        kind: 'warning',
        code: 'measure-negative',
        list: '',
        line: 6,
        id: 'C',
        values: { column: 'potential', text: '-2' },
        cells: null,
      },
    ]);
    expect([total, beyond]).toEqual([5, 0]);
  });

  it('are asked for by kind and code, page by page, with the counts of all', () => {
    const lines = (question: Partial<typeof ALL> | { kind: RowVerdict['kind'] } | { code: string }) =>
      readVerdicts(path, { ...ALL, ...question }).verdicts.map(({ line }) => line);
    expect(lines({ kind: 'refused' })).toEqual([4, 5]);
    expect(lines({ code: 'measure-blank' })).toEqual([3]);
    expect(lines({ code: 'measure' })).toEqual([]);
    expect(lines({ from: 1, count: 2 })).toEqual([3, 4]);
    expect(readVerdicts(path, { ...ALL, kind: 'refused', count: 1 })).toMatchObject({ total: 2 });
    expect(readVerdicts(path, ALL).counts.map(({ code, rows }) => [code, rows])).toContainEqual(['id-duplicate', 1]);
  });

  it('cannot be taken for another code by what a row has in its cells', () => {
    const odd = verdictsOf('id,note,lat,lon,potential\nA,x,1,2,5\nA,",""code"":""measure-blank"",",1,2,5\n');
    expect(readVerdicts(odd, { ...ALL, code: 'measure-blank' }).total).toBe(0);
    expect(readVerdicts(odd, { ...ALL, code: 'id-duplicate' }).total).toBe(1);
  });

  it('beyond a hundred thousand are counted, and a long cell is cut', () => {
    const long = written('');
    const writer = verdictWriter(long);
    const verdict: RowVerdict = {
      kind: 'refused',
      code: 'id-missing',
      list: '',
      line: 2,
      id: '',
      values: {},
      cells: ['x'.repeat(5_000)],
    };
    writer.add(verdict);
    for (let i = 0; i < MOST_VERDICTS + 6; i++) writer.add({ ...verdict, cells: [''] });
    writer.finish(['id']);
    const page = readVerdicts(long, { ...ALL, count: 1 });
    expect(page).toMatchObject({ total: MOST_VERDICTS, beyond: 7, counts: [{ rows: MOST_VERDICTS + 7 }] });
    expect(page.verdicts[0]?.cells?.[0]?.length).toBe(1_000);
  });
});
