import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_SCENARIOS } from '../../../core/edit/scenarios/duplicate-scenario.ts';
import { canRun, runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { openScenarios } from '../../state/scenarios-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { ScenarioItem } from './scenario-item.tsx';

/** The scenarios of the plan: which is shown, which is the baseline, what each is about, and what can be done with it. */
export function ScenariosPanel() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const readOnly = useAppState((state) => state.readOnly);
  const canCopy = useAppState((state) => canRun(state, 'scenario.copy-territories'));
  if (!plan) return null;
  const open = openScenarios(plan.scenarios);
  const archived = plan.scenarios.filter((scenario) => scenario.archived);
  return (
    <div className="stack-small">
      <ul className="records" aria-label={t`Scenarios`}>
        {open.map((scenario) => (
          <ScenarioItem key={scenario.key} plan={plan} scenario={scenario} />
        ))}
      </ul>
      {!readOnly && (
        <div className="acts">
          <Button
            isDisabled={plan.scenarios.length >= MOST_SCENARIOS}
            onPress={() => runCommand(app, 'scenario.duplicate')}
          >
            <Trans>Duplicate</Trans>
          </Button>
          <Button isDisabled={!canCopy} onPress={() => runCommand(app, 'scenario.copy-territories')}>
            <Trans>Copy territories…</Trans>
          </Button>
          <Button tone="quiet" onPress={() => runCommand(app, 'table.compare')}>
            <Trans>Compare</Trans>
          </Button>
        </div>
      )}
      {archived.length > 0 && (
        <Fold title={t`Archived`} set={String(archived.length)}>
          <ul className="records" aria-label={t`Archived scenarios`}>
            {archived.map((scenario) => (
              <ScenarioItem key={scenario.key} plan={plan} scenario={scenario} />
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
