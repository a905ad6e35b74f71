import type { TerritoryTotals } from './territory-totals.ts';

/**
 * Root mean square distance to the centres over all territories in km, weighted by the first measure as each one's
 * own is; null without a placed unit.
 */
export function spreadKm({ totals }: { readonly totals: TerritoryTotals }): number | null {
  const rows = Array.from(totals.compactnessKm.keys()).filter((row) => Number.isFinite(totals.compactnessKm[row]));
  const whole = rows.reduce((sum, row) => sum + (totals.totals[0]?.[row] ?? 0), 0);
  const share = (row: number) => (whole > 0 ? (totals.totals[0]?.[row] as number) / whole : 1 / rows.length);
  if (rows.length === 0) return null;
  return Math.sqrt(rows.reduce((sum, row) => sum + share(row) * (totals.compactnessKm[row] as number) ** 2, 0));
}
