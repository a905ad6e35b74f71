import { assignmentOf, rowOfKey } from '../../core/model/assignment.ts';
import { type RoleKey, type ScenarioKey, UNASSIGNED } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { JobResult } from '../../electron/api/jobs.ts';
import type { SetSlice } from './slice.ts';

export type FrontierResult = Extract<JobResult, { kind: 'frontier' }>;

/** What the next frontier is asked for. */
interface FrontierAsked {
  readonly points: number;
  readonly counted: FrontierResult['counted'];
}

/** A plan that is shown on the map without being in the plan. */
export interface Preview {
  readonly held: number;
  readonly point: number;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Rows of the units that would leave a territory, rising; those that are in none yet are only given one. */
  readonly moved: Int32Array;
  /** How many of those that are in none would get one. */
  readonly placed: number;
  /** A territory key per row of the unit table. */
  readonly territories: Int32Array;
  /** The assignment that it was made of: once there is another one, it is over. */
  readonly of: Int32Array;
}

/** The frontier that was computed last, and the one of its plans that is looked at. */
export interface FrontierSlice {
  readonly frontierAsked: FrontierAsked;
  readonly setFrontierAsked: (change: Partial<FrontierAsked>) => void;
  /** `of` is the assignment that it was computed of; null before the first. */
  readonly frontier: { readonly result: FrontierResult; readonly of: Int32Array } | null;
  readonly setFrontier: (frontier: FrontierSlice['frontier']) => void;
  readonly preview: Preview | null;
  readonly setPreview: (preview: Preview | null) => void;
}

const USUAL_POINTS = 10;

export function frontierSlice(set: SetSlice<FrontierSlice>): FrontierSlice {
  return {
    frontierAsked: { points: USUAL_POINTS, counted: { measure: null, months: false } },
    setFrontierAsked: (change) => set(({ frontierAsked }) => ({ frontierAsked: { ...frontierAsked, ...change } })),
    frontier: null,
    setFrontier: (frontier) => set({ frontier, preview: null }),
    preview: null,
    setPreview: (preview) => set({ preview }),
  };
}

/** A preview of moves (keys of units, rising, and of territories); null where a unit is not where they take it from. */
export function previewOf(
  plan: Plan,
  place: Pick<Preview, 'held' | 'point' | 'scenario' | 'role'>,
  { units, from, to }: { readonly units: Int32Array; readonly from: Int32Array; readonly to: Int32Array },
): Preview | null {
  const of = assignmentOf(plan, place.scenario, place.role);
  const territories = of.slice();
  const rows = units.map((unit) => rowOfKey(plan.units.keys, unit));
  for (const [i, row] of rows.entries()) {
    if (row < 0 || of[row] !== from[i]) return null;
    territories[row] = to[i] as number;
  }
  const moved = rows.filter((_, i) => from[i] !== UNASSIGNED);
  return { ...place, moved, placed: rows.length - moved.length, territories, of };
}

/** The plan as the map shows it: with the preview where it is of what is on screen. */
export function previewedPlan(plan: Plan, preview: Preview | null): Plan {
  if (!preview || !isOf(plan, preview)) return plan;
  const known = previewed.get(preview);
  if (known?.plan === plan) return known.shown;
  const assignments = plan.assignments.map((one) =>
    one.scenario === preview.scenario && one.role === preview.role ? { ...one, territories: preview.territories } : one,
  );
  const shown = { ...plan, assignments };
  previewed.set(preview, { plan, shown });
  return shown;
}

/** Whether a preview is still of the plan as it stands. */
export function isOf(plan: Plan, { scenario, role, of }: Pick<Preview, 'scenario' | 'role' | 'of'>): boolean {
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  return known && plan.units.count === of.length && assignmentOf(plan, scenario, role) === of;
}

const previewed = new WeakMap<Preview, { readonly plan: Plan; readonly shown: Plan }>();
