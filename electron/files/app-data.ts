import { mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES_FILE } from './kept-templates.ts';

/** The folders the app keeps for itself; everything else is where the planner put it. */
export interface AppData {
  readonly root: string;
  /** Plans without a place of their own yet: new ones, and those that came through the browser. */
  readonly plans: string;
  readonly backups: string;
  /** Postal packs that the planner added. */
  readonly packs: string;
  /** Emptied at every start. */
  readonly uploads: string;
  readonly downloads: string;
  readonly logs: string;
  readonly recentFile: string;
  readonly preferencesFile: string;
  readonly mappingsFile: string;
  readonly listsFile: string;
  readonly templatesFile: string;
  readonly sampleFile: string;
}

/** Makes the folders below `root` and forgets the uploads and downloads of the last run. */
export function openAppData(root: string): AppData {
  const folder = (name: string) => join(root, name);
  const data: AppData = {
    root,
    plans: folder('plans'),
    backups: folder('backups'),
    packs: folder('packs'),
    uploads: folder('uploads'),
    downloads: folder('downloads'),
    logs: folder('logs'),
    recentFile: folder('recent.json'),
    preferencesFile: folder('preferences.json'),
    mappingsFile: folder('mappings.json'),
    listsFile: folder('list-mappings.json'),
    templatesFile: folder(TEMPLATES_FILE),
    sampleFile: join(folder('plans'), 'sample.evenfield'),
  };
  for (const passing of [data.uploads, data.downloads]) rmSync(passing, { recursive: true, force: true });
  // For this user only: accounts are nobody else's business.
  for (const path of [data.root, data.plans, data.backups, data.packs, data.uploads, data.downloads, data.logs]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  return data;
}

/** Where a system keeps an app's data; EVENFIELD_DATA names another place (a stick, a test's folder). */
export function appDataRoot(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.EVENFIELD_DATA) return env.EVENFIELD_DATA;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Evenfield');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Evenfield');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'evenfield');
}
