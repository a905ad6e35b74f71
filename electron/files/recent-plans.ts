import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import type { RecentPlan } from '../api/contract.ts';
import { readKept, writeKept } from './kept-json.ts';

const entries = v.array(v.object({ path: v.string(), name: v.string(), openedAt: v.string() }));
const MOST = 10;

/** The plans opened last, newest first. The screen knows them by id; the paths stay here. */
export interface RecentPlans {
  list(): RecentPlan[];
  /** Path of an entry, or null where the list has none with this id. */
  pathOf(id: string): string | null;
  /** Path of the newest plan that is still there, or null. */
  newest(): string | null;
  add(path: string, name: string): void;
  clear(): void;
}

export function openRecentPlans(file: string, now: () => Date): RecentPlans {
  let known = readKept(file, entries, []);
  const keep = (next: typeof known) => {
    known = next;
    writeKept(file, next);
  };
  return {
    list: () =>
      known.map(({ path, name, openedAt }) => ({
        id: idOf(path),
        name: name || basename(path),
        openedAt,
        missing: !existsSync(path),
      })),
    pathOf: (id) => known.find(({ path }) => idOf(path) === id)?.path ?? null,
    newest: () => known.find(({ path }) => existsSync(path))?.path ?? null,
    add: (path, name) => {
      const full = resolve(path);
      const rest = known.filter((entry) => entry.path !== full);
      keep([{ path: full, name, openedAt: now().toISOString() }, ...rest].slice(0, MOST));
    },
    clear: () => keep([]),
  };
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url').slice(0, 22);
}
