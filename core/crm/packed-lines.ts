/**
 * Values joined by commas into as few texts of at most `longest` letters as their order allows; a value is never cut.
 * Greedy by order is within one line of the fewest there can be where values are short beside the line, and keeps
 * neighbouring codes in one line, where a reader looks for them.
 */
export function packedLines(values: readonly string[], longest: number): string[] {
  const lines: string[] = [];
  for (const value of values) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + value.length <= longest) lines[lines.length - 1] = `${last},${value}`;
    else lines.push(value);
  }
  return lines;
}
