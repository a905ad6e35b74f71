import { normalHeader } from './account-fields.ts';

/**
 * The header found for each field by its name. A field takes the best of its spellings that the file has, the first
 * such column where there are several, and no column serves two fields. `given` (field -> header) goes first.
 */
export function mapColumns<F extends string>(
  headers: readonly string[],
  spellings: Readonly<Record<F, readonly string[]>>,
  given?: Readonly<Partial<Record<F, string>>>,
): Partial<Record<F, string>> {
  const found: Partial<Record<F, string>> = { ...given };
  const taken = new Set<string>(Object.values(given ?? {}));
  const byName = new Map<string, string>();
  for (const header of headers) {
    const normal = normalHeader(header);
    if (normal && !taken.has(header) && !byName.has(normal)) byName.set(normal, header);
  }
  for (const field of Object.keys(spellings) as F[]) {
    if (found[field] !== undefined) continue;
    const header = spellings[field]
      .map((name) => byName.get(name))
      .find((name) => name !== undefined && !taken.has(name));
    if (header === undefined) continue;
    found[field] = header;
    taken.add(header);
  }
  return found;
}

/** Index of a column that was asked for by name; exact, else the only one that differs in case and spaces. */
export function columnIndex(headers: readonly string[], asked: string): number {
  const exact = headers.indexOf(asked);
  if (exact >= 0) return exact;
  const normal = normalHeader(asked);
  const alike = headers.flatMap((header, i) => (normal && normalHeader(header) === normal ? [i] : []));
  return alike.length === 1 ? (alike[0] as number) : -1;
}
