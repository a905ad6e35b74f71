import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** Work that ends at once: doubles every number of a column. */
serveWork(({ column }: { column: Float64Array }) => {
  const value = column.map((number) => number * 2);
  return { value, transfer: [value.buffer] };
});
