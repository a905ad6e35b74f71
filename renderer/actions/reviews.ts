import { assignmentOf, territoryWith } from '../../core/model/assignment.ts';
import { type TerritoryKey, UNASSIGNED } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Remark } from '../../core/model/review-round.ts';
import { remarkRows } from '../../core/review-round/remark-rows.ts';
import { touchingUnits } from '../../core/select/touching.ts';
import type { CallOutput } from '../../electron/api/contract.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import type { ReplyError } from '../../electron/api/reply.ts';
import { keysOfUnits, unitsOfTerritories, unitsOfTerritory } from '../state/selection.ts';
import type { ViewSlice } from '../state/view-slice.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { showRole } from './show-role.ts';

/** Whom a scenario is sent to, with what words, and which territories they are asked about (none: all). */
interface SentTo {
  readonly sentTo: string;
  readonly message: string;
  readonly territories: readonly TerritoryKey[];
}

/** Writes the copy that somebody reviews, of the scenario and role on screen; answers whether it was written. */
export async function sendForReview(app: App, { territories, ...asked }: SentTo): Promise<boolean> {
  const folder = await chosenFolder(app);
  if (folder === undefined) return false;
  const { revision, scenario, role } = app.store.getState();
  const round = { uid: crypto.randomUUID(), at: now(), scenario, role, territories: [...territories], ...asked };
  const sent = await app.client.call('review.send', { revision, folder, ...round });
  if (!sent.ok) return failed(app, sent.error);
  handOver(app, sent.value);
  return true;
}

/** Gives the open copy to whoever reviewed it, to be sent back. */
export async function saveReviewed(app: App): Promise<void> {
  const folder = await chosenFolder(app);
  if (folder === undefined) return;
  const saved = await app.client.call('review.file', { folder });
  if (saved.ok) handOver(app, saved.value);
  else failed(app, saved.error);
}

/** Brings a reviewed copy in and answers what came of it; null where it could not be, which is told. */
export async function bringReviewed(app: App, file: FileToken): Promise<CallOutput<'review.bring'> | null> {
  const { revision } = app.store.getState();
  const brought = await app.client.call('review.bring', { revision, file });
  if (brought.ok) return brought.value;
  failed(app, brought.error);
  return null;
}

/** What is said, by whom, and about what: a territory, the selection, or the plan as a whole. */
export interface Said {
  readonly round: string;
  readonly author: string;
  readonly text: string;
  readonly about: 'selection' | 'plan' | TerritoryKey;
  /** Where the selection is to go; null for a comment. */
  readonly to: TerritoryKey | null;
}

/** Says something in a round; answers whether it was noted. */
export async function say(app: App, { about, ...said }: Said): Promise<boolean> {
  const { plan, pickedUnits, pickedAccounts } = app.store.getState();
  if (!plan) return false;
  const none = new Int32Array(0);
  const units = about === 'selection' ? keysOfUnits(plan, pickedUnits) : none;
  const accounts =
    about === 'selection' ? Int32Array.from(pickedAccounts, (row) => plan.accounts.keys[row] as number) : none;
  const territory = typeof about === 'number' ? about : null;
  return editPlan(app, {
    kind: 'add-remark',
    uid: crypto.randomUUID(),
    at: now(),
    territory,
    units,
    accounts: units.length > 0 ? none : accounts,
    ...said,
  });
}

/** Says it differently, or asks for another territory. */
export function editRemark(app: App, remark: string, text: string, to: TerritoryKey | null): Promise<boolean> {
  return editPlan(app, { kind: 'edit-remark', remark, at: now(), text, to });
}

export function withdrawRemark(app: App, remark: string): Promise<boolean> {
  return editPlan(app, { kind: 'withdraw-remark', remark, at: now() });
}

export function acceptRemark(app: App, remark: string): Promise<boolean> {
  return editPlan(app, { kind: 'accept-remark', remark, at: now(), answer: '' });
}

/** Answers a remark, which decides nothing unless it is declined. */
export function answerRemark(app: App, remark: string, answer: string, state: 'open' | 'declined'): Promise<boolean> {
  return editPlan(app, { kind: 'answer-remark', remark, at: now(), answer, state });
}

/** Puts a name to the scenario and role on screen. */
export function signOff(
  app: App,
  signed: { readonly name: string; readonly title: string; readonly statement: string },
): Promise<boolean> {
  const { scenario, role } = app.store.getState();
  return editPlan(app, { kind: 'sign-off', uid: crypto.randomUUID(), scenario, role, at: now(), ...signed });
}

export function withdrawSignOff(app: App, uid: string): Promise<boolean> {
  return editPlan(app, { kind: 'withdraw-sign-off', signOff: uid, at: now() });
}

/** Shows what a remark is about: its scenario and role, and on the map its units, accounts or territory, selected. */
export function showRemark(app: App, remark: Remark): void {
  const { plan } = app.store.getState();
  if (!plan) return;
  const round = plan.rounds.find(({ uid }) => uid === remark.round);
  if (round && plan.roles.some(({ key }) => key === round.role)) showRole(app, round.role);
  if (round && plan.scenarios.some(({ key }) => key === round.scenario))
    app.store.getState().setView({ scenario: round.scenario });
  const state = app.store.getState();
  const rows = remarkRows(plan, [remark]).get(remark.uid);
  if (!rows) return;
  if (rows.units.length + rows.accounts.length > 0) {
    const what = rows.units.length > 0 ? 'units' : 'accounts';
    state.pickRows(what, rows[what], 'replace');
    const units = what === 'units' ? rows.units : unitsOf(plan.accounts.unit, rows.accounts);
    if (units.length > 0) app.map.current?.showUnits(aroundThem(plan, state, units, remark.to));
    return;
  }
  const { territory } = remark;
  if (territory === null || !territoryWith(plan, territory)) return;
  const units = unitsOfTerritory(plan, state, territory);
  state.pickTerritory(territory, units);
  if (units.length > 0) app.map.current?.showUnits(units);
}

/** Units with what lies around them: the territories they are in and the one they are to go to; by themselves they fill the map. */
function aroundThem(
  plan: Plan,
  shown: Pick<ViewSlice, 'scenario' | 'role'>,
  units: Int32Array,
  to: TerritoryKey | null,
): Int32Array {
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const territories = new Set<number>(Array.from(units, (row) => assignment[row] as number));
  if (to !== null) territories.add(to);
  territories.delete(UNASSIGNED);
  const around = territories.size > 0 ? unitsOfTerritories(plan, shown, territories) : touchingUnits(plan, units);
  return Int32Array.from([...units, ...around]);
}

function unitsOf(unit: Int32Array, accounts: Int32Array): Int32Array {
  return Int32Array.from(new Set(accounts.map((row) => unit[row] as number))).filter((row) => row >= 0);
}

/** The form that remarks and signatures are told apart in time by. */
function now(): string {
  return new Date().toISOString();
}

/** The folder a file goes to in the window; null in a browser, which downloads it; undefined where none was chosen. */
async function chosenFolder(app: App): Promise<FileToken | null | undefined> {
  if (app.client.host === 'loopback') return null;
  const picked = await app.client.call('files.pick', { purpose: 'folder' });
  if (picked.ok) return picked.value[0];
  failed(app, picked.error);
  return undefined;
}

function handOver({ client, store }: App, { file, download }: CallOutput<'review.send'>): void {
  if (download) client.download(download, file);
  store.getState().tell({ kind: 'exported', files: [file], downloaded: download !== null }, { toast: true });
}

function failed({ store }: App, error: ReplyError): false {
  store.getState().tell({ kind: 'error', error });
  return false;
}
