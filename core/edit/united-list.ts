import type { AccountTable } from '../model/account.ts';
import { NO_DAY } from '../model/day-column.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import { unknownQuality } from '../model/place-quality.ts';
import type { Plan } from '../model/plan.ts';
import { type TextColumn, textAt, textColumn } from '../model/text-column.ts';

/**
 * The accounts that stay and the children of those that leave, as a list to be added to the plan. Each entry of
 * `rowsOf` has the rows of accounts that become one, the one that stays first; `leaves` is 1 for the others. Texts and
 * owner are those of the first that has any, measures are summed, the last activity is the latest.
 */
export function unitedList(plan: Plan, rowsOf: readonly (readonly number[])[], leaves: Uint8Array): ImportedRows {
  const { accounts } = plan;
  const stays = new Map<string, string>();
  for (const [first, ...from] of rowsOf) {
    const id = textAt(accounts.ids, first as number);
    for (const row of from) stays.set(textAt(accounts.ids, row), id);
  }
  const named = new Set(rowsOf.map(([first]) => first as number));
  const groups = [...rowsOf, ...childrenOf(accounts, stays, (row) => named.has(row) || leaves[row] === 1)];
  const count = groups.length;
  const texts = (column: TextColumn) => textColumn(groups.map((rows) => firstText(column, rows)));
  const ids = textColumn(groups.map((rows) => textAt(accounts.ids, rows[0] as number)));
  const holders = groups.map((rows) => rows.find((row) => (accounts.owner[row] as number) >= 0) ?? (rows[0] as number));
  const places = placesOf(plan, groups, ids);
  const { parents, classes, ownerSince, lastActivity } = accounts;
  const carried = plan.measures.flatMap(({ name }, m) => {
    const column = accounts.values[m];
    return column ? [{ name, column }] : [];
  });
  return {
    unitSet: { kind: plan.unitSet?.kind ?? 'points', source: plan.unitSet?.source ?? '' },
    units: places.units,
    neighbours: null,
    shapes: null,
    accounts: {
      count,
      ids,
      names: texts(accounts.names),
      cities: texts(accounts.cities),
      regions: texts(accounts.regions),
      postalCodes: texts(accounts.postalCodes),
      countries: texts(accounts.countries),
      ...(parents && { parents: parentsOf(accounts, parents, groups, stays) }),
      ...(classes && { classes: texts(classes) }),
      ...places.accounts,
      owner: Int32Array.from(holders, (row) => accounts.owner[row] as number),
      ownerNames: accounts.ownerNames,
      ...(ownerSince && { ownerSince: Int32Array.from(holders, (row) => ownerSince[row] as number) }),
      ...(lastActivity && { lastActivity: Int32Array.from(groups, (rows) => latest(lastActivity, rows)) }),
      values: carried.map(({ column }) =>
        Float64Array.from(groups, (rows) => rows.reduce((sum, row) => sum + (column[row] as number), 0)),
      ),
    },
    measureNames: carried.map(({ name }) => name),
    lockedUnits: new Int32Array(0),
  };
}

/** Accounts whose parent leaves, alone each, besides those that are looked at already. */
function childrenOf(accounts: AccountTable, stays: ReadonlyMap<string, string>, isKnown: (row: number) => boolean) {
  const { parents, count } = accounts;
  const children: number[][] = [];
  if (!parents) return children;
  for (let row = 0; row < count; row++) {
    if (parents.offsets[row] === parents.offsets[row + 1] || isKnown(row)) continue;
    if (stays.has(textAt(parents, row))) children.push([row]);
  }
  return children;
}

/** A parent that leaves is the account that it becomes; nobody is their own parent. */
function parentsOf(
  accounts: AccountTable,
  parents: TextColumn,
  groups: readonly (readonly number[])[],
  stays: ReadonlyMap<string, string>,
): TextColumn {
  return textColumn(
    groups.map((rows) => {
      const own = textAt(accounts.ids, rows[0] as number);
      const said = rows.map((row) => stays.get(textAt(parents, row)) ?? textAt(parents, row));
      return said.find((parent) => parent !== '' && parent !== own) ?? '';
    }),
  );
}

/** Where those lie that had no place and take that of another; of all others the list says nothing. */
function placesOf({ accounts, units, unitSet }: Plan, groups: readonly (readonly number[])[], ids: TextColumn) {
  const count = groups.length;
  const lat = new Float64Array(count).fill(Number.NaN);
  const lon = new Float64Array(count).fill(Number.NaN);
  const placed = unknownQuality(count);
  const unit = new Int32Array(count).fill(-1);
  const codes: string[] = [];
  groups.forEach((rows, i) => {
    if ((accounts.unit[rows[0] as number] as number) >= 0) return;
    const other = rows.find((row) => (accounts.unit[row] as number) >= 0);
    if (other === undefined) return;
    lat[i] = accounts.lat[other] as number;
    lon[i] = accounts.lon[other] as number;
    placed.level[i] = accounts.placed.level[other] as number;
    placed.confidence[i] = accounts.placed.confidence[other] as number;
    placed.conflictKm[i] = accounts.placed.conflictKm[other] as number;
    const code = unitSet?.kind === 'points' ? textAt(ids, i) : textAt(units.codes, accounts.unit[other] as number);
    unit[i] = codes.push(code) - 1;
  });
  const rows = Array.from(unit.keys()).filter((i) => (unit[i] as number) >= 0);
  const taken = (column: Float64Array) => Float64Array.from(rows, (i) => column[i] as number);
  return {
    accounts: { lat, lon, placed, unit },
    units: {
      count: codes.length,
      codes: textColumn(codes),
      names: textColumn(codes.map(() => '')),
      lat: taken(lat),
      lon: taken(lon),
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(codes.length).fill(Number.NaN),
      values: [],
    },
  };
}

function firstText(column: TextColumn, rows: readonly number[]): string {
  for (const row of rows) if (column.offsets[row] !== column.offsets[row + 1]) return textAt(column, row);
  return '';
}

function latest(days: Int32Array, rows: readonly number[]): number {
  const said = rows.map((row) => days[row] as number).filter((day) => day !== NO_DAY);
  return said.length > 0 ? Math.max(...said) : NO_DAY;
}
