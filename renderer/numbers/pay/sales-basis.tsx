import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { PayChange } from '../../../core/pay/pay-change.ts';
import { payPlanOf } from '../../../core/pay/pay-row.ts';
import { setExpectedSales } from '../../actions/pay-plan.ts';
import { showPanel } from '../../actions/show-panel.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { PanelName } from '../../state/view-slice.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { BaselineQuota } from './baseline-quota.tsx';

interface SalesBasisProps {
  readonly plan: Plan;
  readonly change: PayChange | null;
}

/** What pay is reckoned from, and what is missing for it, with the way there. */
export function SalesBasis({ plan, change }: SalesBasisProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const format = useFormat();
  const scenario = useAppState((state) => state.scenario);
  if (!change) {
    return (
      <Missing panel="fairness" button={<Trans>Say which measure it is</Trans>}>
        <Trans>No measure stands for potential, so nobody can say what is to be sold.</Trans>
      </Missing>
    );
  }
  if (change.reps.length === 0) {
    return (
      <div className="pay-missing">
        <p>
          <Trans>No rep works a territory yet.</Trans>
        </p>
        <CommandButton command="plan.import-reps">
          <Trans>Import reps…</Trans>
        </CommandButton>
      </div>
    );
  }
  const { winShare, winShareFrom, measure } = change.expected;
  const share = format.percent(winShare);
  const name = measureLabel(i18n, plan.measures[measure]?.name ?? '');
  const before = plan.scenarios.find(({ key }) => key === change.baseline)?.name;
  const noQuotas = change.reps.every(({ after }) => !after?.earned);
  const noBefore = change.reps.every(({ before: was }) => !was?.earned);
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Expected sales are`}
          choices={[
            { id: 'potential', text: t`Share of potential` },
            { id: 'forecast', text: t`The forecast` },
          ]}
          value={payPlanOf(plan).sales ?? 'potential'}
          isDisabled={readOnly}
          onChange={(id) => setExpectedSales(app, id === 'forecast' ? id : 'potential')}
        />
      </div>
      {payPlanOf(plan).sales === 'forecast' && winShareFrom !== 'forecast' && (
        <div className="pay-missing">
          <p>
            <Trans>No territory has a forecast yet, so a share of the potential stands for it.</Trans>
          </p>
          <CommandButton command="page.forecast">
            <Trans>Go to forecast</Trans>
          </CommandButton>
        </div>
      )}
      <p>
        {winShareFrom === 'forecast' && (
          <Trans>
            Expected sales are the forecast of each territory; they go with <bdi>{name}</bdi> when accounts move.
          </Trans>
        )}
        {winShareFrom === 'settings' && (
          <Trans>
            Expected sales are {share} of <bdi>{name}</bdi>, as set in the panel of fairness.
          </Trans>
        )}
        {winShareFrom === 'quotas' && (
          <Trans>
            Expected sales are in proportion to <bdi>{name}</bdi>, so that all quotas together are just reached.
          </Trans>
        )}
        {winShareFrom === 'usual' && (
          <Trans>
            Expected sales are {share} of <bdi>{name}</bdi>, an assumption while there are no quotas.
          </Trans>
        )}{' '}
        {before !== undefined && (
          <Trans>
            Before is the baseline, <bdi>{before}</bdi>: every account sells the same in both.
          </Trans>
        )}
      </p>
      {noQuotas && (
        <Missing panel={null} button={<Trans>Go to quota</Trans>}>
          <Trans>There are no quotas to be paid by yet.</Trans>
        </Missing>
      )}
      {change.baseline === null && (
        <Missing panel="scenarios" button={<Trans>Go to scenarios</Trans>}>
          {plan.scenarios.some(({ baseline, key }) => baseline && key === scenario) ? (
            <Trans>This scenario is the baseline: show another one to see what changes.</Trans>
          ) : (
            <Trans>No scenario is the baseline, so nothing is known of before.</Trans>
          )}
        </Missing>
      )}
      {change.baseline !== null && noBefore && !noQuotas && <BaselineQuota plan={plan} baseline={change.baseline} />}
    </>
  );
}

interface MissingProps {
  /** Where it is mended; null: on the page of quotas. */
  readonly panel: PanelName | null;
  readonly button: ReactNode;
  readonly children: ReactNode;
}

function Missing({ panel, button, children }: MissingProps) {
  const app = useApp();
  const go = () => (panel === null ? app.store.getState().showPage('quota') : showPanel(app, panel));
  return (
    <div className="pay-missing">
      <p>{children}</p>
      <Button onPress={go}>{button}</Button>
    </div>
  );
}
