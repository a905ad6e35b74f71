/** What has to be painted anew: unit rows and the palette index each gets, -1 for a unit without a territory. */
export interface Repaint {
  readonly rows: Int32Array;
  readonly colours: Int32Array;
}

/** The palette index of every unit. `colourOf` maps a territory's key to its colour. */
export function unitColours(assignment: Int32Array, colourOf: ReadonlyMap<number, number>): Int32Array {
  return assignment.map((territory) => colourOf.get(territory) ?? -1);
}

/** Only the units whose colour differs; all of them where there was nothing before. */
export function repaintOf(before: Int32Array | null, after: Int32Array): Repaint {
  const same = before !== null && before.length === after.length;
  const rows = Int32Array.from(after.keys()).filter((row) => !same || before[row] !== after[row]);
  return { rows, colours: rows.map((row) => after[row] as number) };
}
