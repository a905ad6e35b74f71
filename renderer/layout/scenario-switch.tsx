import { useLingui } from '@lingui/react/macro';
import type { ScenarioKey } from '../../core/model/ids.ts';
import { showScenario } from '../actions/scenarios.ts';
import { SelectField } from '../controls/select-field.tsx';
import { openScenarios } from '../state/scenarios-slice.ts';
import { useApp, useAppState } from '../use-app.ts';

/** Which scenario is shown and edited; nothing where there is only one. */
export function ScenarioSwitch() {
  const { t } = useLingui();
  const app = useApp();
  const scenarios = useAppState((state) => state.plan?.scenarios) ?? [];
  const shown = useAppState((state) => state.scenario);
  const choices = openScenarios(scenarios).map(({ key, name, baseline }) => ({
    id: String(key),
    text: baseline ? t`${name} (baseline)` : name,
  }));
  if (choices.length < 2) return null;
  return (
    <div className="scenario-switch">
      <SelectField
        label={t`Scenario`}
        labelHidden
        choices={choices}
        value={String(shown)}
        onChange={(id) => showScenario(app, Number(id) as ScenarioKey)}
      />
    </div>
  );
}
