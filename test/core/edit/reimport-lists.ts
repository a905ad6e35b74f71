import { type Reimport, type ReimportRequest, reimport } from '../../../core/edit/reimport-change.ts';
import { NO_DAY } from '../../../core/model/day-column.ts';
import type { AccountKey, BatchKey, RoleKey, ScenarioKey, TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import { unknownQuality } from '../../../core/model/place-quality.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt, textColumn } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** One account of a list as it is typed in a test. */
export interface ListedAccount {
  readonly id: string;
  readonly name?: string;
  readonly city?: string;
  readonly owner?: string;
  /** Days since 1 January 1970. */
  readonly since?: number | undefined;
  readonly activity?: number | undefined;
  /** Degrees north on the meridian 100 W; null where the account is not placed. */
  readonly at?: number | null;
  /** Code of its area; with points every placed account is its own. */
  readonly unit?: string;
  readonly potential?: number;
  readonly lock?: boolean;
}

/** A list as the reader gives it: `units` are the codes of areas, null for points. */
export function listOf(
  accounts: readonly ListedAccount[],
  units: readonly string[] | null = null,
  more: { readonly measureNames?: readonly string[]; readonly noValues?: boolean } = {},
): ImportedRows {
  const { measureNames = ['potential'] } = more;
  const placed = accounts.filter(({ at }) => at !== null);
  const unitOf = (account: ListedAccount) =>
    account.at === null ? -1 : units ? units.indexOf(account.unit ?? '') : placed.indexOf(account);
  const column = (text: (account: ListedAccount) => string | undefined) =>
    textColumn(accounts.map((account) => text(account) ?? ''));
  const ownerNames = [...new Set(accounts.flatMap(({ owner }) => (owner ? [owner] : [])))];
  const lat = (list: readonly ListedAccount[]) =>
    Float64Array.from(list, ({ at }) => at ?? (at === null ? Number.NaN : 40));
  const lon = (list: readonly ListedAccount[]) =>
    Float64Array.from(list, ({ at }) => (at === null ? Number.NaN : -100));
  const unitCount = units ? units.length : placed.length;
  return {
    unitSet: { kind: units ? 'list' : 'points', source: '' },
    units: {
      count: unitCount,
      codes: textColumn(units ?? placed.map(({ id }) => id)),
      names: textColumn(units ? units.map(() => '') : placed.map(({ name }) => name ?? '')),
      lat: units ? new Float64Array(unitCount).fill(40) : lat(placed),
      lon: units ? new Float64Array(unitCount).fill(-100) : lon(placed),
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(unitCount).fill(Number.NaN),
      values: measureNames.map(() => null),
    },
    neighbours: null,
    accounts: {
      count: accounts.length,
      ids: column(({ id }) => id),
      names: column(({ name }) => name),
      cities: column(({ city }) => city),
      regions: column(() => ''),
      postalCodes: column(() => ''),
      countries: column(() => ''),
      lat: lat(accounts),
      lon: lon(accounts),
      placed: unknownQuality(accounts.length),
      unit: Int32Array.from(accounts, unitOf),
      owner: Int32Array.from(accounts, ({ owner }) => (owner ? ownerNames.indexOf(owner) : -1)),
      ownerNames,
      ...dates(accounts),
      values: measureNames.map(() =>
        more.noValues ? null : Float64Array.from(accounts, ({ potential }) => potential ?? 0),
      ),
    },
    measureNames,
    shapes: null,
    lockedUnits: Int32Array.from(accounts.filter(({ lock, at }) => lock && at !== null).map(unitOf)),
  };
}

/** A list in which nobody says a day has no such column. */
function dates(accounts: readonly ListedAccount[]): Pick<ImportedRows['accounts'], 'ownerSince' | 'lastActivity'> {
  const column = (day: (account: ListedAccount) => number | undefined) =>
    accounts.some((account) => day(account) !== undefined)
      ? Int32Array.from(accounts, (account) => day(account) ?? NO_DAY)
      : undefined;
  const [ownerSince, lastActivity] = [column(({ since }) => since), column(({ activity }) => activity)];
  return { ...(ownerSince && { ownerSince }), ...(lastActivity && { lastActivity }) };
}

/** How a plan for a list stands: territory letters per account in two scenarios, `.` for none. */
export interface PointSpec {
  readonly working: string;
  readonly baseline: string;
  /** Rows of locked points, in the working scenario. */
  readonly locked?: readonly number[];
  /** Rows of accounts named for territory A. */
  readonly named?: readonly number[];
  /** Rows of two placed accounts whose points are linked, the lower first. */
  readonly linked?: readonly [number, number];
}

/** A plan of points with territories A to E, three scenarios (the third as the baseline) and two roles. */
export function pointPlan(list: readonly ListedAccount[], spec: PointSpec): Plan {
  const rows = listOf(list);
  const start = gridPlan({ map: 'ABCDE' });
  const third = { key: 3 as ScenarioKey, name: 'What if', description: '', baseline: false, archived: false };
  const specialists = { key: 2 as RoleKey, name: 'Specialists' };
  const accountKeys = Int32Array.from(list, (_, i) => 100 + i);
  const unitKeys = Int32Array.from({ length: rows.units.count }, (_, i) => 10 * (i + 1));
  const keyOfPoint = (row: number) => unitKeys[rows.accounts.unit[row] as number] as UnitKey;
  const letters = (map: string) => {
    const column = new Int32Array(rows.units.count);
    rows.accounts.unit.forEach((unit, i) => {
      if (unit >= 0) column[unit] = 'ABCDE'.indexOf(map[i] ?? '.') + 1;
    });
    return column;
  };
  const scenarios = [...start.scenarios, third];
  return {
    ...start,
    unitSet: { batch: 1 as BatchKey, kind: 'points', source: '' },
    units: { ...rows.units, keys: unitKeys },
    neighbours: null,
    accounts: { ...rows.accounts, keys: accountKeys },
    roles: [...start.roles, specialists],
    scenarios,
    scenarioTerritories: [
      ...start.scenarioTerritories,
      ...start.scenarioTerritories
        .filter((seat) => seat.scenario === WORKING)
        .map((s) => ({ ...s, scenario: third.key })),
    ],
    assignments: scenarios.flatMap(({ key: scenario, baseline }) => [
      { scenario, role: FIELD_SALES, territories: letters(baseline || scenario === 3 ? spec.baseline : spec.working) },
      { scenario, role: specialists.key, territories: new Int32Array(rows.units.count) },
    ]),
    unitLocks: (spec.locked ?? []).map((row) => {
      return { scenario: WORKING, role: FIELD_SALES, unit: keyOfPoint(row) };
    }),
    links: spec.linked ? [{ a: keyOfPoint(spec.linked[0]), b: keyOfPoint(spec.linked[1]), linked: true }] : [],
    namedAccounts: (spec.named ?? []).map((row) => ({
      scenario: WORKING,
      role: FIELD_SALES,
      account: accountKeys[row] as AccountKey,
      territory: 1 as TerritoryKey,
      reason: 'global account',
      owner: 'Sales operations',
      expires: null,
    })),
  };
}

/** The ids of some rows of a list. */
export function idsOf(accounts: { readonly ids: ImportedRows['accounts']['ids'] }, rows: Iterable<number>): string[] {
  return Array.from(rows, (row) => textAt(accounts.ids, row));
}

/** An update whose list is all accounts of today. */
export const UPDATE: ReimportRequest = {
  measures: [{ name: 'potential', column: 'revenue', tolerance: 0.5, quantity: 'money' }],
  fileName: 'newer.csv',
  mode: 'update',
  gone: 'drop',
};

/** The update of a plan by a list that is not refused. */
export function done(plan: Plan, rows: ImportedRows, more: Partial<ReimportRequest> = {}): Reimport {
  const result = finish(reimport(plan, rows, { ...UPDATE, ...more }));
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}
