import type { EditCommand } from '../edit/command.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { greatCircleKm } from '../geo/distance.ts';
import { linearAssignment } from '../matching/linear-assignment.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { RepKey, RoleKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Draft, withCommands } from './draft.ts';
import type { PartSeat } from './event.ts';
import type { SplitEvenly } from './split-evenly.ts';

/** Km that no way within a plan is long: a part that nobody's home speaks for. */
const ANYWHERE = 0;

/**
 * Says who works the new parts of a territory, each rep with a home the part that is nearest to it (linear assignment of
 * straight km from home to the middle of the part). New reps are added to the plan. Refused as adding a rep is, and
 * where a rep is not there or is named twice.
 */
export function seatParts(
  { draft: divided, fresh }: SplitEvenly,
  role: RoleKey,
  parts: readonly PartSeat[],
): Draft | Refusal {
  const named = parts.flatMap((part) => (part.kind === 'rep' ? [part.rep] : []));
  if (new Set(named).size < named.length) return refused('invalid-request', { what: 'reps' });
  let draft: Draft | Refusal = divided;
  const reps: (RepKey | null)[] = [];
  for (const part of parts) {
    if (!draft.ok) return draft;
    if (part.kind === 'new') draft = withCommands(draft, [{ kind: 'add-rep', rep: part.rep }]);
    if (!draft.ok) return draft;
    const newest = draft.plan.reps.reduce((high, { key }) => Math.max(high, key), 0) as RepKey;
    reps.push(part.kind === 'vacant' ? null : part.kind === 'rep' ? part.rep : newest);
  }
  const { plan, scenario } = draft;
  const of = linearAssignment(wayTo(plan, assignmentOf(plan, scenario, role), reps, fresh), reps.length, fresh.length);
  const commands = reps.flatMap((rep, i): EditCommand[] => {
    const territory = fresh[of[i] as number];
    if (rep === null || territory === undefined) return [];
    return [{ kind: 'set-territory-reps', scenario, territory, reps: [{ rep, share: 1 }] }];
  });
  return withCommands(draft, commands);
}

/** Straight km from each rep's home to the middle of each part, a row for each rep. */
function wayTo(
  { units, reps: known }: Plan,
  assignment: Int32Array,
  reps: readonly (RepKey | null)[],
  fresh: readonly number[],
): Float64Array {
  const sums = fresh.map(() => ({ lat: 0, lon: 0, count: 0 }));
  for (let row = 0; row < units.count; row++) {
    const sum = sums[fresh.indexOf(assignment[row] as number)];
    if (!sum || !Number.isFinite(units.lat[row]) || !Number.isFinite(units.lon[row])) continue;
    sum.lat += units.lat[row] as number;
    sum.lon += units.lon[row] as number;
    sum.count++;
  }
  return Float64Array.from({ length: reps.length * fresh.length }, (_, i) => {
    const rep = known.find(({ key }) => key === reps[Math.floor(i / fresh.length)]);
    const middle = sums[i % fresh.length];
    if (!rep || rep.homeLat === null || rep.homeLon === null || !middle?.count) return ANYWHERE;
    return greatCircleKm(rep.homeLat, rep.homeLon, middle.lat / middle.count, middle.lon / middle.count);
  });
}
