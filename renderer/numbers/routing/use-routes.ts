import { sameRecord } from '../../../core/edit/record-order.ts';
import { type RoutingSettings, USUAL_ROUTING } from '../../../core/routing/routing-settings.ts';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useAppState } from '../../use-app.ts';

interface Routes {
  /** The table of the scenario and role on screen; null until it is made. */
  readonly result: RoutingResult | null;
  /** Whether it was made of the plan as it is. */
  readonly isCurrent: boolean;
}

/** The routing table on screen. */
export function useRoutes(): Routes {
  const routing = useAppState((state) => state.routing);
  const of = useAppState((state) => state.file);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const revision = useAppState((state) => state.revision);
  const fits = routing?.of === of && routing.result.scenario === scenario && routing.result.role === role;
  const result = routing && fits ? routing.result : null;
  return { result, isCurrent: result?.revision === revision };
}

/** How leads are routed: as the plan has it, and as it is on screen, where that is changed and not kept yet. */
export function useRoutingSettings(): {
  readonly kept: RoutingSettings;
  readonly shown: RoutingSettings;
  readonly isChanged: boolean;
} {
  const kept = useAppState((state) => state.plan?.settings.routing) ?? USUAL_ROUTING;
  const draft = useAppState((state) => (state.routingDraft?.of === state.file ? state.routingDraft.settings : null));
  return { kept, shown: draft ?? kept, isChanged: draft !== null && !sameRecord(draft, kept) };
}
