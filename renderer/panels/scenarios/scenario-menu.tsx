import { useLingui } from '@lingui/react/macro';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Scenario } from '../../../core/model/scenario.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { colourByChange, duplicateScenario, showScenarioForm } from '../../actions/scenarios.ts';
import { Icon } from '../../controls/icon.tsx';
import { openScenarios } from '../../state/scenarios-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';

type Act = 'change' | 'duplicate' | 'name' | 'description' | 'day' | 'baseline' | 'archive' | 'back' | 'remove';

interface ScenarioMenuProps {
  readonly scenario: Scenario;
  readonly isShown: boolean;
}

/** Everything that can be done with a scenario; what it cannot be asked is not offered. */
export function ScenarioMenu({ scenario, isShown }: ScenarioMenuProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const alone = useAppState((state) => openScenarios(state.plan?.scenarios ?? []).length < 2);
  const { key, name, baseline, archived } = scenario;
  const acts: Readonly<Record<Act, () => unknown>> = {
    change: () => colourByChange(app, baseline ? null : key),
    duplicate: () => duplicateScenario(app, key),
    name: () => showScenarioForm(app, { scenario: key, what: 'name' }),
    description: () => showScenarioForm(app, { scenario: key, what: 'description' }),
    day: () => showScenarioForm(app, { scenario: key, what: 'day' }),
    baseline: () => editPlan(app, { kind: 'set-baseline', scenario: key }),
    archive: () => editPlan(app, { kind: 'archive-scenario', scenario: key, archived: true }),
    back: () => editPlan(app, { kind: 'archive-scenario', scenario: key, archived: false }),
    remove: () => app.store.getState().setView({ dialog: { name: 'remove-scenario', scenario: key } }),
  };
  const item = (act: Act, text: string) => (
    <MenuItem key={act} id={act} className="list-item menu-item" textValue={text}>
      <span className="menu-text one-line">{text}</span>
    </MenuItem>
  );
  const goes = !baseline && (archived || !alone);
  if (readOnly && isShown) return null;
  return (
    <MenuTrigger>
      <Button className="button button-icon" aria-label={t`More about ${name}`}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="list menu" aria-label={name} onAction={(id) => void acts[id as Act]()}>
          {!isShown && item('change', t`Colour the map by change against it`)}
          {!readOnly && (
            <>
              {item('duplicate', t`Duplicate`)}
              {item('name', t`Rename…`)}
              {item('description', t`Describe…`)}
              {item('day', t`Holds from…`)}
              <Separator className="menu-line" />
              {!baseline && item('baseline', t`Make it the baseline`)}
              {archived ? item('back', t`Bring back`) : goes && item('archive', t`Archive`)}
              {goes && item('remove', t`Remove…`)}
            </>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
