import type { CallName } from '../api/contract.ts';
import type { JobRequest } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { againJob, balanceJob } from '../jobs/balance-job.ts';
import { countsJob } from '../jobs/counts-job.ts';
import { driftJob } from '../jobs/drift-job.ts';
import { exportJob } from '../jobs/export-job.ts';
import { fillJob } from '../jobs/fill-job.ts';
import { frontierJob } from '../jobs/frontier-job.ts';
import { importLeadsJob } from '../jobs/import-leads.ts';
import { importRepsJob } from '../jobs/import-reps.ts';
import { importResultsJob } from '../jobs/import-results.ts';
import { addPackJob, lookAtAreasJob } from '../jobs/intake-jobs.ts';
import { midYearJob } from '../jobs/mid-year-job.ts';
import { neighboursJob } from '../jobs/neighbours-job.ts';
import { applyImportJob, importJob } from '../jobs/page-import.ts';
import { reasonsJob } from '../jobs/reasons-job.ts';
import { routingJob } from '../jobs/routing-job.ts';
import type { Job } from '../jobs/runner.ts';
import { Refused } from '../refused.ts';
import type { Handler } from './serve.ts';

type Names = Extract<CallName, `jobs.${string}`>;

/** Long work: started here, followed by events. */
export const jobHandlers: { readonly [N in Names]: Handler<N> } = {
  'jobs.start': (request, backend) => {
    const list = request.kind === 'import-results' ? request.what : null;
    return { job: backend.jobs.start(request.kind, jobOf(request, backend), list) };
  },
  'jobs.list': (_input, backend) => backend.jobs.list(),
  'jobs.cancel': ({ job }, backend) => {
    if (!backend.jobs.cancel(job)) throw new Refused('job-unknown');
    return {};
  },
  'jobs.keep': ({ job }, backend) => {
    if (!backend.jobs.keep(job)) throw new Refused('job-unknown');
    return {};
  },
};

/** Tokens become paths here, before the job waits: one that is unknown is refused at once. */
function jobOf(request: JobRequest, backend: Backend): Job {
  switch (request.kind) {
    case 'import':
      return importJob(backend, request);
    case 'apply-import':
      return applyImportJob(backend, request);
    case 'import-reps':
      return importRepsJob(backend, request);
    case 'import-leads':
      return importLeadsJob(backend, request);
    case 'import-results':
      return importResultsJob(backend, request);
    case 'drift':
      return driftJob(backend, request);
    case 'fill':
      return fillJob(backend, request);
    case 'look-at-areas':
      return lookAtAreasJob(backend, request);
    case 'add-pack':
      return addPackJob(backend, request);
    case 'balance':
      return balanceJob(backend, request);
    case 'reasons':
      return reasonsJob(backend, request);
    case 'balance-again':
      return againJob(backend, request);
    case 'frontier':
      return frontierJob(backend, request);
    case 'mid-year':
      return midYearJob(backend, request);
    case 'routing':
      return routingJob(backend, request);
    case 'counts':
      return countsJob(backend, request);
    case 'find-neighbours':
      return neighboursJob(backend.store);
    case 'export':
      return exportJob(backend, request);
  }
}
