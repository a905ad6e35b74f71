import { expect, it } from 'vitest';
import { sharedColumns } from '../../../electron/jobs/shared-columns.ts';

it('columns of every kind, however deep, are the same in shared memory', () => {
  const value = {
    n: 3,
    names: ['a', null],
    deep: [{ values: Float64Array.of(1.5, 2) }],
    fixed: Int32Array.of(-1, 4),
    closed: Uint8Array.of(0, 1),
  };
  const shared = sharedColumns(value);
  expect(shared).toEqual(value);
  for (const column of [shared.deep[0]?.values, shared.fixed, shared.closed]) {
    expect(column?.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
});
