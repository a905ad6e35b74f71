/** Red, green, blue, alpha per dot, 0 to 255, by the dot's number among the swatches; `none` for one that has none. */
export function dotColours(swatches: Int32Array, palette: readonly string[], none: string): Uint8Array {
  const colours = palette.map(rgb);
  const nobody = rgb(none);
  const bytes = new Uint8Array(swatches.length * 4);
  for (let i = 0; i < swatches.length; i++) {
    const [red, green, blue] = colours[swatches[i] as number] ?? nobody;
    put(bytes, i, red, green, blue, 255);
  }
  return bytes;
}

/** One colour for all dots, where the areas below them have the territories' colours. Alpha 0 to 255. */
export function plainColours(count: number, colour: string, alpha: number): Uint8Array {
  const bytes = new Uint8Array(count * 4);
  const [red, green, blue] = rgb(colour);
  for (let i = 0; i < count; i++) put(bytes, i, red, green, blue, alpha);
  return bytes;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function rgb(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

function put(bytes: Uint8Array, i: number, red: number, green: number, blue: number, alpha: number): void {
  bytes[4 * i] = red;
  bytes[4 * i + 1] = green;
  bytes[4 * i + 2] = blue;
  bytes[4 * i + 3] = alpha;
}
