import type { LeadColumns } from '../../core/model/lead.ts';
import type { ResultColumns } from '../../core/model/results.ts';
import type { BatchToWrite } from './import-batch.ts';
import { keysFrom } from './import-rows.ts';
import { writeLeads } from './write-leads.ts';
import { writeResults } from './write-results.ts';

/** Leads as a batch that is to be written (import-batch.ts). */
export function leadsToWrite(leads: LeadColumns, atMs: number): BatchToWrite {
  return {
    table: 'leads',
    rows: leads.count,
    write: (connection, ledger, batch, { next_lead }) =>
      writeLeads(connection, ledger, { batch, keys: keysFrom(next_lead, leads.count), leads, active: false, atMs }),
    taken: ({ next_lead }) => ({ next_lead: next_lead + leads.count }),
  };
}

/** Sales, opportunities or activities as a batch that is to be written. */
export function resultsToWrite(results: ResultColumns, atMs: number): BatchToWrite {
  return {
    table: results.what,
    rows: results.columns.count,
    write: (connection, ledger, batch) => writeResults(connection, ledger, { batch, results, active: false, atMs }),
    taken: () => ({}),
  };
}
