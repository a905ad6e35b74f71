import { type ShapeColumn, shapeAt } from '../../core/model/shape-column.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { UnitSetKind, UnitTable } from '../../core/model/unit.ts';
import type { CodeAreas } from '../boundaries/approximate/code-areas.ts';
import { type AreaUnits, NO_NEIGHBOURS } from '../boundaries/area-units.ts';
import { type CodedUnit, fipsFinder } from '../boundaries/county-codes.ts';
import type { AreaShape } from '../boundaries/us-atlas.ts';
import { type UsUnits, usUnits } from '../boundaries/us-units.ts';
import { countryCode } from '../places/countries.ts';
import { codeForms } from '../places/postal-forms.ts';

/** Areas that accounts are read for, wherever they come from. */
export interface ImportAreas extends Pick<UsUnits, 'source' | 'units' | 'neighbours'> {
  readonly kind: UnitSetKind;
  readonly shapes: readonly AreaShape[];
  /** Whether the product brings the shapes, so that the plan need not keep them. */
  readonly shipped: boolean;
  /** Whether codes say more than places: an account may well lie beyond the edge of an approximate area. */
  readonly approximate: boolean;
  /** Normal headers of the columns that name a unit by its code (see normalHeader). */
  readonly codeHeaders: readonly string[];
  /** Unit of a code, null where there is none; `country` is the account's own word for it. */
  readonly byCode: (code: string, country: string) => CodedUnit | null;
  /** Whether an account's postal code is the code of its unit. */
  readonly byPostalCode: boolean;
}

const COUNTY_HEADERS = ['countyfips', 'fipscounty', 'countyfipscode', 'fips', 'fipscode', 'geoid', 'countygeoid'];
const STATE_HEADERS = ['statefips', 'fipsstate', 'statefipscode'];
const UNIT_HEADERS = ['unitid', 'unit', 'unitcode'];

/** The states or counties of the United States. */
export function usAreas(kind: 'us-states' | 'us-counties'): ImportAreas {
  const set = usUnits(kind);
  return {
    ...set,
    shipped: true,
    approximate: false,
    codeHeaders: kind === 'us-counties' ? COUNTY_HEADERS : STATE_HEADERS,
    byCode: fipsFinder(set),
    byPostalCode: false,
  };
}

/** Approximate areas of postal codes; a code in any form that its country writes finds its area. */
export function postalCodeAreas(areas: CodeAreas, country: string): ImportAreas {
  return {
    ...areas,
    shipped: false,
    codeHeaders: UNIT_HEADERS,
    byCode: (text, said) => {
      if (said !== '' && countryCode(said) !== country) return null;
      for (const { code } of codeForms(text, country)) {
        const unit = areas.unitOfCode.get(code);
        if (unit !== undefined) return { unit, insteadOf: null };
      }
      return null;
    },
    byPostalCode: true,
  };
}

/** Areas of a boundary file; `keyHeader` is the normal header of its key column, where it has one. */
export function fileAreas(
  { source, units, neighbours, shapes }: Pick<AreaUnits, 'source' | 'units' | 'neighbours' | 'shapes'>,
  keyHeader: string | null,
): ImportAreas {
  const rows = rowsByCode(units);
  return {
    kind: 'areas',
    source,
    units,
    neighbours,
    shapes,
    shipped: false,
    approximate: false,
    codeHeaders: keyHeader === null ? UNIT_HEADERS : [keyHeader, ...UNIT_HEADERS],
    byCode: (text) => {
      const unit = rows.get(text.trim()) ?? rows.get(withoutZeros(text));
      return unit === undefined ? null : { unit, insteadOf: null };
    },
    byPostalCode: false,
  };
}

/** The areas of a plan, kept in it: a newer list finds them again by place and by code. Their borders stay in the plan. */
export function planAreas(kept: {
  readonly kind: UnitSetKind;
  readonly source: string;
  readonly units: Omit<UnitTable, 'keys'>;
  readonly shapes: ShapeColumn;
}): ImportAreas {
  const shapes = Array.from({ length: kept.units.count }, (_, row) => shapeAt(kept.shapes, row));
  const postal = kept.kind === 'us-zips' || kept.kind === 'postal-areas';
  const areas = fileAreas({ ...kept, neighbours: NO_NEIGHBOURS, shapes }, null);
  // What the column of codes was called is not kept; where it was the postal code, that is found again.
  return { ...areas, kind: kept.kind, approximate: postal, byPostalCode: true };
}

/** Units by their codes, and by what a spreadsheet leaves of codes that begin with zeros, where that is only one. */
function rowsByCode(units: Omit<UnitTable, 'keys'>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const short = new Map<string, number>();
  for (let row = 0; row < units.count; row++) {
    const code = textAt(units.codes, row);
    rows.set(code, row);
    const left = withoutZeros(code);
    short.set(left, short.has(left) ? -1 : row);
  }
  for (const [code, row] of short) if (row >= 0 && !rows.has(code)) rows.set(code, row);
  return rows;
}

function withoutZeros(code: string): string {
  return code
    .trim()
    .replace(/\.0$/, '')
    .replace(/^0+(?=\d)/, '');
}
