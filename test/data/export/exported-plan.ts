import type { BatchKey } from '../../../core/model/ids.ts';
import type { LeadTable } from '../../../core/model/lead.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import {
  type ExportControl,
  type ExportInput,
  type ExportKind,
  writeExports,
} from '../../../data/export/write-exports.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';
import { leadColumns } from '../../support/some-leads.ts';
import { smallPlan } from '../dossier/a-dossier.ts';

/** The kinds of files that go out to other programs, each with what comes with it. */
export const OUTWARD_KINDS = [
  'csv',
  'changes',
  'routing',
  'geojson',
  'kml',
  'shp',
  'map',
  'workbook',
  'salesforce',
  'hubspot',
  'dynamics',
] as const satisfies readonly ExportKind[];

const leads: LeadTable = {
  ...leadColumns([{ id: 'L1', owner: 'Ann Ashgrove', score: 2, day: 20_000 }]),
  batch: 1 as BatchKey,
  keys: Int32Array.of(1),
  unit: Int32Array.of(0),
};

/** A small plan with all that any export needs. */
export function exportInput(plan: Plan = movingPlan()): ExportInput {
  const facts = { version: '1.2.3', date: '2027-01-01', balance: null, rows: null, seconds: {} };
  return { plan, scenario: WORKING, role: FIELD_SALES, facts, routing: { unitAt: () => -1, leads } };
}

/** The small plan with ids as HubSpot has them, and owners who all have some account of another's territory. */
function movingPlan(): Plan {
  const { accounts, ...plan } = smallPlan();
  const ids = textColumn(Array.from({ length: accounts.count }, (_, row) => `${1001 + row}`));
  return { ...plan, accounts: { ...accounts, ids, owner: accounts.owner.toReversed() } };
}

/** Writes the files of one kind and answers their names. */
export function exportKind(
  kind: ExportKind,
  folder: string,
  input: ExportInput = exportInput(),
  check: ExportControl['check'] = () => undefined,
): string[] {
  return writeExports(input, folder, [kind], 'crm', createI18n('en'), { check, progress: () => undefined });
}
