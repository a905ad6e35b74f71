import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { ImportOffer } from '../import-offer.tsx';

/** What would make the scorecard fuller, with the imports that bring it. */
export function ScoreMissing({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  return (
    <>
      {!plan.sales && (
        <ImportOffer what="sales" action={t`Import a sales history…`}>
          <Trans>A sales history gives sales by quarter and rep, and the fair ranking.</Trans>
        </ImportOffer>
      )}
      {!plan.opportunities && (
        <ImportOffer what="opportunities" action={t`Import opportunities…`}>
          <Trans>Opportunities give win rates, cycle lengths and conversion by stage.</Trans>
        </ImportOffer>
      )}
      {!plan.activities && (
        <ImportOffer what="activities" action={t`Import activities…`}>
          <Trans>Activities give calls, meetings, selling time and the accuracy of forecasts.</Trans>
        </ImportOffer>
      )}
    </>
  );
}
