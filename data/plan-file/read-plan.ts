import type { BatchKey } from '../../core/model/ids.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import { RESULT_KINDS, type ResultKind } from '../../core/model/results.ts';
import type { Assignment } from '../../core/model/scenario.ts';
import { textColumn } from '../../core/model/text-column.ts';
import type { UnitSet } from '../../core/model/unit.ts';
import { readAssignment } from './assignments.ts';
import { activeBatch, type Batch, neighbourRowsOf, rowsOf } from './batches.ts';
import type { Connection } from './connection.ts';
import { readDigest } from './digest-ledger.ts';
import { sameSum } from './digest-sum.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import { accountsFromColumns } from './rows/accounts.ts';
import { bulkDigest } from './rows/bulk-digest.ts';
import { readBulk } from './rows/bulk-read.ts';
import {
  accountTable,
  type BulkColumns,
  type BulkTable,
  leadTable,
  neighbourTable,
  unitTable,
} from './rows/bulk-table.ts';
import { leadsFromColumns } from './rows/leads.ts';
import { neighboursFromColumns } from './rows/neighbours.ts';
import { RECORD_ROWS } from './rows/records.ts';
import { rowsByText, type UnitedPlaces, unitedUnits } from './rows/rows-by-text.ts';
import { unitsFromColumns } from './rows/units.ts';
import { readResults, type WholeResults } from './write-results.ts';

/** A plan as its file has it. */
export interface WholePlan extends Omit<Plan, ResultKind>, WholeResults {
  readonly leads?: LeadTable;
}

/**
 * Reads the whole plan, at one state of the file. The rows of units, accounts, neighbours and leads are compared with their
 * digests as they pass, unless `verify` is false. Throws plan-damaged.
 */
export function readPlan(connection: Connection, verify: boolean): WholePlan {
  return connection.reading(() => {
    const records = readRecords(connection);
    const slots = records.measures.map(({ slot }) => slot);
    const bulk = new BulkReader(connection, verify);
    const unitBatch = activeBatch(connection, 'units');
    const units = unitBatch ? bulk.units(unitBatch, slots) : bulk.noUnits(slots);
    const accountBatch = activeBatch(connection, 'accounts');
    const leadBatch = activeBatch(connection, 'leads');
    const unitSet = unitBatch && unitSetOf(unitBatch);
    const { settings } = records;
    const accounts = accountBatch ? bulk.accounts(accountBatch, slots, units.keys) : bulk.noAccounts(slots);
    return {
      ...records,
      unitSet,
      units,
      neighbours: unitBatch && bulk.neighbours(unitBatch, units.keys),
      accounts,
      ...(leadBatch && { leads: bulk.leads(leadBatch, { units, unitSet, settings }) }),
      ...readLists(connection, { accounts, units, unitSet, settings }),
      assignments: readAssignments(connection, records, units.keys),
    };
  });
}

type Records = Omit<Plan, 'unitSet' | 'units' | 'neighbours' | 'accounts' | 'leads' | ResultKind | 'assignments'>;

function readRecords(connection: Connection): Records {
  const [settings] = RECORD_ROWS.settings.read(connection);
  if (!settings) throw new PlanFileError('plan-damaged', connection.path, { table: 'plan' });
  return {
    settings,
    measures: RECORD_ROWS.measures.read(connection),
    reps: RECORD_ROWS.reps.read(connection),
    roles: RECORD_ROWS.roles.read(connection),
    levels: RECORD_ROWS.levels.read(connection),
    territories: RECORD_ROWS.territories.read(connection),
    scenarios: RECORD_ROWS.scenarios.read(connection),
    scenarioTerritories: RECORD_ROWS.scenarioTerritories.read(connection),
    unitLocks: RECORD_ROWS.unitLocks.read(connection),
    namedAccounts: RECORD_ROWS.namedAccounts.read(connection),
    protections: RECORD_ROWS.protections.read(connection),
    quotas: RECORD_ROWS.quotas.read(connection),
    quotaPlans: RECORD_ROWS.quotaPlans.read(connection),
    links: RECORD_ROWS.links.read(connection),
    rounds: RECORD_ROWS.rounds.read(connection),
    remarks: RECORD_ROWS.remarks.read(connection),
    signOffs: RECORD_ROWS.signOffs.read(connection),
  };
}

/** The lists of results, for these accounts and units. */
function readLists(connection: Connection, places: LeadPlaces & Pick<Plan, 'accounts'>): WholeResults {
  const lists = RESULT_KINDS.map((kind) => {
    const batch = activeBatch(connection, kind);
    const found = batch && readResults(connection, batch, places);
    if (batch && !found) throw new PlanFileError('plan-damaged', connection.path, { table: 'result_block' });
    return found ?? {};
  });
  return Object.assign({}, ...lists) as WholeResults;
}

/** Where leads lie. */
export type LeadPlaces = UnitedPlaces & Pick<Plan, 'units'>;

/** The leads of a plan with all that is kept of them, in their order; null where it has none. Throws plan-damaged. */
export function readLeadTable(connection: Connection, places: LeadPlaces, verify: boolean): LeadTable | null {
  return connection.reading(() => {
    const batch = activeBatch(connection, 'leads');
    return batch ? new BulkReader(connection, verify).leads(batch, places) : null;
  });
}

/** One column per scenario and role, in the order of their lists. */
function readAssignments(connection: Connection, { scenarios, roles }: Records, unitKeys: Int32Array): Assignment[] {
  return scenarios.flatMap(({ key: scenario }) =>
    roles.map(({ key: role }) => ({
      scenario,
      role,
      territories: readAssignment(connection, scenario, role, unitKeys),
    })),
  );
}

function unitSetOf(batch: Batch): UnitSet {
  return { batch: batch.key as BatchKey, kind: batch.unit_kind ?? 'list', source: batch.source ?? '' };
}

class BulkReader {
  readonly #connection: Connection;
  readonly #verify: boolean;

  constructor(connection: Connection, verify: boolean) {
    this.#connection = connection;
    this.#verify = verify;
  }

  units(batch: Batch, slots: readonly number[]): Plan['units'] {
    const columns = this.#read(unitTable(batch.value_slots), rowsOf(batch));
    return unitsFromColumns(columns, batch.value_slots, slots, batch.plane === 1);
  }

  neighbours(batch: Batch, unitKeys: Int32Array): Plan['neighbours'] {
    const rows = neighbourRowsOf(batch);
    if (!rows) return null;
    const found = neighboursFromColumns(this.#read(neighbourTable, rows), unitKeys);
    if (!found) throw this.#damaged('neighbour');
    return found;
  }

  accounts(batch: Batch, slots: readonly number[], unitKeys: Int32Array): Plan['accounts'] {
    const columns = this.#read(accountTable(batch.value_slots), rowsOf(batch));
    const owners = this.#connection.all(
      queries.selectFrom('account_owner').select('name').where('batch', '=', batch.key).orderBy('number'),
    );
    const names = owners.map(({ name }) => name);
    const found = accountsFromColumns(columns, batch.value_slots, slots, unitKeys, names);
    if (!found) throw this.#damaged('account');
    return found;
  }

  leads(batch: Batch, places: LeadPlaces): LeadTable {
    const columns = this.#read(leadTable, rowsOf(batch));
    const found = leadsFromColumns(columns, batch.key as BatchKey, places.units);
    if (!found) throw this.#damaged('lead');
    const [united, { codes, count }] = [unitedUnits(places), places.units];
    if (united.length === 0) return found;
    return { ...found, unit: rowsByText(found.unitCodes, found.count, count, codes, united) };
  }

  noUnits(slots: readonly number[]): Plan['units'] {
    return unitsFromColumns(noRows(unitTable(0)), 0, slots, false);
  }

  noAccounts(slots: readonly number[]): Plan['accounts'] {
    const none = accountsFromColumns(noRows(accountTable(0)), 0, slots, new Int32Array(0), []);
    return none as Plan['accounts'];
  }

  #read(table: BulkTable, rows: Parameters<typeof readBulk>[2]): BulkColumns {
    const columns = readBulk(this.#connection, table, rows);
    if (this.#verify && !sameSum(bulkDigest(columns), readDigest(this.#connection, table.name, rows.batch))) {
      throw this.#damaged(table.name);
    }
    return columns;
  }

  #damaged(table: string): PlanFileError {
    return new PlanFileError('plan-damaged', this.#connection.path, { table });
  }
}

function noRows(table: BulkTable): BulkColumns {
  return {
    count: 0,
    keys: new Int32Array(0),
    texts: table.texts.map(() => textColumn([])),
    wholes: table.wholes.map(() => new Int32Array(0)),
    reals: table.reals.map(() => new Float64Array(0)),
  };
}
