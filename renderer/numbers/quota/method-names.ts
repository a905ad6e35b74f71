import { useLingui } from '@lingui/react/macro';
import type { PlanMethod } from '../../../core/model/quota-plan.ts';

/** What the methods are called, in the order in which a planner tries them. */
export function useMethodNames(): { readonly id: PlanMethod; readonly text: string }[] {
  const { t } = useLingui();
  return [
    { id: 'potential', text: t`Share of potential` },
    { id: 'even', text: t`Even parts` },
    { id: 'history', text: t`History` },
    { id: 'growth', text: t`History with growth` },
    { id: 'hybrid', text: t`Potential and history` },
    { id: 'formula', text: t`A formula` },
    { id: 'forecast', text: t`Forecast` },
  ];
}
