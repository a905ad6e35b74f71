import type { EditCommand } from '../../core/edit/command.ts';
import { type TerritoryKey, UNASSIGNED, type UnitKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import { keysOfUnits } from '../state/selection.ts';
import type { App } from './app.ts';
import { type Edited, inTurn } from './in-turn.ts';
import { neighboursReady } from './neighbours.ts';
import { readPlan } from './read-plan.ts';

/** Asks for an edit, after those that were asked before; its change comes back as an event. Answers whether it was made. */
export function editPlan(app: App, command: EditCommand): Promise<boolean> {
  return inTurn(app.store, () => sendEdit(app, command));
}

/**
 * The same for an edit that says anew what is there already, such as settings of which one is changed: the command is
 * made of the plan as it stands when its turn has come. Null where there is nothing to do.
 */
export function editFrom(app: App, commandOf: (plan: Plan) => EditCommand | null): Promise<boolean> {
  return inTurn(app.store, async () => {
    const { plan } = app.store.getState();
    const command = plan && commandOf(plan);
    return command ? sendEdit(app, command) : { made: false, revision: null };
  });
}

async function sendEdit(app: App, command: EditCommand): Promise<Edited> {
  const { revision, tell, familiesAlong } = app.store.getState();
  const reply = await app.client.call('plan.edit', { revision, command: withFamilies(command, familiesAlong) });
  if (reply.ok) return { made: true, revision: reply.value.revision };
  tell({ kind: 'error', error: reply.error });
  if (reply.error.code === 'plan-changed') await readPlan(app);
  return { made: false, revision: null };
}

/** A move by hand or a shape tool takes families along, or not, where the planner said so. */
function withFamilies(command: EditCommand, families: boolean | null): EditCommand {
  return families !== null && takesFamilies(command) ? { families, ...command } : command;
}

function takesFamilies(command: EditCommand): command is Extract<EditCommand, { readonly families?: boolean }> {
  return FAMILY_KINDS.has(command.kind);
}

const FAMILY_KINDS: ReadonlySet<EditCommand['kind']> = new Set([
  'assign-units',
  'name-accounts',
  'create-territory',
  'merge-territories',
  'dissolve-territory',
  'split-by-line',
  'grow-territory',
  'trim-territory',
  'swap-border',
  'fill-holes',
  'join-parts',
  'reassign-territory',
]);

/** Moves what is picked, units or accounts, to a territory (0: out of any). Answers whether it was done. */
export async function assignPicked(app: App, territory: TerritoryKey): Promise<boolean> {
  const { pickedUnits, pickedAccounts } = app.store.getState();
  if (pickedAccounts.length > 0) return assignRows(app, 'accounts', pickedAccounts, territory);
  return assignRows(app, 'units', pickedUnits, territory);
}

/**
 * Moves rows of the unit table to a territory; rows of the account table are given to it by name, with what is said of
 * accounts that are moved by hand. One step, with a way back at hand; answers whether it was made.
 */
export async function assignRows(
  app: App,
  what: PickWhat,
  rows: Int32Array,
  territory: TerritoryKey,
): Promise<boolean> {
  const { plan, scenario, role, saidOfMoves } = app.store.getState();
  if (!plan || rows.length === 0) return false;
  if (what === 'units')
    return editPlan(app, { kind: 'assign-units', scenario, role, units: keysOfUnits(plan, rows), territory });
  const accounts = Int32Array.from(rows, (row) => plan.accounts.keys[row] as number);
  // Out of any territory an account cannot be named: it goes where its unit is.
  if (territory === UNASSIGNED) return editPlan(app, { kind: 'unname-accounts', scenario, role, accounts });
  return editPlan(app, { kind: 'name-accounts', scenario, role, accounts, territory, ...saidOfMoves });
}

/** Links the two picked units, or removes their link; why it cannot be is told as a notice. */
export async function linkPicked(app: App, linked: boolean): Promise<void> {
  const { plan, pickedUnits } = app.store.getState();
  if (!plan || pickedUnits.length !== 2 || !(await neighboursReady(app))) return;
  const [a, b] = keysOfUnits(plan, pickedUnits);
  await editPlan(app, { kind: 'link-units', units: [a as UnitKey, b as UnitKey], linked });
}
