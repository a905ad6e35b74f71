import { column, numbers, readTable, type Table } from './csv.ts';
import { readSettings } from './settings.ts';

/** A measure of the plan. */
interface Measure {
  readonly name: string;
  readonly tolerance: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly balanced: boolean;
  readonly byAccounts: boolean;
  readonly isMoney: boolean;
  /** Of leads that lie in no unit. */
  readonly outside: number;
}

/** Somebody's share of a territory. */
interface Seat {
  readonly when: string;
  readonly territory: string;
  readonly rep: string;
  readonly capacity: number;
  readonly share: number;
  /** Of the whole territory; NaN where none was split. */
  readonly quota: number;
  /** What pay goes by: the level, the contract, and months in the job (NaN where nobody knows). */
  readonly level: string;
  readonly fte: number;
  readonly tenure: number;
  /** Shares of the plan period in which the rep is there, and of which the territory's quota counts. */
  readonly time: number;
  readonly due: number;
  /** Mean distance of accounts from the rep's home, km; NaN where no home is known. */
  readonly homeKm: number;
  /** Share of the accounts that are too far from there to drive back. */
  readonly homeFarShare: number;
}

/** Everything that the lists of a dossier say. */
export interface Tables {
  readonly measures: readonly Measure[];
  readonly accounts: {
    readonly ids: readonly string[];
    readonly units: readonly string[];
    readonly owners: readonly string[];
    /** The rep whom the owner column means. */
    readonly ownerReps: readonly string[];
    readonly today: readonly string[];
    readonly plan: readonly string[];
    readonly moved: readonly boolean[];
    readonly months: readonly number[];
    readonly visits: readonly number[];
    /** Per measure; NaN where accounts do not carry it. */
    readonly values: readonly (readonly number[])[];
  };
  readonly units: {
    readonly ids: readonly string[];
    readonly today: readonly string[];
    readonly plan: readonly string[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** km2; NaN where a unit has none. */
    readonly areas: readonly number[];
    readonly values: readonly (readonly number[])[];
  };
  readonly seats: readonly Seat[];
  readonly owners: readonly { readonly territory: string; readonly owner: string; readonly first: boolean }[];
  readonly quotas: ReadonlyMap<string, number>;
  readonly exceptions: readonly {
    readonly account: string;
    readonly territory: string;
    readonly home: string;
    readonly inForce: boolean;
  }[];
  readonly moves: Table;
}

/** Reads the lists; says what does not fit together. */
export function readTables(folder: string): Tables {
  const table = (name: string) => readTable(folder, name);
  const [accounts, units, seats, owners] = [
    table('accounts.csv'),
    table('unit-values.csv'),
    table('seats.csv'),
    table('owners.csv'),
  ];
  const assignments = table('assignments.csv');
  same('assignments.csv', column(assignments, 'territory_id'), column(accounts, 'territory_id'));
  same('assignments.csv', column(assignments, 'moved'), column(accounts, 'moved'));
  same('units.csv', column(table('units.csv'), 'territory_id'), column(units, 'territory_id'));
  const measures = measuresOf(table('measures.csv'));
  // A measure may be called like a column of ours: its own stand behind those.
  const carried = measures.filter(({ byAccounts }) => byAccounts);
  const at = (of: Table, place: number, count: number) => {
    const cell = of.header.length - count + place;
    return of.rows.map((row) => (row[cell] === '' ? Number.NaN : Number(row[cell])));
  };
  const isYes = (text: string) => text === 'true';
  const quotas = new Map<string, number>();
  const quota = table('quotas.csv');
  const amounts = numbers(quota, 'quota');
  const periods = column(quota, 'period');
  const period = readSettings(folder).get('plan_period');
  column(quota, 'territory_id').forEach((id, i) => {
    if (periods[i] !== period) return;
    quotas.set(id, (quotas.get(id) ?? 0) + (amounts[i] as number));
  });
  const exceptions = table('exceptions.csv');
  const seatCapacity = numbers(seats, 'capacity_fte');
  const seatFte = numbers(seats, 'fte');
  const seatTenure = numbers(seats, 'tenure_months');
  const seatTime = numbers(seats, 'time_share');
  const seatDue = numbers(seats, 'quota_time_share');
  const seatHome = numbers(seats, 'home_km');
  const seatFar = numbers(seats, 'home_far_share');
  const seatQuota = numbers(seats, 'territory_quota');
  const seatShare = numbers(seats, 'share');
  return {
    measures,
    accounts: {
      ids: column(accounts, 'account_id'),
      units: column(accounts, 'unit_id'),
      owners: column(accounts, 'owner'),
      ownerReps: column(accounts, 'owner_rep_id'),
      today: column(accounts, 'today_territory_id'),
      plan: column(accounts, 'territory_id'),
      moved: column(accounts, 'moved').map(isYes),
      months: numbers(accounts, 'months_with_owner'),
      visits: numbers(accounts, 'visits_per_year'),
      values: measures.map((measure) =>
        measure.byAccounts
          ? at(accounts, carried.indexOf(measure), carried.length)
          : accounts.rows.map(() => Number.NaN),
      ),
    },
    units: {
      ids: column(units, 'unit_id'),
      today: column(units, 'today_territory_id'),
      plan: column(units, 'territory_id'),
      x: numbers(units, 'x_km'),
      y: numbers(units, 'y_km'),
      areas: numbers(units, 'area_km2'),
      values: measures.map((_, m) => at(units, m, measures.length)),
    },
    seats: column(seats, 'when').map((when, i) => ({
      when,
      territory: column1(seats, 'territory_id', i),
      rep: column1(seats, 'rep_id', i),
      capacity: seatCapacity[i] as number,
      share: seatShare[i] as number,
      quota: seatQuota[i] as number,
      level: column1(seats, 'level', i),
      fte: seatFte[i] as number,
      tenure: seatTenure[i] as number,
      time: seatTime[i] as number,
      due: seatDue[i] as number,
      homeKm: seatHome[i] as number,
      homeFarShare: seatFar[i] as number,
    })),
    owners: column(owners, 'territory_id').map((territory, i) => ({
      territory,
      owner: column1(owners, 'owner', i),
      first: isYes(column1(owners, 'first', i)),
    })),
    quotas,
    exceptions: column(exceptions, 'account_id').map((account, i) => ({
      account,
      territory: column1(exceptions, 'territory_id', i),
      home: column1(exceptions, 'home_territory_id', i),
      inForce: isYes(column1(exceptions, 'in_force', i)),
    })),
    moves: table('moves.csv'),
  };
}

function column1({ header, rows }: Table, name: string, row: number): string {
  return rows[row]?.[header.indexOf(name)] ?? '';
}

function measuresOf(table: Table): Measure[] {
  const number = (name: string) => numbers(table, name);
  const [tolerance, minimum, maximum, outside] = ['tolerance', 'minimum', 'maximum', 'outside_units'].map(number);
  return column(table, 'measure').map((name, i) => ({
    name,
    tolerance: tolerance?.[i] as number,
    minimum: minimum?.[i] as number,
    maximum: maximum?.[i] as number,
    balanced: column1(table, 'balanced', i) === 'true',
    isMoney: column1(table, 'quantity', i) === 'money',
    byAccounts: column1(table, 'carried_by', i) === 'accounts',
    outside: outside?.[i] as number,
  }));
}

function same(file: string, one: readonly string[], other: readonly string[]): void {
  const at = one.findIndex((text, i) => text !== other[i]);
  if (at >= 0 || one.length !== other.length)
    throw new Error(`${file} does not agree with the other lists, row ${at + 2}.`);
}
