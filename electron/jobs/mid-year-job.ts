import type { MidYearJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { buffersOf } from './buffers.ts';
import type { MidYearMade, MidYearWork } from './mid-year-work.ts';
import type { Job } from './runner.ts';

/** The proposal a page asks for: it is held here until it is kept, and the page hears its figures. */
export function midYearJob({ store, proposals }: Backend, { kind: _, ...request }: MidYearJob): Job {
  return async (control) => {
    const { plan, revision } = await store.call('read', {});
    const work: MidYearWork = { plan, request };
    const { change, outcome, ranOut } = await control.run<MidYearMade>('mid-year', work, [...buffersOf(plan)]);
    control.check();
    const listed = {
      territories: outcome.territories.map((one) => ({ ...one })),
      beyond: outcome.beyond.map((one) => ({ ...one })),
      unseated: [...outcome.unseated],
    };
    return { kind: 'mid-year', held: proposals.hold({ revision, change }), outcome: { ...outcome, ...listed }, ranOut };
  };
}
