import { unitGraph } from '../../core/edit/unit-graph.ts';
import { greatCircleKm } from '../../core/geo/distance.ts';
import { connectedParts } from '../../core/graph/parts.ts';
import type { Contiguity, Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { NeighbourTable } from '../../core/model/unit.ts';
import { unitPlane } from '../../core/tally/unit-plane.ts';
import type { ScenarioView } from './scenario-view.ts';

/** A link across water or a gap that lets separate parts of the unit set count as neighbours. */
interface LinkFact {
  readonly from: string;
  readonly to: string;
  readonly km: number;
  /** Id of the territory that has both ends, so that it is in one piece only by this link; null where none has. */
  readonly territory: string | null;
}

/** Whether the territories are in one piece, and by which links. */
export interface ContiguityFacts {
  readonly asked: Contiguity;
  /** Pieces of each territory of the view; null where contiguity was not asked for. */
  readonly pieces: Int32Array | null;
  /** Pieces beyond one per territory. */
  readonly looseParts: number | null;
  readonly links: readonly LinkFact[];
}

const known = new WeakMap<ScenarioView, ContiguityFacts>();

/** Looks at the scenario as it stands, so that it holds for a plan that was edited by hand as well. */
export function contiguityOf(view: ScenarioView): ContiguityFacts {
  const found = known.get(view);
  if (found) return found;
  const facts = lookedAt(view);
  known.set(view, facts);
  return facts;
}

function lookedAt(view: ScenarioView): ContiguityFacts {
  const { plan } = view;
  const asked = plan.settings.balance.contiguity;
  const plane = unitPlane(plan.units);
  if (asked === 'off' || plane.rows.length === 0) return { asked, pieces: null, looseParts: null, links: [] };
  const graph = unitGraph(plane, plan.units.count, plan.neighbours);
  const rows = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const territory = plane.rows.map((unit) => rows.get(view.assignment[unit] as number) ?? -1);
  const pieces = new Int32Array(view.territories.length);
  for (const unit of connectedParts(graph, territory).first) {
    const row = territory[unit] as number;
    if (row >= 0) pieces[row] = (pieces[row] as number) + 1;
  }
  const looseParts = pieces.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  const links = plan.neighbours ? linkFacts(view, plan.neighbours, graph, plane.rows) : [];
  return { asked, pieces, looseParts, links };
}

/** The links that came with the units, and those that the graph added because parts were separate still. */
function linkFacts(
  view: ScenarioView,
  neighbours: NeighbourTable,
  graph: ReturnType<typeof unitGraph>,
  unitRows: Int32Array,
): LinkFact[] {
  const { plan, assignment, byKey } = view;
  const pairs = [...namedPairs(neighbours), ...addedPairs(neighbours, graph, unitRows, plan.units.count)];
  const name = (unit: number) => textAt(plan.units.names, unit) || textAt(plan.units.codes, unit);
  return pairs.map(([a, b]) => {
    const owner = assignment[a] === assignment[b] ? byKey.get(assignment[a] as number) : undefined;
    return { from: name(a), to: name(b), km: Math.round(distanceKm(plan.units, a, b)), territory: owner?.id ?? null };
  });
}

type Pair = readonly [number, number];

function namedPairs({ a, b, link }: NeighbourTable): Pair[] {
  const rows = Array.from(link.keys()).filter((i) => link[i] === 1);
  return rows.map((i) => [a[i] as number, b[i] as number]);
}

function addedPairs(
  { a, b }: NeighbourTable,
  graph: ReturnType<typeof unitGraph>,
  unitRows: Int32Array,
  unitCount: number,
): Pair[] {
  const pairKey = (one: number, other: number) => Math.min(one, other) * unitCount + Math.max(one, other);
  const given = new Set(Array.from(a, (unit, i) => pairKey(unit, b[i] as number)));
  const added: Pair[] = [];
  unitRows.forEach((unit, place) => {
    for (let i = graph.start[place] as number; i < (graph.start[place + 1] as number); i++) {
      const other = unitRows[graph.neighbour[i] as number] as number;
      if (unit < other && !given.has(pairKey(unit, other))) added.push([unit, other]);
    }
  });
  return added;
}

function distanceKm({ lat, lon, xKm, yKm }: Plan['units'], a: number, b: number): number {
  if (xKm && yKm) return Math.hypot((xKm[a] as number) - (xKm[b] as number), (yKm[a] as number) - (yKm[b] as number));
  return greatCircleKm(lat[a] as number, lon[a] as number, lat[b] as number, lon[b] as number);
}
