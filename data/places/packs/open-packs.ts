import { type PostalTable, postalTable } from '../postal-table.ts';
import { listPacks, packPath } from './install-pack.ts';
import { readPack } from './pack-file.ts';

/** The postal packs a planner added. */
export interface PostalPacks {
  readonly countries: readonly string[];
  /** Loaded when first asked for; null for a country without a pack, or with a damaged one. */
  table(country: string): PostalTable | null;
}

export const NO_PACKS: PostalPacks = { countries: [], table: () => null };

/** The packs of a folder. */
export function openPacks(folder: string): PostalPacks {
  const countries = listPacks(folder).map(({ country }) => country);
  const tables = new Map<string, PostalTable | null>();
  return {
    countries,
    table(country) {
      if (!countries.includes(country)) return null;
      const before = tables.get(country);
      if (before !== undefined) return before;
      const rows = readPack(packPath(folder, country));
      const table = rows ? postalTable(country, rows) : null;
      tables.set(country, table);
      return table;
    },
  };
}
