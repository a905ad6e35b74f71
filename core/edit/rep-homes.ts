import type { Homes } from '../balance/objective.ts';
import { projectionFitting } from '../geo/projection.ts';
import type { HomePull, Plan } from '../model/plan.ts';
import type { FixedCentre, Rep, RepShare } from '../model/territory.ts';
import { pick, unitPlane } from '../tally/unit-plane.ts';

/** Homes and fixed centres that pull the territories of a problem, and whose they are. */
export interface RepHomes {
  /** Null where none is asked for, or none can be placed. */
  readonly homes: Homes | null;
  /** Per territory the key of the rep whose home it is; 0 where it has none or its centre is fixed. */
  readonly reps: Int32Array;
}

/** Soft is half: the centre lies midway between the home and the weighted centre. Off, only the way there may count. */
const PULL: Readonly<Record<HomePull, number>> = { off: 0, soft: 0.5, hard: 1 };

/**
 * Where the reps of each territory live, in the plane the units lie in (km). Of several reps with a home the one with
 * the largest share counts. A centre that is fixed (`fixed`, one per territory) stands in place of a home and pulls
 * wholly, whatever is asked of homes. A unit list with a plane of its own says nothing of where degrees lie in it, so
 * there nothing can be placed. `asked` is null where homes count for nothing at all.
 */
export function repHomes(
  plan: Plan,
  crews: readonly (readonly RepShare[])[],
  asked: HomePull | null,
  fixed: readonly (FixedCentre | null)[] = [],
): RepHomes {
  const { lat, lon, xKm } = plan.units;
  const reps = new Int32Array(crews.length);
  if (xKm !== null) return { homes: null, reps };
  const rows = unitPlane(plan.units).rows;
  const project = projectionFitting(pick(lat, rows), pick(lon, rows));
  const none = () => new Float64Array(crews.length).fill(Number.NaN);
  const homes = { xKm: none(), yKm: none(), pull: new Float64Array(crews.length) };
  const place = (t: number, at: FixedCentre, pull: number) => {
    const [x, y] = project(at.lat, at.lon);
    homes.xKm[t] = x;
    homes.yKm[t] = y;
    homes.pull[t] = pull;
  };
  crews.forEach((crew, t) => {
    const centre = fixed[t];
    const rep = asked === null || centre ? null : atHome(crew, plan.reps);
    if (centre) place(t, centre, 1);
    if (!rep || asked === null) return;
    place(t, { lat: rep.homeLat, lon: rep.homeLon }, PULL[asked]);
    reps[t] = rep.key;
  });
  return { homes: homes.xKm.some((x) => !Number.isNaN(x)) ? homes : null, reps };
}

type RepAtHome = Rep & { readonly homeLat: number; readonly homeLon: number };

/** The rep of a crew with the largest share of those who have a home; the first of equals. */
export function atHome(crew: readonly RepShare[], reps: readonly Rep[]): RepAtHome | null {
  let best: { rep: RepAtHome; share: number } | null = null;
  for (const { rep: key, share } of crew) {
    const rep = reps.find((one) => one.key === key);
    if (rep && hasHome(rep) && share > (best?.share ?? Number.NEGATIVE_INFINITY)) best = { rep, share };
  }
  return best?.rep ?? null;
}

function hasHome(rep: Rep): rep is RepAtHome {
  return rep.homeLat !== null && rep.homeLon !== null;
}
