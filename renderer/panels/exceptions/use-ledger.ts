import { useMemo } from 'react';
import { type ExceptionLedger, exceptionLedger } from '../../../core/exceptions/exception-ledger.ts';
import { type ExceptionShare, exceptionShare } from '../../../core/exceptions/exception-share.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { useAppState, usePlanTotals } from '../../use-app.ts';

/** The exceptions of the scenario and role on screen; null where no plan is open. */
export function useLedger(): {
  readonly plan: Plan;
  readonly ledger: ExceptionLedger;
  readonly share: ExceptionShare;
} | null {
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  return useMemo(() => {
    if (!shown) return null;
    const { plan, totals } = shown;
    const ledger = exceptionLedger(plan, scenario, role, totals);
    return { plan, ledger, share: exceptionShare(plan, scenario, role, ledger, totals) };
  }, [shown, scenario, role]);
}
