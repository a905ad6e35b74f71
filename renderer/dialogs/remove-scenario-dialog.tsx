import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { scenarioContents } from '../../core/edit/scenarios/remove-scenario.ts';
import type { ScenarioKey } from '../../core/model/ids.ts';
import { editPlan } from '../actions/edit-plan.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** Says what goes with a scenario before it goes. */
export function RemoveScenarioDialog({ scenario }: { readonly scenario: ScenarioKey }) {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const record = plan?.scenarios.find(({ key }) => key === scenario);
  if (!plan || !record) return null;
  const { name } = record;
  const { territories, unitLocks, namedAccounts, quotas } = scenarioContents(plan, scenario);
  const remove = async () => {
    app.store.getState().setView({ dialog: null });
    await editPlan(app, { kind: 'remove-scenario', scenario });
  };
  return (
    <DialogFrame
      title={t`Remove ${name}?`}
      actions={
        <Button tone="danger" onPress={remove}>
          <Trans>Remove the scenario</Trans>
        </Button>
      }
    >
      <div className="stack-small">
        <p>
          <Trans>With it goes who has which unit in it, and all that is said in it:</Trans>
        </p>
        <ul className="plain-list">
          <li>
            <Plural
              value={territories}
              one="reps and centre of # territory"
              other="reps and centres of # territories"
            />
          </li>
          {unitLocks > 0 && (
            <li>
              <Plural value={unitLocks} one="# lock on a unit" other="# locks on units" />
            </li>
          )}
          {namedAccounts > 0 && (
            <li>
              <Plural value={namedAccounts} one="# named account" other="# named accounts" />
            </li>
          )}
          {quotas > 0 && (
            <li>
              <Plural value={quotas} one="# quota" other="# quotas" />
            </li>
          )}
        </ul>
        <p className="hint">
          <Trans>The other scenarios stay as they are. Undo brings this one back.</Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
