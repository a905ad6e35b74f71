import { emptyPlan, type StartNames } from '../../core/edit/empty-plan.ts';
import type { AccountTable } from '../../core/model/account.ts';
import type {
  AccountKey,
  BatchKey,
  LevelKey,
  MeasureKey,
  RepKey,
  RoleKey,
  ScenarioKey,
  TerritoryKey,
} from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import { unknownQuality } from '../../core/model/place-quality.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { NamedAccount } from '../../core/model/scenario.ts';
import { type Rep, type RepShare, type ScenarioTerritory, unknownRep } from '../../core/model/territory.ts';
import { textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';

/** Keys that every plan built here has. */
export const WORKING = 1 as ScenarioKey;
export const BASELINE = 2 as ScenarioKey;
export const FIELD_SALES = 1 as RoleKey;

export const START_NAMES: StartNames = {
  role: 'Field sales',
  scenario: 'Plan 1',
  territoryLevel: 'Territory',
  regionLevel: 'Region',
  areaLevel: 'Area',
};

export interface AccountSpec {
  /** Row of its unit; null for an account that is not placed. */
  readonly unit: number | null;
  readonly city?: string;
  readonly owner?: string;
  /** Per measure name; 0 where left out. */
  readonly values?: Readonly<Record<string, number>>;
}

export interface GridSpec {
  /** One letter per unit, its territory, `.` for none; rows of the grid apart by blanks: `AAB ABB ..B`. */
  readonly map: string;
  /** The baseline's map; the same as `map` where left out. */
  readonly baseline?: string;
  readonly measures?: readonly (Partial<Measure> & { readonly name: string })[];
  /** Values the units carry themselves, per measure name. */
  readonly values?: Readonly<Record<string, readonly number[]>>;
  readonly accounts?: readonly AccountSpec[];
  /** Reps per letter; the FTE of each, or a full rep with its share. */
  readonly reps?: Readonly<Record<string, readonly (Partial<Rep> & { readonly share?: number })[]>>;
}

/** Steps between units, degrees: about 11 km from south to north. */
const STEP = 0.1;

/**
 * A plan on a grid one can draw: units from west to east, row by row from north to south, with keys 10, 20, 30, ...,
 * codes `u0`, `u1`, ... and neighbours on four sides. Letters become territories: A is T001 with key 1.
 */
export function gridPlan(spec: GridSpec): Plan {
  const rows = spec.map.split(/\s+/);
  const measures = (spec.measures ?? [{ name: 'potential' }]).map(aMeasure);
  const letters = lettersOf(`${spec.map} ${spec.baseline ?? ''}`);
  const reps = repsOf(spec, letters);
  const start = emptyPlan({ name: 'Grid', periodStart: '2027-01-01' }, START_NAMES);
  const scenarios = [
    { ...(start.scenarios[0] as Plan['scenarios'][number]), key: WORKING },
    { key: BASELINE, name: 'Today', description: '', baseline: true, archived: false },
  ];
  return {
    ...start,
    measures,
    unitSet: { batch: 1 as BatchKey, kind: 'list', source: 'grid' },
    units: gridUnits(rows, measures, spec.values ?? {}),
    neighbours: gridNeighbours(rows),
    accounts: accountTable(spec.accounts ?? [], measures),
    reps: reps.map(({ rep }) => rep),
    territories: letters.map((letter, i) => ({
      key: (i + 1) as TerritoryKey,
      id: `T${String(i + 1).padStart(3, '0')}`,
      role: FIELD_SALES,
      level: 1 as LevelKey,
      parent: null,
      name: letter,
      colour: i,
    })),
    scenarios,
    scenarioTerritories: [
      ...seats(WORKING, spec.map, letters, reps),
      ...seats(BASELINE, spec.baseline ?? spec.map, letters, reps),
    ],
    assignments: [
      { scenario: WORKING, role: FIELD_SALES, territories: assigned(spec.map, letters) },
      { scenario: BASELINE, role: FIELD_SALES, territories: assigned(spec.baseline ?? spec.map, letters) },
    ],
  };
}

/** Names an account (row) for a territory. */
export function withNamedAccount(
  plan: Plan,
  account: number,
  territory: number,
  more: Partial<NamedAccount> = {},
): Plan {
  const named: NamedAccount = {
    scenario: WORKING,
    role: FIELD_SALES,
    account: plan.accounts.keys[account] as AccountKey,
    territory: territory as TerritoryKey,
    reason: 'global account',
    owner: 'Sales operations',
    expires: null,
    ...more,
  };
  return { ...plan, namedAccounts: [...plan.namedAccounts, named] };
}

/** The territories of a scenario as a map of letters again: `AAB ABB ..B`. */
export function mapOf(plan: Plan, columns: number, scenario: ScenarioKey = WORKING): string {
  const found = plan.assignments.find((assignment) => assignment.scenario === scenario);
  const names = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  const letters = Array.from(found?.territories ?? [], (key) => names.get(key) ?? '.').join('');
  return letters.match(new RegExp(`.{${columns}}`, 'g'))?.join(' ') ?? '';
}

function aMeasure(given: Partial<Measure> & { readonly name: string }, index: number): Measure {
  return {
    key: (index + 1) as MeasureKey,
    column: given.name,
    quantity: 'number',
    tolerance: 0.05,
    minimum: null,
    maximum: null,
    priority: index + 1,
    balanced: true,
    slot: index,
    ...given,
  };
}

function lettersOf(map: string): string[] {
  return [...new Set(map.replace(/[\s.]/g, ''))].sort();
}

function assigned(map: string, letters: readonly string[]): Int32Array {
  return Int32Array.from(map.replace(/\s/g, ''), (letter) => letters.indexOf(letter) + 1);
}

interface SeatedRep {
  readonly rep: Rep;
  readonly letter: string;
  readonly share: number;
}

function repsOf(spec: GridSpec, letters: readonly string[]): SeatedRep[] {
  let key = 0;
  return letters.flatMap((letter) =>
    (spec.reps?.[letter] ?? []).map(({ share = 1, ...given }) => ({
      rep: aRep(++key as RepKey, given),
      letter,
      share,
    })),
  );
}

/** A rep of one FTE with neither home nor tenure, unless given. */
export function aRep(key: RepKey, given: Partial<Rep> = {}): Rep {
  return { ...unknownRep(key, `r${key}`, `Rep ${key}`), ...given };
}

function seats(
  scenario: ScenarioKey,
  map: string,
  letters: readonly string[],
  reps: readonly SeatedRep[],
): ScenarioTerritory[] {
  return lettersOf(map).map((letter) => ({
    scenario,
    territory: (letters.indexOf(letter) + 1) as TerritoryKey,
    centreLat: null,
    centreLon: null,
    locked: false,
    reps: reps.filter((one) => one.letter === letter).map(({ rep, share }): RepShare => ({ rep: rep.key, share })),
  }));
}

function gridUnits(
  rows: readonly string[],
  measures: readonly Measure[],
  values: Readonly<Record<string, readonly number[]>>,
): UnitTable {
  const columns = (rows[0] as string).length;
  const every = Array.from({ length: rows.length * columns }, (_, unit) => unit);
  return {
    count: every.length,
    keys: Int32Array.from(every, (unit) => 10 * (unit + 1)),
    codes: textColumn(every.map((unit) => `u${unit}`)),
    names: textColumn(every.map(() => '')),
    lat: Float64Array.from(every, (unit) => 40 - STEP * Math.floor(unit / columns)),
    lon: Float64Array.from(every, (unit) => -100 + STEP * (unit % columns)),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(every.length).fill(Number.NaN),
    values: measures.map(({ name }) => (values[name] ? Float64Array.from(values[name]) : null)),
  };
}

function gridNeighbours(rows: readonly string[]): NeighbourTable {
  const columns = (rows[0] as string).length;
  const pairs: [number, number][] = [];
  for (let unit = 0; unit < rows.length * columns; unit++) {
    if ((unit + 1) % columns !== 0) pairs.push([unit, unit + 1]);
    if (unit + columns < rows.length * columns) pairs.push([unit, unit + columns]);
  }
  return {
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    sharedKm: new Float64Array(pairs.length).fill(11),
    link: new Uint8Array(pairs.length),
  };
}

/** Accounts as a table; owners in the order in which they first stand. */
export function accountTable(
  accounts: readonly AccountSpec[],
  measures: readonly { readonly name: string }[],
): AccountTable {
  const texts = (text: (account: AccountSpec, i: number) => string) => textColumn(accounts.map(text));
  const ownerNames = [...new Set(accounts.flatMap(({ owner }) => (owner ? [owner] : [])))];
  const none = new Float64Array(accounts.length).fill(Number.NaN);
  return {
    count: accounts.length,
    keys: Int32Array.from(accounts, (_, i) => 100 + i),
    ids: texts((_, i) => `A-${i}`),
    names: texts((_, i) => `Account ${i}`),
    cities: texts(({ city }) => city ?? ''),
    regions: texts(() => ''),
    postalCodes: texts(() => ''),
    countries: texts(() => ''),
    lat: none,
    lon: none,
    placed: unknownQuality(accounts.length),
    unit: Int32Array.from(accounts, ({ unit }) => unit ?? -1),
    owner: Int32Array.from(accounts, ({ owner }) => (owner ? ownerNames.indexOf(owner) : -1)),
    ownerNames,
    values: measures.map(({ name }) => {
      const carried = accounts.some(({ values }) => values?.[name] !== undefined);
      return carried ? Float64Array.from(accounts, ({ values }) => values?.[name] ?? 0) : null;
    }),
  };
}
