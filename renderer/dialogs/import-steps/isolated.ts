/** Values of a sentence that keep their own direction in it: a minus sign stays before its number. */
export function isolated<T extends Readonly<Record<string, string | number>>>(values: T, names: readonly string[]): T {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && names.includes(name) ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(kept) as T;
}
