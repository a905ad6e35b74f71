import { basename } from 'node:path';
import type { Backend } from '../backend.ts';
import { openPlan } from './open-plan.ts';
import { openSample } from './sample-plan.ts';

/** Opens the plan that was asked for, else the one that was open last, else the sample plan. */
export async function openFirst(backend: Backend, asked: string | null): Promise<void> {
  const path = asked ?? backend.recent.newest();
  if (path === null) await openSample(backend, false);
  else await openPlan(backend, { path, name: basename(path), kind: 'file' });
}
