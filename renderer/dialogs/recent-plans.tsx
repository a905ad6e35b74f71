import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { openRecentPlan } from '../actions/open-plan.ts';
import { useApp, useAppState, useFormat } from '../use-app.ts';

/** The plans that were open lately, newest first; those whose file is gone stay listed but cannot be chosen. */
export function RecentPlans() {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const recent = useAppState((state) => state.recent);
  const opening = useAppState((state) => state.opening);
  if (recent.length === 0) return null;
  return (
    <section className="recent" aria-label={t`Recent plans`}>
      <h3 className="field-label">
        <Trans>Recent plans</Trans>
      </h3>
      <ul>
        {recent.map((plan) => (
          <li key={plan.id}>
            <Button
              className="recent-plan"
              isDisabled={plan.missing || opening}
              onPress={() => openRecentPlan(app, plan.id)}
            >
              <bdi className="one-line">{plan.name}</bdi>
              <span className="quiet small">
                {plan.missing ? <Trans>The file is missing</Trans> : format.day(new Date(plan.openedAt))}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
