import { textAt } from '../../core/model/text-column.ts';
import type { UsUnits } from './us-units.ts';

/**
 * County codes newer than the boundary set (2017), or older, and the county of the set that holds most of them:
 * Connecticut's planning regions of 2022, Alaska's split of 2019, and the renamed and merged counties before 2017.
 */
const OTHER_YEARS: Readonly<Record<string, string>> = {
  '09110': '09003',
  '09120': '09001',
  '09130': '09007',
  '09140': '09009',
  '09150': '09015',
  '09160': '09005',
  '09170': '09009',
  '09180': '09011',
  '09190': '09001',
  '02063': '02261',
  '02066': '02261',
  '02270': '02158',
  '46113': '46102',
  '51515': '51019',
  '51560': '51005',
};

/** A unit by its FIPS code. */
export interface CodedUnit {
  readonly unit: number;
  /** The code in the set, where the one given is of another year and its area only nearly the same. */
  readonly insteadOf: string | null;
}

/** Looks units up by FIPS code, lost leading zeros allowed; null for a code that no year knows. */
export function fipsFinder({ kind, units }: Pick<UsUnits, 'kind' | 'units'>): (cell: string) => CodedUnit | null {
  const digits = kind === 'us-counties' ? 5 : 2;
  const rows = new Map(Array.from({ length: units.count }, (_, row) => [textAt(units.codes, row), row]));
  return (cell) => {
    const text = cell.trim().replace(/\.0$/, '');
    if (!/^\d+$/.test(text) || text.length > digits || text.length < digits - 1) return null;
    const code = text.padStart(digits, '0');
    const own = rows.get(code);
    if (own !== undefined) return { unit: own, insteadOf: null };
    const other = OTHER_YEARS[code];
    const unit = other === undefined ? undefined : rows.get(other);
    return unit === undefined ? null : { unit, insteadOf: other ?? null };
  };
}
