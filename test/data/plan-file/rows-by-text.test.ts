import { expect, it } from 'vitest';
import { textColumn } from '../../../core/model/text-column.ts';
import { rowsByText } from '../../../data/plan-file/rows/rows-by-text.ts';

it('finds an id that is there, else the one that stands for it, and nothing for blanks and others', () => {
  const sought = textColumn(['a', 'old', '', 'gone', 'b', 'kept']);
  const united = [
    { account: 'old', into: 'b' },
    { account: 'kept', into: 'a' },
    { account: '', into: 'a' },
    { account: 'gone', into: 'nowhere' },
  ];
  // An account that is there is itself, whatever was said of its id before.
  expect([...rowsByText(sought, 6, 3, textColumn(['a', 'b', 'kept']), united)]).toEqual([0, 1, -1, -1, 1, 2]);
});
