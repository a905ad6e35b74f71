import { dayOfIso, monthsBetween } from '../../model/day-column.ts';
import type { RepKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Rep } from '../../model/territory.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { type Refusal, refused } from '../refusal.ts';
import { unprotectedReps, withoutReps } from '../roster-change.ts';
import type { OrganisationOf, RepFields } from './command.ts';

/** Adds a rep. Refused where another has the id, the e-mail address or the CRM's id: lists find reps by these. */
export function addRep(plan: Plan, { rep }: OrganisationOf<'add-rep'>): EditResult {
  const wrong = repRefusal(plan.reps, rep);
  if (wrong) return wrong;
  const key = (plan.reps.reduce((high, other) => Math.max(high, other.key), 0) + 1) as RepKey;
  const after = { ...rep, key, manages: null, tenureMonths: tenureOf(plan, rep) };
  const records: RecordChange[] = [{ kind: 'reps', before: null, after }];
  const values = { name: rep.name };
  return { ok: true, change: { note: { code: 'added-rep', values }, moves: [], records, batches: [] } };
}

/** Changes what is said of a rep, who keeps their territories. Months in the job change with the first day only. */
export function editRep(plan: Plan, { key, rep }: OrganisationOf<'edit-rep'>): EditResult {
  const before = plan.reps.find((other) => other.key === key);
  if (!before) return refused('invalid-request', { what: 'rep' });
  const others = plan.reps.filter((other) => other !== before);
  const wrong = repRefusal(others, rep);
  if (wrong) return wrong;
  const tenureMonths = rep.startDate === before.startDate ? before.tenureMonths : tenureOf(plan, rep);
  const records = recordChanges('reps', [before], [{ ...before, ...rep, tenureMonths }]);
  const values = { name: rep.name };
  return { ok: true, change: { note: { code: 'edited-rep', values }, moves: [], records, batches: [] } };
}

/**
 * Removes a rep. What they had of a territory goes to those who work it with them; a territory that was theirs alone
 * is vacant, and a group they led is led by nobody.
 */
export function removeRep(plan: Plan, { rep }: OrganisationOf<'remove-rep'>): EditResult {
  const before = plan.reps.find(({ key }) => key === rep);
  if (!before) return refused('invalid-request', { what: 'rep' });
  const gone = new Set([rep]);
  const seats = plan.scenarioTerritories.map((seat) => withoutReps(seat, gone));
  const left = recordChanges('scenarioTerritories', plan.scenarioTerritories, seats);
  const territories = new Set(left.map((change) => (change.before as { territory: number }).territory)).size;
  const records: RecordChange[] = [
    { kind: 'reps', before, after: null },
    ...left,
    ...unprotectedReps(plan.protections, gone),
  ];
  const values = { name: before.name, territories };
  return { ok: true, change: { note: { code: 'removed-rep', values }, moves: [], records, batches: [] } };
}

function repRefusal(
  others: readonly Rep[],
  { id, name, email, crmUserId, capacityFte, homeLat, homeLon }: RepFields,
): Refusal | null {
  if (id.trim() === '' || name.trim() === '') return refused('invalid-request', { what: 'name' });
  if (!(capacityFte > 0) || (homeLat === null) !== (homeLon === null))
    return refused('invalid-request', { what: 'rep' });
  const taken = [
    others.some((other) => other.id === id) && id,
    email !== '' && others.some((other) => other.email.toLowerCase() === email.toLowerCase()) && email,
    crmUserId !== '' && others.some((other) => other.crmUserId === crmUserId) && crmUserId,
  ].find((text) => text !== false);
  return taken === undefined ? null : refused('name-taken', { name: taken });
}

function tenureOf({ settings }: Plan, { startDate }: RepFields): number | null {
  return startDate === null ? null : monthsBetween(dayOfIso(startDate), dayOfIso(settings.periodStart));
}
