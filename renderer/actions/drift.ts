import { DRIFT_KINDS } from '../../core/drift/drift.ts';
import type { RowCommand } from '../../core/edit/command.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { textAt } from '../../core/model/text-column.ts';
import { driftReason } from '../../core/text/drift-text.ts';
import { createI18n } from '../../core/text/i18n.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { DriftResult } from '../state/drift-slice.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { jobToEnd } from './run-job.ts';
import { saveFile } from './save-file.ts';

/** Compares a CRM's list with the scenario on screen, and shows what it says otherwise. */
export async function compareWithCrm(app: App, file: FileToken): Promise<void> {
  const result = await compared(app, file);
  const { setDrift, file: of } = app.store.getState();
  if (result) setDrift({ file, of, result, kept: new Uint8Array(result.findings.kind.length) });
}

/**
 * Takes what the CRM says of some findings (places) as one step: accounts are named for the territory that follows it,
 * territories get their other name.
 */
export async function takeFindings(app: App, places: Int32Array): Promise<void> {
  const { drift, locale } = app.store.getState();
  if (!drift) return;
  const { findings, scenario, role } = drift.result;
  const where = { scenario, role } as Pick<Extract<RowCommand, { kind: 'name-accounts' }>, 'scenario' | 'role'>;
  const commands: RowCommand[] = [];
  const accounts = new Map<number, number[]>();
  for (const at of places) {
    const territory = findings.proposal[at] as TerritoryKey;
    if (DRIFT_KINDS[findings.kind[at] as number] === 'renamed') {
      commands.push({ kind: 'rename-territory', territory, name: textAt(findings.labels, at) });
    } else {
      const of = accounts.get(territory) ?? [];
      of.push(findings.account[at] as number);
      accounts.set(territory, of);
    }
  }
  const said = { reason: driftReason(createI18n(locale)), owner: '', expires: null, families: false };
  for (const [territory, keys] of accounts) {
    const named = { accounts: Int32Array.from(keys), territory: territory as TerritoryKey };
    commands.push({ kind: 'name-accounts', ...where, ...named, ...said });
  }
  const [only] = commands;
  if (!only) return;
  await editPlan(app, commands.length === 1 ? only : { kind: 'edit-rows', commands, rows: places.length });
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
  const result = drift && (await compared(app, drift.file));
  if (result) await saveFile(app, result.corrections, 'drift-corrections.csv');
}

async function compared(app: App, file: FileToken): Promise<DriftResult | null> {
  const { plan, scenario, role, jobs } = app.store.getState();
  if (!plan || runningJob(jobs)) return null;
  const end = await jobToEnd(app, { kind: 'drift', file, scenario, role });
  return end?.ok && end.value.kind === 'drift' ? end.value : null;
}
