import { rowOfKey } from '../model/assignment.ts';
import type { Link } from '../model/link.ts';
import type { Plan } from '../model/plan.ts';
import { unitName } from '../model/unit.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { triangulation } from './plan-graph.ts';
import { plannedNeighbours } from './planned-neighbours.ts';
import { refused } from './refusal.ts';
import { linkedGraph } from './unit-graph.ts';
import { unitLinks } from './unit-links.ts';

/** Why a link cannot be made or removed; the sentences are in core/text/link-text.ts. */
type LinkProblem = 'side-by-side' | 'neighbours' | 'no-link' | 'no-place';

/**
 * Has two units count as neighbours, or no longer. Refused (`link-impossible`) where they are as asked already, lie
 * side by side or have no place. What is removed stays away: where a part is then separate, the graph reaches it over
 * the next gap. Earlier words on the same pair are replaced.
 */
export function linkUnits(plan: Plan, { units: [one, other], linked }: CommandOf<'link-units'>): EditResult {
  const [a, b] = one < other ? [one, other] : [other, one];
  const rows = [rowOfKey(plan.units.keys, a), rowOfKey(plan.units.keys, b)] as const;
  if (a === b || rows.some((row) => row < 0)) return refused('invalid-request', { what: 'unit' });
  const [nameA, nameB] = [unitName(plan.units, rows[0]), unitName(plan.units, rows[1])];
  const problem = problemOf(plan, rows[0], rows[1], linked);
  if (problem) return refused('link-impossible', { problem, a: nameA, b: nameB });
  const before = plan.links.find((link) => link.a === a && link.b === b) ?? null;
  const after: Link = { a, b, linked };
  return {
    ok: true,
    change: {
      note: { code: linked ? 'linked' : 'unlinked', values: { a: nameA, b: nameB } },
      moves: [],
      records: [{ kind: 'links', before, after }],
      batches: [],
    },
  };
}

function problemOf(plan: Plan, a: number, b: number, linked: boolean): LinkProblem | null {
  const plane = unitPlane(plan.units);
  const [u, v] = [plane.rows.indexOf(a), plane.rows.indexOf(b)];
  if (u < 0 || v < 0) return linked ? 'no-place' : 'no-link';
  const own = plan.neighbours ? null : triangulation(plan.units, plane);
  const made = linkedGraph(plane, plan.units.count, plannedNeighbours(plan), own);
  const { start, neighbour } = made.graph;
  const isNeighbour = neighbour.subarray(start[u] as number, start[u + 1] as number).includes(v);
  if (linked) return isNeighbour ? 'neighbours' : null;
  if (!isNeighbour) return 'no-link';
  return unitLinks(plan, made).some((link) => link.a === a && link.b === b) ? null : 'side-by-side';
}
