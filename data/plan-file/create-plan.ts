import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { RECORD_KINDS } from '../../core/edit/record-order.ts';
import { invariant } from '../../core/invariant.ts';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { OpportunityColumns, ResultColumns } from '../../core/model/results.ts';
import { givenIds } from '../../core/naming/given-ids.ts';
import { finish } from '../../core/steps.ts';
import { writeAssignment } from './assignments.ts';
import { APPLICATION_ID, Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { makeTables } from './migrations/run.ts';
import { PlanFileError } from './plan-file-error.ts';
import { recordRowsOf } from './rows/records.ts';
import { insertRow } from './rows/write-rows.ts';
import { translateError, withTypedErrors } from './translate-error.ts';
import { writeRows } from './write-batch.ts';
import { writeLeads } from './write-leads.ts';
import { writeResults } from './write-results.ts';
import { moveInto, removeHalfMade, syncFile } from './write-through.ts';

/**
 * Makes the file of a plan, under a temporary name beside it until it is whole. Throws PlanFileError, `file-exists`
 * among others; then nothing is left behind.
 */
export function makePlanFile(path: string, plan: Plan, nowMs: number): void {
  const target = resolve(path);
  if (existsSync(target)) throw new PlanFileError('file-exists', target);
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    closeSync(openSync(temporary, 'wx'));
    fill(temporary, plan, nowMs);
    syncFile(temporary);
    if (existsSync(target)) throw new PlanFileError('file-exists', target);
    moveInto(temporary, target);
  } catch (error) {
    removeHalfMade(temporary);
    throw makeError(error, target);
  }
}

function fill(path: string, plan: Plan, nowMs: number): void {
  const connection = withTypedErrors(path, () => new Connection(path, false));
  try {
    connection.transaction(() => {
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      makeTables(connection, MIGRATIONS);
      const ledger = new DigestLedger();
      insertRow(connection, ledger, { table: 'state', row: firstState(plan, nowMs) });
      for (const kind of RECORD_KINDS) {
        const records: readonly unknown[] = kind === 'settings' ? [plan.settings] : plan[kind];
        for (const record of records) {
          for (const row of recordRowsOf(kind).toRows(record)) insertRow(connection, ledger, row);
        }
      }
      writePlanRows(connection, ledger, plan, nowMs);
      ledger.flush(connection);
      connection.pragma(`user_version = ${MIGRATIONS.at(-1)?.version ?? 0}`);
    });
  } finally {
    connection.close();
  }
}

function writePlanRows(connection: Connection, ledger: DigestLedger, plan: Plan, atMs: number): void {
  const { unitSet, units, neighbours, accounts, assignments } = plan;
  if (!unitSet) {
    invariant(units.count === 0 && accounts.count === 0, 'a plan with rows has a unit set');
    for (const assignment of assignments) finish(writeAssignment(connection, ledger, assignment, units.keys));
    return;
  }
  const rows = {
    units: { unitSet, table: units, neighbours, shapes: null, firstNeighbour: 1 },
    unitKeys: units.keys,
    accountBatch: unitSet.batch + 1,
    accounts,
    assignments,
    slots: plan.measures.map(({ slot }) => slot),
    active: true,
    atMs,
  };
  finish(writeRows(connection, ledger, rows));
  for (const [batch, results] of wholeResults(plan))
    finish(writeResults(connection, ledger, { batch, results, active: true, atMs }));
  const leads = wholeLeads(plan);
  if (leads) {
    finish(writeLeads(connection, ledger, { batch: leads.batch, keys: leads.keys, leads, active: true, atMs }));
  }
}

/** The leads with all that is said of them. A plan in memory knows less, and has a file already. */
function wholeLeads({ leads }: Plan): LeadTable | null {
  if (!leads) return null;
  invariant('ids' in leads, 'leads that are written are whole');
  return leads as LeadTable;
}

/** The same of the lists of results. */
function wholeResults({ sales, opportunities, activities }: Plan): (readonly [number, ResultColumns])[] {
  invariant(!opportunities || 'accounts' in opportunities, 'opportunities that are written are whole');
  return [
    ...(sales ? [[sales.batch, { what: 'sales', columns: sales }] as const] : []),
    ...(opportunities
      ? [
          [
            opportunities.batch,
            { what: 'opportunities', columns: opportunities as unknown as OpportunityColumns },
          ] as const,
        ]
      : []),
    ...(activities ? [[activities.batch, { what: 'activities', columns: activities }] as const] : []),
  ];
}

function listBatches({ leads, sales, opportunities, activities }: Plan): number[] {
  return [leads, sales, opportunities, activities].flatMap((list) => list?.batch ?? []);
}

function firstState(plan: Plan, nowMs: number) {
  const given = givenIds(plan.territories, plan.given);
  return {
    key: 1,
    plan_uid: randomUUID(),
    created_at_ms: nowMs,
    revision: 0,
    applied_seq: 0,
    forgotten_steps: 0,
    history_bytes: 0,
    next_batch: Math.max(plan.unitSet?.batch ?? -1, ...listBatches(plan).map((batch) => batch - 1)) + 2,
    next_unit: (plan.units.keys.at(-1) ?? 0) + 1,
    next_account: (plan.accounts.keys.at(-1) ?? 0) + 1,
    next_neighbour: (plan.neighbours?.a.length ?? 0) + 1,
    next_lead: (wholeLeads(plan)?.keys.at(-1) ?? 0) + 1,
    last_territory: given.territory,
    last_group: given.group,
  };
}

/** A folder that is missing or closed to us is what the planner can do something about. */
function makeError(error: unknown, path: string): unknown {
  const translated = translateError(error, path);
  if (!(translated instanceof PlanFileError)) return translated;
  const folder = ['file-missing', 'file-unreadable', 'file-read-only'].includes(translated.code);
  return new PlanFileError(folder ? 'folder-unwritable' : translated.code, path, translated.values, error);
}
