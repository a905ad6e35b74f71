import type { ReplyError } from './api/reply.ts';
import type { Backend, Emit } from './backend.ts';
import { openAppData } from './files/app-data.ts';
import { createFileTokens } from './files/file-tokens.ts';
import { openKeptLists } from './files/kept-lists.ts';
import { openKeptMappings } from './files/kept-mappings.ts';
import { openKeptTemplates } from './files/kept-templates.ts';
import { openPreferences } from './files/preferences.ts';
import { openRecentPlans } from './files/recent-plans.ts';
import { createCheckedRows } from './jobs/checked-rows.ts';
import { createHeldFrontiers } from './jobs/held-frontiers.ts';
import { createHeldProposal } from './jobs/held-proposal.ts';
import { type StartProcess, startThread } from './jobs/process.ts';
import { createJobRunner } from './jobs/runner.ts';
import { createStore } from './jobs/store.ts';
import { threadsEnded } from './jobs/thread-end.ts';
import { createLog } from './log/log.ts';
import { openFirst } from './plans/open-first.ts';
import { errorOf } from './refused.ts';

/** What differs between the hosts. */
export interface HostParts {
  readonly host: Backend['host'];
  readonly version: string;
  /** The folder of the app's own data. */
  readonly dataRoot: string;
  readonly emit: Emit;
  readonly pick: Backend['pick'];
  readonly print?: Backend['print'];
  /** How work is started; threads where nothing else is said. */
  readonly startProcess?: StartProcess;
  /** A plan to begin with; null for the one that was open last, or the sample. */
  readonly planFile: string | null;
  /** Told when the planner chose another language or look. */
  readonly preferencesChanged?: () => void;
}

/** The privileged side of one running app: its files, its store thread, its jobs. */
export function createBackend(parts: HostParts): Backend {
  const { host, version, emit, pick, print = null, startProcess = startThread } = parts;
  const data = openAppData(parts.dataRoot);
  const log = createLog(data.logs);
  const frontiers = createHeldFrontiers();
  const proposals = createHeldProposal();
  const store = createStore(
    { backups: data.backups, backupOnClose: true },
    {
      opened: ({ revision }) => {
        frontiers.clear();
        proposals.clear();
        emit('plan.opened', { revision });
      },
      changed: (changed) => emit('plan.changed', changed),
    },
  );
  const jobs = createJobRunner(startProcess, {
    progress: (progress) => emit('job.progress', progress),
    ended: (ended) => emit('job.ended', ended),
    fault: (thrown) => log.fault('job', thrown),
  });
  let begun: Promise<ReplyError | null> | null = null;
  const backend: Backend = {
    host,
    version,
    data,
    preferences: openPreferences(data.preferencesFile, parts.preferencesChanged),
    recent: openRecentPlans(data.recentFile, () => new Date()),
    mappings: openKeptMappings(data.mappingsFile),
    lists: openKeptLists(data.listsFile),
    templates: openKeptTemplates(data.templatesFile),
    tokens: createFileTokens(),
    checked: createCheckedRows(),
    frontiers,
    proposals,
    store,
    jobs,
    startProcess,
    log,
    emit,
    pick,
    print,
    begin: () => {
      begun ??= openFirst(backend, parts.planFile).then(() => null, errorOf);
      return begun;
    },
    close: async () => {
      await jobs.close();
      await store.close();
      await threadsEnded();
    },
  };
  return backend;
}
