import { shapeColumn } from '../../core/model/shape-column.ts';
import { hexagonsOf, MOST_HEXAGONS } from '../boundaries/hexagons/hex-units.ts';
import { FileRefused } from './file-refused.ts';
import type { UnitSource } from './imported-units.ts';

/**
 * Hexagons of a width in km under the accounts, and those on land between them: which there are is known only when all accounts
 * have their places. Where the accounts lie so far apart that those between them are too many, they are left out.
 */
export function hexagonSource(sizeKm: number, measures: number): UnitSource {
  let placed = 0;
  return {
    // Until then a placed account has its number among the placed.
    read: (_row, place, found) => {
      found.refusal = place.refusal;
      found.unit = place.level === null ? -1 : placed++;
    },
    finish: (accounts, lockedUnits) => {
      const { lat, lon, unit } = accounts;
      const filled = hexagonsOf(lat, lon, sizeKm, 'land');
      const made = 'tooMany' in filled ? hexagonsOf(lat, lon, sizeKm, 'none') : filled;
      if ('tooMany' in made) {
        throw new FileRefused('too-many-hexagons', { hexagons: made.tooMany, most: MOST_HEXAGONS, km: sizeKm });
      }
      const unitOfPlaced = new Int32Array(placed);
      const units = unit.map((number, row) => {
        if (number < 0) return -1;
        const own = made.unitAt(lat[row] as number, lon[row] as number);
        unitOfPlaced[number] = own;
        return own;
      });
      const locked = new Set(Array.from(lockedUnits, (number) => unitOfPlaced[number] as number));
      return {
        unitSet: { kind: made.kind, source: made.source },
        units: { ...made.units, values: Array.from({ length: measures }, () => null) },
        neighbours: made.neighbours,
        shapes: shapeColumn(made.shapes),
        accounts: { ...accounts, unit: units },
        lockedUnits: Int32Array.from(locked).sort(),
      };
    },
  };
}
