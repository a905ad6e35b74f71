import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PICK_HOWS, type PickHow } from '../../core/select/combine.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { MovesSaid } from '../dialogs/name-accounts/moves-said.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { BrushOptions, CornerOptions, IntoChoice, RadiusOptions, TouchChoice } from './drawing-options.tsx';

/** How the tool in hand is set: what it selects, what it does with the selection, and what is its own. */
export function ToolOptions() {
  const { t } = useLingui();
  const tool = useAppState((state) => state.tool);
  const placing = useAppState((state) => state.placing !== null);
  const accounts = useAppState((state) => state.picks === 'accounts' || state.pickedAccounts.length > 0);
  if (placing) return <PlacingOptions />;
  if (tool === 'target') {
    return (
      <div className="tool-options">
        <p>
          <Trans>Click the territory that the selection goes to. Escape gives up.</Trans>
        </p>
        {accounts && <MovesSaid />}
      </div>
    );
  }
  if (tool === 'cut') {
    return (
      <div className="tool-options">
        <p>
          <Trans>Click the corners of a line across the selected territory; the last one twice splits it.</Trans>
        </p>
        <CornerOptions fewest={2} />
      </div>
    );
  }
  const draws = tool !== 'pointer';
  return (
    <fieldset className="tool-options" aria-label={t`How the tool works`}>
      <WhatChoice />
      <HowChoice />
      {tool === 'paint' && <BrushOptions />}
      {draws && tool !== 'paint' && <TouchChoice />}
      {tool === 'radius' && <RadiusOptions />}
      {(tool === 'polygon' || tool === 'lasso') && <CornerOptions />}
      {draws && <IntoChoice />}
      {accounts && <MovesSaid />}
    </fieldset>
  );
}

/** An account waits for its place. */
function PlacingOptions() {
  const { store } = useApp();
  return (
    <div className="tool-options">
      <p>
        <Trans>Click the place of the account on the map; by keyboard, move the cross there and press Enter.</Trans>
      </p>
      <Button onPress={() => store.getState().setView({ placing: null })}>
        <Trans>Stop placing</Trans>
      </Button>
    </div>
  );
}

function WhatChoice() {
  const { t } = useLingui();
  const picks = useAppState((state) => state.picks);
  const setTool = useAppState((state) => state.setTool);
  const accounts = useAppState((state) => state.plan?.accounts.count ?? 0);
  const names: Readonly<Record<PickWhat, string>> = { units: t`Units`, accounts: t`Accounts` };
  return (
    <ToggleButtonGroup
      className="switch"
      selectionMode="single"
      disallowEmptySelection
      aria-label={t`What is selected`}
      selectedKeys={[picks]}
      onSelectionChange={([what]) => what && setTool({ picks: what as PickWhat })}
    >
      {(['units', 'accounts'] as const).map((what) => (
        <ToggleButton key={what} id={what} className="switch-button" isDisabled={what === 'accounts' && accounts === 0}>
          {names[what]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function HowChoice() {
  const { t } = useLingui();
  const how = useAppState((state) => state.how);
  const setTool = useAppState((state) => state.setTool);
  const names: Readonly<Record<PickHow, string>> = {
    replace: t`Select anew`,
    add: t`Add to the selection (Shift)`,
    subtract: t`Take from the selection (Alt)`,
  };
  return (
    <ToggleButtonGroup
      className="switch"
      selectionMode="single"
      disallowEmptySelection
      aria-label={t`What becomes of the selection`}
      selectedKeys={[how]}
      onSelectionChange={([next]) => next && setTool({ how: next as PickHow })}
    >
      {PICK_HOWS.map((one) => (
        <ToggleButton key={one} id={one} className="switch-button" aria-label={names[one]}>
          <Icon name={one} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
