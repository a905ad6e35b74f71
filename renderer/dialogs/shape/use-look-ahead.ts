import { useMemo } from 'react';
import type { Refusal } from '../../../core/edit/refusal.ts';
import type { RedrawCommand } from '../../../core/redraw/command.ts';
import { type Ground, groundOf } from '../../../core/redraw/ground.ts';
import { redrawnBy } from '../../../core/redraw/redraw.ts';
import type { Redrawn } from '../../../core/redraw/redrawn.ts';
import type { Shaping } from '../../actions/shape-territory.ts';
import { MOST_LOOKED_AT } from '../../state/shaping.ts';
import { useAppState } from '../../use-app.ts';

/** What a tool would do, and the ground it would do it on. */
export interface LookAhead {
  readonly ground: Ground;
  readonly would: Redrawn | Refusal;
}

/** The ground of the scenario on screen, made anew only for another plan; null where none is open. */
export function useGround(): Ground | null {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const families = useAppState((state) => state.familiesAlong);
  return useMemo(() => plan && groundOf(plan, scenario, role, families ?? undefined), [plan, scenario, role, families]);
}

/**
 * What a tool would do as it is asked now, by the function that does it; null where nothing is asked, and in plans so
 * large that looking would take as long as doing. `asked` must be the same object while it asks the same.
 */
export function useLookAhead(asked: Exclude<Shaping, { kind: 'recolour-territory' }> | null): LookAhead | null {
  const ground = useGround();
  return useMemo(() => {
    if (!ground || !asked || ground.current.length > MOST_LOOKED_AT) return null;
    const { scenario, role } = ground;
    const command = { scenario, role, ...asked } as Exclude<RedrawCommand, { kind: 'recolour-territory' }>;
    return { ground, would: redrawnBy(ground, command) };
  }, [ground, asked]);
}
