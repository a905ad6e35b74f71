/** What has to be painted anew: unit rows and the swatch each gets, -1 for none. */
export interface Repaint {
  readonly rows: Int32Array;
  readonly colours: Int32Array;
}

/** Only the units whose colour differs; all of them where there was nothing before. */
export function repaintOf(before: Int32Array | null, after: Int32Array): Repaint {
  const same = before !== null && before.length === after.length;
  const rows = Int32Array.from(after.keys()).filter((row) => !same || before[row] !== after[row]);
  return { rows, colours: rows.map((row) => after[row] as number) };
}
