import type { RoutingSettings } from '../../core/routing/routing-settings.ts';
import type { JobResult } from '../../electron/api/jobs.ts';
import type { SetSlice } from './slice.ts';

export type RoutingResult = Extract<JobResult, { kind: 'routing' }>;

/** The routing table that was proved last, and what the planner changes of it before it is kept. */
export interface RoutingSlice {
  /** `of`: path of the plan it was made of. */
  readonly routing: { readonly of: string | null; readonly result: RoutingResult } | null;
  readonly routingDraft: { readonly of: string | null; readonly settings: RoutingSettings } | null;
  readonly setRouting: (routing: RoutingSlice['routing']) => void;
  readonly setRoutingDraft: (draft: RoutingSlice['routingDraft']) => void;
}

export function routingSlice(set: SetSlice<RoutingSlice>): RoutingSlice {
  return {
    routing: null,
    routingDraft: null,
    setRouting: (routing) => set({ routing }),
    setRoutingDraft: (routingDraft) => set({ routingDraft }),
  };
}
