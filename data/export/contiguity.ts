import { plannedNeighbours } from '../../core/edit/planned-neighbours.ts';
import { type LinkedGraph, linkedGraph } from '../../core/edit/unit-graph.ts';
import { unitLinks } from '../../core/edit/unit-links.ts';
import { greatCircleKm } from '../../core/geo/distance.ts';
import { connectedParts } from '../../core/graph/parts.ts';
import type { Contiguity, Plan } from '../../core/model/plan.ts';
import { unitName } from '../../core/model/unit.ts';
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
  const linked = linkedGraph(plane, plan.units.count, plannedNeighbours(plan));
  const rows = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const territory = plane.rows.map((unit) => rows.get(view.assignment[unit] as number) ?? -1);
  const pieces = new Int32Array(view.territories.length);
  for (const unit of connectedParts(linked.graph, territory).first) {
    const row = territory[unit] as number;
    if (row >= 0) pieces[row] = (pieces[row] as number) + 1;
  }
  const looseParts = pieces.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  return { asked, pieces, looseParts, links: linkFacts(view, linked) };
}

function linkFacts({ plan, assignment, byKey }: ScenarioView, linked: LinkedGraph): LinkFact[] {
  return unitLinks(plan, linked).map(({ a, b }) => {
    const owner = assignment[a] === assignment[b] ? byKey.get(assignment[a] as number) : undefined;
    const [from, to] = [unitName(plan.units, a), unitName(plan.units, b)];
    return { from, to, km: Math.round(distanceKm(plan.units, a, b)), territory: owner?.id ?? null };
  });
}

function distanceKm({ lat, lon, xKm, yKm }: Plan['units'], a: number, b: number): number {
  if (xKm && yKm) return Math.hypot((xKm[a] as number) - (xKm[b] as number), (yKm[a] as number) - (yKm[b] as number));
  return greatCircleKm(lat[a] as number, lon[a] as number, lat[b] as number, lon[b] as number);
}
