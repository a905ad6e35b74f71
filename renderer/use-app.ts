import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { invariant } from '../core/invariant.ts';
import type { Plan } from '../core/model/plan.ts';
import type { TerritoryTotals } from '../core/tally/territory-totals.ts';
import type { App } from './actions/app.ts';
import type { AppState } from './state/store.ts';
import { createFormat, type Format } from './text/format.ts';

export const AppContext = createContext<App | null>(null);

/** What actions need; components pass it on. */
export function useApp(): App {
  const app = useContext(AppContext);
  invariant(app, 'the screen is inside its AppContext');
  return app;
}

/** A part of the store; `select` must answer the same object for the same state. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}

/** The open plan with the totals of the scenario on screen; null where no plan is open. */
export function usePlanTotals(): { readonly plan: Plan; readonly totals: TerritoryTotals } | null {
  const { totals } = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  return useMemo(() => plan && { plan, totals: totals(plan, scenario, role) }, [plan, scenario, role, totals]);
}

/** Numbers in the language of the screen and the currency of the plan. */
export function useFormat(): Format {
  const locale = useAppState((state) => state.locale);
  const currency = useAppState((state) => state.plan?.settings.currency ?? 'USD');
  return useMemo(() => createFormat(locale, currency), [locale, currency]);
}
