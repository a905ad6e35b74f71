import type { ImportedRows } from '../model/imported-rows.ts';
import { PLACE_LEVELS, type PlaceQuality, unknownQuality } from '../model/place-quality.ts';
import type { Plan } from '../model/plan.ts';
import { textRows } from '../model/text-rows.ts';
import type { MergedRows } from './match-accounts.ts';

/** Where the accounts of a merged list lie. */
export interface MergedPlaces {
  /** Degrees; NaN where the account is not placed. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly placed: PlaceQuality;
  /** Row of its unit: with points in a table with one unit per placed account, else in the plan's; -1 for none. */
  readonly unit: Int32Array;
  /** How many accounts the file could not place and that therefore stay where they were. */
  readonly kept: number;
}

/** The plan's unit row of each unit of a file, by code; -1 where the plan has no such unit. */
export function planUnitRows(plan: Plan, file: Pick<ImportedRows['units'], 'count' | 'codes'>): Int32Array {
  const known = textRows(plan.units.codes, plan.units.count);
  for (let row = 0; row < plan.units.count; row++) known.add(row);
  return new Int32Array(file.count).map((_, row) => known.find(file.codes, row));
}

/**
 * The place of each account: the file's, and where the file has none that is known, the one it had; what the planner
 * put on the map stays until the file has coordinates. `unitRows` leads from the file's units to the plan's; null for
 * points.
 */
export function mergedPlaces(
  plan: Plan,
  file: ImportedRows['accounts'],
  { planRow, fileRow }: MergedRows,
  unitRows: Int32Array | null,
): MergedPlaces {
  const lat = new Float64Array(planRow.length).fill(Number.NaN);
  const lon = new Float64Array(planRow.length).fill(Number.NaN);
  const placed = unknownQuality(planRow.length);
  const unit = new Int32Array(planRow.length).fill(-1);
  let points = 0;
  let kept = 0;
  for (let i = 0; i < planRow.length; i++) {
    const before = planRow[i] as number;
    const now = fileRow[i] as number;
    const fileUnit = now < 0 ? -1 : (file.unit[now] as number);
    const stays = before >= 0 && now >= 0 && isBetter(plan.accounts.placed.level[before], file.placed.level[now]);
    const newUnit = stays ? -1 : fileUnit < 0 || !unitRows ? fileUnit : (unitRows[fileUnit] as number);
    const oldUnit = before < 0 ? -1 : (plan.accounts.unit[before] as number);
    if (newUnit < 0 && oldUnit < 0) continue;
    const from = newUnit < 0 ? plan.accounts : file;
    const row = newUnit < 0 ? before : now;
    if (newUnit < 0 && now >= 0 && !stays) kept++;
    lat[i] = from.lat[row] as number;
    lon[i] = from.lon[row] as number;
    placed.level[i] = from.placed.level[row] as number;
    placed.confidence[i] = from.placed.confidence[row] as number;
    placed.conflictKm[i] = from.placed.conflictKm[row] as number;
    unit[i] = unitRows ? (newUnit < 0 ? oldUnit : newUnit) : points++;
  }
  return { lat, lon, placed, unit, kept };
}

/** Whether a place was put on the map by hand, and the file only has a code or a city for it. */
function isBetter(before: number | undefined, now: number | undefined): boolean {
  return before === BY_HAND && now !== BY_HAND && now !== COORDINATES;
}

const BY_HAND = PLACE_LEVELS.indexOf('by-hand');
const COORDINATES = PLACE_LEVELS.indexOf('coordinates');
