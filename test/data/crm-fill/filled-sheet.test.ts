import { describe, expect, it } from 'vitest';
import { filledSheet, type SheetFill } from '../../../data/crm-fill/filled-sheet.ts';
import { moreStrings, stringCount } from '../../../data/crm-fill/more-strings.ts';
import { rowsByLine } from '../../../data/crm-fill/rows-by-line.ts';

function filled(sheet: string, row: SheetFill['row'], size = sheet.length): string {
  const pieces = Array.from({ length: Math.ceil(sheet.length / size) }, (_, i) =>
    sheet.slice(i * size, (i + 1) * size),
  );
  const content = (word: number, prefix: string) => ({ type: 's', xml: `<${prefix}v>${word}</${prefix}v>` });
  return [...filledSheet(pieces, { columns: [1, 3], firstLine: 2, row, content, hasFormula: () => {} })].join('');
}

const SHEET =
  '\ufeff<?xml version="1.0"?><!-- <c r="B2"/> --><worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData>\n' +
  '<row r="1"><c r="A1" t="str"><v>id</v></c></row>' +
  `<row r="2" spans='1:3' ht="15"><c r="A2"><v>1</v></c><c r="B2" s="7" t="s"><v>4</v></c><c r="C2"/></row>` +
  '<row r="3" spans="1:4"><c r="A3"><v>2</v></c><c r="D3" s="9"/></row>' +
  '<row><c><v>3</v></c><c s="8"><is><t>x > y</t></is></c></row>' +
  '</sheetData><mergeCells/></worksheet>';

describe('a sheet that is filled in', () => {
  it('is the same where there is nothing to fill in', () => {
    for (const size of [1, 3, 1_000]) expect(filled(SHEET, () => null, size)).toBe(SHEET);
  });

  it.each([1, 2, 7, 64, 1_000])('has cells where they were and where they were left out, in pieces of %d', (size) => {
    const made = filled(SHEET, (line) => (line === 1 ? null : [10 * line, 10 * line + 1]), size);
    expect(made).toBe(
      SHEET.replace(
        `<row r="2" spans='1:3' ht="15"><c r="A2"><v>1</v></c><c r="B2" s="7" t="s"><v>4</v></c><c r="C2"/></row>`,
        '<row r="2" ht="15"><c r="A2"><v>1</v></c><c r="B2" s="7" t="s"><v>20</v></c><c r="C2"/><c r="D2" t="s"><v>21</v></c></row>',
      )
        .replace(
          '<c r="A3"><v>2</v></c><c r="D3" s="9"/>',
          '<c r="A3"><v>2</v></c><c r="B3" s="7" t="s"><v>30</v></c><c r="D3" s="9" t="s"><v>31</v></c>',
        )
        .replace(
          '<c s="8"><is><t>x > y</t></is></c>',
          '<c s="8" t="s"><v>40</v></c><c r="D4" s="9" t="s"><v>41</v></c>',
        ),
    );
  });

  it('does not look like its header where cells were blank', () => {
    const sheet = '<row r="1"><c r="B1" s="5"/><c r="D1" s="5"/></row><row r="2"><c r="A2"/></row>';
    const made = filled(sheet, (line) => (line === 1 ? null : [7, 8]));
    expect(made).toBe(
      sheet.replace('<c r="A2"/>', '<c r="A2"/><c r="B2" t="s"><v>7</v></c><c r="D2" t="s"><v>8</v></c>'),
    );
  });

  it('is refused where its rows are out of order: nobody can say which is meant', () => {
    expect(() => filled('<sheetData><row r="3"></row><row r="2"></row></sheetData>', () => null)).toThrow('damaged');
  });

  it('has its shared texts behind those that are there', () => {
    const strings = '<x:sst count="3" uniqueCount="2"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>';
    for (const size of [1, 10, 1_000]) {
      const pieces = strings.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(stringCount(pieces)).toBe(2);
      expect([...moreStrings(pieces, ['c', 'd'], (word) => word)].join('')).toBe(
        '<x:sst count="5" uniqueCount="4"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si>' +
          '<x:si><x:t xml:space="preserve">c</x:t></x:si><x:si><x:t xml:space="preserve">d</x:t></x:si></x:sst>',
      );
    }
    expect([...moreStrings(['<sst/>'], ['c'], (word) => word)].join('')).toBe(
      '<sst><si><t xml:space="preserve">c</t></si></sst>',
    );
  });

  it('finds a row by its line, also out of order, and none where two stand on one', () => {
    const find = rowsByLine(Int32Array.of(5, 2, 9, 9));
    expect([2, 5, 9, 4].map(find)).toEqual([1, 0, -1, -1]);
  });
});
