import type { AccountKey, LevelKey, RepKey, TerritoryKey } from '../../core/model/ids.ts';
import { unknownQuality } from '../../core/model/place-quality.ts';
import type { Plan } from '../../core/model/plan.ts';
import { unknownRep } from '../../core/model/territory.ts';
import { blankTexts, textColumn } from '../../core/model/text-column.ts';
import { periodLabel } from '../../core/quota/period-label.ts';
import { builtInCodes } from '../../data/places/postal-codes.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../support/plan-builder.ts';

interface Asked {
  readonly territories: number;
  readonly regions: number;
  readonly accounts: number;
  /** Whether owners of today have other accounts than the plan gives them. */
  readonly moved?: boolean;
  /** Whether a territory is whole states, not a stretch of codes. */
  readonly byState?: boolean;
}

/** A plan with what its units are, for a recount. */
export interface ZipPlan extends Plan {
  readonly zips: readonly { readonly zip: string; readonly state: string; readonly territory: string }[];
}

/**
 * A plan of every US ZIP code: territories are stretches of codes with some codes of their neighbours in between, in
 * regions of as many territories each; a rep, an owner and a quota for each.
 */
export function zipPlan({ territories, regions, accounts, moved = false, byState = false }: Asked): ZipPlan {
  const start = gridPlan({ map: 'A' });
  const codes = [...new Map(builtInCodes('US').rows.map((row) => [row.code, row])).values()];
  const idOf = (t: number) => `T${String(t).padStart(3, '0')}`;
  const states = [...new Set(codes.map(({ region }) => region.code))];
  const territoryAt = (row: number, shift = 0) => {
    if (byState) return ((states.indexOf(codes[row]?.region.code ?? '') + shift) % territories) + 1;
    const whole = Math.floor((row * territories) / codes.length);
    return ((whole + shift + (row % 17 === 0 ? 1 : 0)) % territories) + 1;
  };
  const groups = Array.from({ length: regions }, (_, g) => ({
    key: (territories + g + 1) as TerritoryKey,
    id: `G${String(g + 1).padStart(3, '0')}`,
    role: FIELD_SALES,
    level: start.levels.find(({ rank }) => rank === 1)?.key as LevelKey,
    parent: null,
    name: `Region ${g + 1}`,
    colour: 0,
  }));
  const made = Array.from({ length: territories }, (_, t) => ({
    ...(start.territories[0] as Plan['territories'][number]),
    key: (t + 1) as TerritoryKey,
    id: idOf(t + 1),
    name: `Zürich & Söhne ${t % 7}`,
    parent: groups[t % regions]?.key ?? null,
  }));
  const seats = (scenario: typeof WORKING) =>
    made.map(({ key }) => ({
      scenario,
      territory: key,
      centreLat: 40,
      centreLon: -90,
      locked: false,
      reps: [{ rep: key as number as RepKey, share: 1 }],
    }));
  const assignment = (shift: number) => Int32Array.from(codes.keys(), (row) => territoryAt(row, shift));
  const keys = Int32Array.from(codes.keys(), (row) => row + 1);
  const rows = Int32Array.from({ length: accounts }, (_, a) => Math.floor((a * codes.length) / accounts));
  const owner = Int32Array.from(rows, (row, a) => territoryAt(row, moved && a % 5 === 0 ? 1 : 0) - 1);
  return {
    ...start,
    measures: [],
    unitSet: { ...(start.unitSet as NonNullable<Plan['unitSet']>), kind: 'us-zips' },
    units: {
      ...start.units,
      count: codes.length,
      keys,
      codes: textColumn(codes.map(({ code }) => code)),
      names: blankTexts(codes.length),
      lat: Float64Array.from(codes, ({ lat }) => lat),
      lon: Float64Array.from(codes, ({ lon }) => lon),
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(codes.length).fill(1),
      values: [],
    },
    neighbours: null,
    accounts: {
      count: accounts,
      keys: Int32Array.from({ length: accounts }, (_, a) => a + 1) as Int32Array & AccountKey[],
      ids: textColumn(Array.from({ length: accounts }, (_, a) => `001${String(a).padStart(12, '0')}`)),
      names: blankTexts(accounts),
      cities: blankTexts(accounts),
      regions: blankTexts(accounts),
      postalCodes: blankTexts(accounts),
      countries: blankTexts(accounts),
      lat: Float64Array.from(rows, (row) => codes[row]?.lat ?? 0),
      lon: Float64Array.from(rows, (row) => codes[row]?.lon ?? 0),
      placed: unknownQuality(accounts),
      unit: rows,
      owner,
      ownerNames: made.map(({ id }) => `Rep ${id}`),
      values: [],
    },
    reps: made.map(({ key, id }) => ({
      ...unknownRep(key as number as RepKey, `R${id}`, `Rep ${id}`),
      crmUserId: `005${String(key).padStart(12, '0')}`,
      email: `${id.toLowerCase()}@example.com`,
    })),
    territories: [...made, ...groups],
    scenarioTerritories: [...seats(WORKING), ...seats(BASELINE)],
    assignments: [
      { scenario: WORKING, role: FIELD_SALES, territories: assignment(0) },
      { scenario: BASELINE, role: FIELD_SALES, territories: assignment(moved ? 1 : 0) },
    ],
    quotas: made.map(({ key }) => ({
      scenario: WORKING,
      territory: key,
      period: periodLabel(start.settings),
      method: 'even',
      share: 1 / territories,
      quotaMinor: 1_000_000_00 + key,
    })),
    zips: codes.map(({ code, region }, row) => ({ zip: code, state: region.code, territory: idOf(territoryAt(row)) })),
  };
}
