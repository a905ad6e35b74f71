import { useLingui } from '@lingui/react/macro';
import type { ScenarioKey } from '../../core/model/ids.ts';
import { SelectField } from '../controls/select-field.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** Which scenario is shown and edited; nothing where there is only one. */
export function ScenarioSwitch() {
  const { t } = useLingui();
  const { store } = useApp();
  const scenarios = useAppState((state) => state.plan?.scenarios) ?? [];
  const shown = useAppState((state) => state.scenario);
  const choices = scenarios
    .filter((scenario) => !scenario.archived)
    .map(({ key, name, baseline }) => ({ id: String(key), text: baseline ? t`${name} (baseline)` : name }));
  if (choices.length < 2) return null;
  return (
    <div className="scenario-switch">
      <SelectField
        label={t`Scenario`}
        labelHidden
        choices={choices}
        value={String(shown)}
        onChange={(id) => {
          const { setView, pickNothing } = store.getState();
          setView({ scenario: Number(id) as ScenarioKey, renaming: null });
          pickNothing();
        }}
      />
    </div>
  );
}
