import { copyFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OpenPlan } from '../api/contract.ts';
import type { Backend } from '../backend.ts';
import type { NamedFile } from '../files/file-tokens.ts';
import { freePlanPath } from '../files/plan-names.ts';
import type { Snapshot } from '../jobs/store-calls.ts';
import { blankPlan } from './blank-plan.ts';

/** What the contract tells of a plan that is open. */
export function openPlanOf({ revision, plan, history, path, readOnly }: Snapshot): OpenPlan {
  return { revision, plan, history, file: basename(path), readOnly };
}

/** Opens a plan file the planner chose. One that came through the browser is kept among the app's own plans. */
export async function openPlan(backend: Backend, file: NamedFile): Promise<Snapshot> {
  const path = file.kind === 'uploaded' ? await kept(backend, file) : file.path;
  return remembered(backend, await backend.store.opened('open', { path }));
}

/** Makes a plan with nothing in it among the app's own plans and opens it. */
export async function newPlan(backend: Backend, name: string): Promise<Snapshot> {
  const path = freePlanPath(backend.data.plans, name);
  const plan = blankPlan(name, 'USD', backend.preferences.read().locale ?? 'en', new Date());
  return remembered(backend, await backend.store.opened('create', { path, plan, replace: false }));
}

/** Puts an opened plan at the head of the recent ones. */
export function remembered(backend: Backend, snapshot: Snapshot): Snapshot {
  backend.recent.add(snapshot.path, snapshot.plan.settings.name);
  return snapshot;
}

async function kept(backend: Backend, file: NamedFile): Promise<string> {
  const path = freePlanPath(backend.data.plans, basename(file.name, extname(file.name)));
  await copyFile(file.path, path);
  return path;
}
