import type { Plan } from '../../model/plan.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { MatchingCommandOf } from './command.ts';

/** Says what new reps can do in each month of the job, so that their capacity is smaller while they learn, or not. */
export function setRamp(plan: Plan, { ramp }: MatchingCommandOf<'set-ramp'>): EditResult {
  if (ramp?.some((share) => !(share >= 0 && share <= 1))) return refused('invalid-request', { what: 'ramp' });
  const { ramp: _, ...rest } = plan.settings;
  const settings = ramp ? { ...rest, ramp } : rest;
  const records = recordChanges('settings', [plan.settings], [settings]);
  const note = { code: ramp ? 'ramp' : 'ramp-off', values: {} } as const;
  return { ok: true, change: { note, moves: [], records, batches: [] } };
}
