import type { EventName, EventPayload } from './api/contract.ts';
import type { ReplyError } from './api/reply.ts';
import type { AppData } from './files/app-data.ts';
import type { FileTokens, NamedFile } from './files/file-tokens.ts';
import type { KeptLists } from './files/kept-lists.ts';
import type { KeptMappings } from './files/kept-mappings.ts';
import type { KeptTemplates } from './files/kept-templates.ts';
import type { PreferencesFile } from './files/preferences.ts';
import type { RecentPlans } from './files/recent-plans.ts';
import type { CheckedRows } from './jobs/checked-rows.ts';
import type { HeldFrontiers } from './jobs/held-frontiers.ts';
import type { HeldProposal } from './jobs/held-proposal.ts';
import type { StartProcess } from './jobs/process.ts';
import type { JobRunner } from './jobs/runner.ts';
import type { Store } from './jobs/store.ts';
import type { Log } from './log/log.ts';

/** What a file dialog is for. */
export type PickPurpose = 'plan' | 'accounts' | 'areas' | 'postal-pack' | 'folder';

/** Prints a page of ours, a file without script, as PDF. */
export type PrintPdf = (job: {
  readonly page: string;
  readonly pdf: string;
  readonly paper: 'A4' | 'Letter';
}) => Promise<void>;

/** Everything the handlers work with, the same for every host. */
export interface Backend {
  readonly host: 'window' | 'loopback';
  readonly version: string;
  readonly data: AppData;
  readonly preferences: PreferencesFile;
  readonly recent: RecentPlans;
  readonly mappings: KeptMappings;
  readonly lists: KeptLists;
  readonly templates: KeptTemplates;
  readonly tokens: FileTokens;
  readonly checked: CheckedRows;
  readonly frontiers: HeldFrontiers;
  readonly proposals: HeldProposal;
  readonly store: Store;
  readonly jobs: JobRunner;
  readonly startProcess: StartProcess;
  readonly log: Log;
  readonly emit: Emit;
  /** A native file dialog; null where the host has none. */
  readonly pick: ((purpose: PickPurpose, several: boolean) => Promise<NamedFile[]>) | null;
  /** Null where the host has no printer of its own: there the browser prints. */
  readonly print: PrintPdf | null;
  /** Opens the plan to begin with, the first time it is called; answers why that could not be, else null. */
  readonly begin: () => Promise<ReplyError | null>;
  /** Cancels what runs and closes the plan. */
  readonly close: () => Promise<void>;
}

export type Emit = <N extends EventName>(event: N, payload: EventPayload<N>) => void;
