import { carriesFamilies } from '../../core/edit/families-along.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import type { RedrawCommand } from '../../core/redraw/command.ts';
import { emptyTerritories } from '../../core/redraw/delete-territories.ts';
import { partsOfTerritory } from '../../core/redraw/find-parts.ts';
import { type Ground, groundOf } from '../../core/redraw/ground.ts';
import { unassignedGroups } from '../../core/redraw/next-unassigned.ts';
import type { LineCorner } from '../../core/redraw/split-by-line.ts';
import { runningJob } from '../state/jobs-slice.ts';
import { keysOfUnits, unitsOfTerritory } from '../state/selection.ts';
import type { ShapeTool } from '../state/shape-tools.ts';
import { shapedTerritories, shapedTerritory } from '../state/shaping.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { asksForNeighbours, neighboursHere, neighboursReady } from './neighbours.ts';
import { startJob } from './run-job.ts';

/** What a tool asks for, without the scenario and role on screen. */
export type Shaping = RedrawCommand extends infer C
  ? C extends RedrawCommand
    ? Omit<C, 'scenario' | 'role'>
    : never
  : never;

/** Asks for a shape tool in the scenario and role on screen; answers whether it was done. */
export async function shape(app: App, asked: Shaping): Promise<boolean> {
  if (asksForNeighbours(asked.kind) && !(await neighboursReady(app))) return false;
  const { scenario, role } = app.store.getState();
  return editPlan(app, { scenario, role, ...asked } as RedrawCommand);
}

/** The same, and picks a territory as a whole as it has become. */
export async function shapeAndPick(app: App, asked: Shaping, territory: TerritoryKey): Promise<void> {
  const { revision } = app.store.getState();
  if (!(await shape(app, asked))) return;
  await planAfter(app, revision);
  pickWhole(app, territory);
}

/** Resolves once the change of an edit is here: it comes as an event, before or after the answer. */
function planAfter({ store }: App, revision: number): Promise<void> {
  if (store.getState().revision > revision) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (state.revision <= revision) return;
      stop();
      resolve();
    });
  });
}

/** Opens the dialog of a tool that asks for more. */
export function openShape({ store }: App, tool: ShapeTool): void {
  store.getState().setView({ dialog: { name: 'shape', tool } });
}

/** A new territory of the picked units; of none where nothing is picked. Blank names it after its main place. */
export async function createTerritory(app: App, name: string, fromPicked: boolean): Promise<void> {
  const { plan, pickedUnits } = app.store.getState();
  if (!plan) return;
  const units = fromPicked ? keysOfUnits(plan, pickedUnits) : new Int32Array(0);
  await shape(app, { kind: 'create-territory', units, name });
}

/** Divides the picked territory into equal parts, as a job. */
export async function splitByBalance(app: App, territory: TerritoryKey, parts: number): Promise<void> {
  const { plan, jobs, options, scenario, role, familiesAlong, openPanel } = app.store.getState();
  if (!plan || runningJob(jobs)) return;
  openPanel('balance');
  const settings = withFamilies(plan, familiesAlong);
  const measures = [...plan.measures];
  const whole = { ...options, mostTerritories: null, maxMoved: null, iterations: null, only: null };
  await startJob(app, { kind: 'balance', scenario, role, settings, measures, ...whole, split: { territory, parts } });
}

/** How the plan is balanced, with its families together as the steps by hand have them just now. */
function withFamilies(plan: Plan, along: boolean | null): BalanceSettings {
  const { families, ...others } = plan.settings.balance;
  return carriesFamilies(plan, along ?? undefined) ? { ...others, families: families ?? { apart: [] } } : others;
}

/** Divides the picked territory by a line of corners, and puts the tool away. */
export async function splitByLine(app: App, line: readonly LineCorner[]): Promise<void> {
  const state = app.store.getState();
  const territory = shapedTerritory(state);
  state.setTool({ tool: 'pointer' });
  if (territory !== null) await shape(app, { kind: 'split-by-line', territory, line });
}

/** Tools that work on the one picked territory and ask for nothing. */
export function shapePicked(app: App, kind: 'join-parts' | 'reassign-territory'): void {
  const territory = shapedTerritory(app.store.getState());
  if (territory !== null) void shape(app, { kind, territory });
}

/** Fills the holes of the picked territory; of all where not exactly one is picked. */
export function fillHoles(app: App): void {
  void shape(app, { kind: 'fill-holes', territory: shapedTerritory(app.store.getState()) });
}

/** Exchanges units at the border of the two picked territories. */
export function swapBorder(app: App, better: 'balance' | 'compactness'): void {
  const [a, b] = shapedTerritories(app.store.getState());
  if (a !== undefined && b !== undefined) void shape(app, { kind: 'swap-border', a, b, better });
}

/** Takes every empty territory out of the scenario. */
export function deleteEmpty(app: App): void {
  const ground = groundHere(app);
  const territories = ground ? (emptyTerritories(ground) as TerritoryKey[]) : [];
  if (territories.length > 0) void shape(app, { kind: 'delete-territories', territories });
}

/** Picks the group of units in no territory that comes after the picked one, those worth most first; and shows it. */
export async function nextUnassigned(app: App): Promise<void> {
  if (!(await neighboursHere(app))) return;
  const ground = groundHere(app);
  if (!ground) return;
  pickNext(app, unassignedGroups(ground));
}

/** Picks the part of the picked territory that comes after the picked one, the largest loose one first; and shows it. */
export async function nextPart(app: App): Promise<void> {
  if (!(await neighboursHere(app))) return;
  const ground = groundHere(app);
  const territory = shapedTerritory(app.store.getState());
  if (!ground || territory === null) return;
  const [, ...loose] = partsOfTerritory(ground, territory);
  pickNext(app, loose);
}

/** Picks some units and brings them into view. */
export function pickAndShow(app: App, rows: Int32Array): void {
  app.store.getState().pickUnits(rows, false);
  app.map.current?.showUnits(rows);
}

/** Picks a whole territory. */
function pickWhole({ store }: App, territory: TerritoryKey): void {
  const state = store.getState();
  if (state.plan) state.pickTerritory(territory, unitsOfTerritory(state.plan, state, territory));
}

function pickNext(app: App, groups: readonly { readonly rows: Int32Array }[]): void {
  const { pickedUnits } = app.store.getState();
  const now = groups.findIndex(({ rows }) => rows.length === pickedUnits.length && rows[0] === pickedUnits[0]);
  const next = groups[(now + 1) % groups.length];
  if (next) pickAndShow(app, next.rows);
}

function groundHere({ store }: App): Ground | null {
  const { plan, scenario, role } = store.getState();
  return plan && groundOf(plan, scenario, role);
}
