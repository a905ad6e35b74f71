import { describe, expect, it } from 'vitest';
import { MOST_MENDED } from '../../../electron/api/import-schemas.ts';
import { columnsToMend } from '../../../renderer/dialogs/import-steps/columns-to-mend.ts';
import { mendedRows, mendedText, withMended } from '../../../renderer/dialogs/import-steps/mended-cells.ts';

const cell = (line: number, text: string, column = 0, list = '') => ({ list, line, column, text });

describe('cells that are put right', () => {
  it('are kept once each; what the file says already is none', () => {
    const first = withMended([], cell(3, '7'), 'x');
    expect(withMended(first, cell(3, '75'), 'x')).toEqual([cell(3, '75')]);
    expect(withMended([], cell(3, 'x'), 'x')).toEqual([]);
    expect(withMended([], cell(3, ''), 'x')).toEqual([cell(3, '')]);
  });

  it('stay put right where what they were judged as is typed again', () => {
    // Once judged, the row stands as it was put right, not as in the file.
    expect(withMended([cell(3, '75')], cell(3, '75'), '75')).toEqual([cell(3, '75')]);
  });

  it('are told apart by list, line and column', () => {
    const cells = [cell(3, 'a'), cell(3, 'b', 1), cell(3, 'c', 0, 'west.csv')];
    expect(mendedText(cells, cell(3, '', 1), '?')).toBe('b');
    expect(mendedText(cells, cell(3, '', 0, 'west.csv'), '?')).toBe('c');
    expect(mendedText(cells, cell(4, ''), '?')).toBe('?');
    expect(mendedRows(cells)).toBe(2);
  });

  it('are no more than the contract takes', () => {
    const full = Array.from({ length: MOST_MENDED }, (_, line) => cell(line, 'x'));
    expect(withMended(full, cell(MOST_MENDED, 'y'), '')).toHaveLength(MOST_MENDED);
    expect(withMended(full, cell(5, 'y'), '')).toContainEqual(cell(5, 'y'));
  });

  it('are offered with the columns at fault first, then those that are read', () => {
    const measured = ['=[d] * 2'];
    const headers = ['a', 'b', 'c', 'd'];
    const form = { columns: { id: 'c', lat: 'a' } };
    expect(columnsToMend(headers, form, measured, [])).toEqual([0, 2, 3, 1]);
    const refused = [
      { code: 'id-missing', values: {} },
      { code: 'measure-unreadable', values: { column: 'd' } },
    ];
    expect(columnsToMend(headers, form, measured, refused)).toEqual([2, 3, 0, 1]);
  });
});
