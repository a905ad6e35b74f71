import { Trans } from '@lingui/react/macro';
import type { ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { quotaByTerritory } from '../../state/territory-rows.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

interface BaselineQuotaProps {
  readonly plan: Plan;
  readonly baseline: ScenarioKey;
}

/** The baseline has no quotas, so that nothing is known of pay before: the same total can be split over it, too. */
export function BaselineQuota({ plan, baseline }: BaselineQuotaProps) {
  const app = useApp();
  const format = useFormat();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const readOnly = useAppState((state) => state.readOnly);
  const quotas = [...quotaByTerritory(plan, { scenario, role }).values()];
  const totalMinor = quotas.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0);
  const split = () => editPlan(app, { kind: 'split-quota', scenario: baseline, role, totalMinor, method: 'potential' });
  return (
    <div className="pay-missing">
      <p>
        <Trans>The baseline has no quotas, so pay before is not known.</Trans>
      </p>
      <Button isDisabled={readOnly || totalMinor === 0} onPress={split}>
        <Trans>Split {format.money(totalMinor)} over the baseline by potential</Trans>
      </Button>
    </div>
  );
}
