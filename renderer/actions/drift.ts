import { CRM_FIELDS, type CrmField } from '../../core/drift/crm-list.ts';
import { takenFindings } from '../../core/drift/taken-findings.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import { correctedReason, driftReason } from '../../core/text/drift-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { CrmColumns, DriftResult } from '../state/drift-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { jobToEnd } from './run-job.ts';
import { saveFile } from './save-file.ts';

/**
 * Looks into a CRM's list, and compares it at once where it is told which columns are ids and owners or territories;
 * else the panel asks for them.
 */
export async function chooseCrmFile(app: App, file: FileToken): Promise<void> {
  const { setCrmFile, setDrift, tell } = app.store.getState();
  const reply = await app.client.call('import.inspectList', { what: 'crm', file });
  if (!reply.ok) return tell({ kind: 'error', error: reply.error });
  const preview = reply.value;
  const columns = Object.fromEntries(CRM_FIELDS.map((field) => [field, preview.columns[field] ?? ''])) as CrmColumns;
  setDrift(null);
  setCrmFile({ file, preview, columns });
  if (saysEnough(columns)) await compareWithCrm(app);
}

/** Whether a list can be compared: it has ids, and owners or territories. */
export function saysEnough({ id, owner, territory }: CrmColumns): boolean {
  return Boolean(id) && Boolean(owner || territory);
}

/** Reads a field of the CRM's list from another column; null for none. */
export function chooseCrmColumn({ store }: App, field: CrmField, header: string | null): void {
  const { crmFile, setCrmFile } = store.getState();
  if (crmFile) setCrmFile({ ...crmFile, columns: { ...crmFile.columns, [field]: header ?? '' } });
}

/** Compares the chosen list with the scenario on screen, and shows what it says otherwise. */
export async function compareWithCrm(app: App): Promise<void> {
  const { crmFile } = app.store.getState();
  if (!crmFile) return;
  const { file, columns } = crmFile;
  const result = await compared(app, file, columns);
  const { setDrift, file: of } = app.store.getState();
  if (result) setDrift({ file, of, result, columns, kept: new Uint8Array(result.findings.kind.length) });
}

/**
 * Takes what the CRM says of some findings (places) as one step: accounts go to the territory that follows it,
 * territories get their other name. What a lock keeps stays, and is told.
 */
export async function takeFindings(app: App, places: Int32Array): Promise<void> {
  const { plan, drift, locale, tell } = app.store.getState();
  if (!plan || !drift) return;
  const { findings, scenario, role } = drift.result;
  const reason = driftReason(createI18n(locale));
  const where = { scenario: scenario as ScenarioKey, role: role as RoleKey };
  const { commands, locked } = takenFindings(plan, { ...where, findings, places, reason });
  const [only] = commands;
  if (
    only &&
    !(await editPlan(app, commands.length === 1 ? only : { kind: 'edit-rows', commands, rows: places.length }))
  )
    return;
  if (locked > 0) tell({ kind: 'locked', accounts: locked }, { toast: true });
}

/** Gives the account of a finding (place) to another territory than plan and CRM have it in: for the CRM to put right. */
export async function correctFinding(app: App, at: number, territory: TerritoryKey): Promise<void> {
  const { drift, locale } = app.store.getState();
  if (!drift) return;
  const { findings, scenario, role } = drift.result;
  const done = await editPlan(app, {
    kind: 'name-accounts',
    scenario: scenario as ScenarioKey,
    role: role as RoleKey,
    accounts: Int32Array.of(findings.account[at] as number),
    territory,
    reason: correctedReason(createI18n(locale)),
    owner: '',
    expires: null,
    families: false,
  });
  if (done) keepFindings(app, Int32Array.of(at));
}

/** Leaves some findings (places) as the plan has them. */
export function keepFindings({ store }: App, places: Int32Array): void {
  const { drift, setDrift } = store.getState();
  if (!drift) return;
  const kept = drift.kept.slice();
  for (const at of places) kept[at] = 1;
  setDrift({ ...drift, kept });
}

/** Saves what the CRM has to put right: compared anew, so that what was taken meanwhile is not among it. */
export async function saveCorrections(app: App): Promise<void> {
  const { drift } = app.store.getState();
  const result = drift && (await compared(app, drift.file, drift.columns));
  if (result) await saveFile(app, result.corrections, 'drift-corrections.csv');
}

async function compared(app: App, file: FileToken, columns: CrmColumns): Promise<DriftResult | null> {
  const { plan, scenario, role, jobs } = app.store.getState();
  if (!plan || runningJob(jobs)) return null;
  const end = await jobToEnd(app, { kind: 'drift', file, scenario, role, columns });
  return end?.ok && end.value.kind === 'drift' ? end.value : null;
}
