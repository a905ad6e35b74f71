/** The longest round length (1, 2 or 5 times a power of ten) whose bar is at most `most` px. */
export function niceScale(lengthPerPixel: number, most: number): { length: number; pixels: number } {
  const longest = lengthPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const length = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { length, pixels: Math.round(length / lengthPerPixel) };
}
