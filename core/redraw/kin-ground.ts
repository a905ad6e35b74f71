import type { Graph } from '../balance/problem.ts';
import { gluedGraph } from '../graph/glued-graph.ts';
import type { Ground } from './ground.ts';
import { kinOfRow } from './kin.ts';

/**
 * The same ground with units that go together on one place: in the middle of them, and a neighbour of whatever one of
 * them is a neighbour of, as a balance takes families for one unit (core/balance/glued.ts). So families hold a
 * territory together and never cut it. The ground itself where no units go together.
 */
export function kinGround(ground: Ground): Ground {
  const { kin } = ground;
  if (!kin) return ground;
  const { place, rows } = places(ground);
  const count = new Float64Array(rows.length);
  for (const at of place) count[at] = (count[at] as number) + 1;
  const middle = (km: Float64Array) => {
    const sums = new Float64Array(rows.length);
    place.forEach((at, plain) => {
      sums[at] = (sums[at] as number) + (km[plain] as number) / (count[at] as number);
    });
    return sums;
  };
  const placeOf = Int32Array.from(ground.placeOf, (plain) => (plain < 0 ? -1 : (place[plain] as number)));
  // Who has no place goes with the others of the family who have one.
  for (let group = 0; group + 1 < kin.start.length; group++) {
    const members = kin.rows.subarray(kin.start[group], kin.start[group + 1]);
    const at = placeOf[members.find((row) => placeOf[row] !== -1) ?? -1] ?? -1;
    for (const row of members) placeOf[row] = at;
  }
  let graph: Graph | null = null;
  return {
    ...plainly(ground),
    rows,
    xKm: middle(ground.xKm),
    yKm: middle(ground.yKm),
    placeOf,
    membersOf: (at) => kinOfRow(kin, rows[at] as number),
    get graph() {
      graph ??= gluedGraph(ground.graph, place, rows.length);
      return graph;
    },
  };
}

/** Without what is made when it is first asked for. */
function plainly({ plan, scenario, role, used, current, held, locked, families, kin, closed }: Ground) {
  return { plan, scenario, role, used, current, held, locked, families, kin, closed };
}

/** The new place of each place, numbered in the order of their first rows, and those rows. */
function places({ rows, kin }: Ground): { place: Int32Array; rows: Int32Array } {
  const ofGroup = new Map<number, number>();
  const first: number[] = [];
  const place = Int32Array.from(rows, (row) => {
    const group = kin?.group[row] ?? -1;
    if (group < 0) return first.push(row) - 1;
    const known = ofGroup.get(group);
    if (known !== undefined) return known;
    ofGroup.set(group, first.length);
    return first.push(row) - 1;
  });
  return { place, rows: Int32Array.from(first) };
}
