import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { COMMANDS } from '../../electron/api/commands.ts';
import { canRun, runCommand } from '../commands/run-command.ts';
import { Icon, type IconName } from '../controls/icon.tsx';
import { TOOLS, type ToolName } from '../state/tool-slice.ts';
import { useApp, useAppState } from '../use-app.ts';
import { PickedBar } from './picked-bar.tsx';
import { ToolOptions } from './tool-options.tsx';

const ICONS: Readonly<Record<ToolName, IconName>> = {
  pointer: 'pointer',
  box: 'box',
  lasso: 'lasso',
  paint: 'paint',
  polygon: 'polygon',
  radius: 'radius',
  cut: 'cut',
  target: 'moveTo',
};

/** The tools of the map, how they are set, and what can be done with what is selected. */
export function MapTools() {
  const { t } = useLingui();
  const app = useApp();
  const tool = useAppState((state) => state.tool);
  const touching = useAppState((state) => state.touching || state.tool === 'paint');
  const picks = useAppState((state) => state.picks);
  const units = useAppState((state) => state.plan?.units);
  const accounts = useAppState((state) => state.plan?.accounts);
  const draws = tool !== 'pointer' && tool !== 'target';
  // It takes a moment: it begins when a tool that asks for it is taken, not with its first press.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for other units or accounts, not for every edit
  useEffect(() => {
    const { plan } = app.store.getState();
    if (plan && draws) app.map.current?.prepareTools(plan, picks, touching);
  }, [app, units, accounts, draws, picks, touching]);
  return (
    <div className="map-tools">
      <ToggleButtonGroup
        className="tool-strip"
        orientation="vertical"
        selectionMode="single"
        disallowEmptySelection
        aria-label={t`Tools of the map`}
        selectedKeys={[tool]}
        onSelectionChange={([name]) => name && runCommand(app, `tool.${name as ToolName}`)}
      >
        {TOOLS.map((name) => (
          <ToolButton key={name} name={name} />
        ))}
      </ToggleButtonGroup>
      <div className="map-tools-side">
        <ToolOptions />
        <PickedBar />
      </div>
    </div>
  );
}

function ToolButton({ name }: { readonly name: ToolName }) {
  const { i18n } = useLingui();
  const command = COMMANDS.find(({ id }) => id === `tool.${name}`);
  const cannot = useAppState((state) => !canRun(state, `tool.${name}`));
  const [key] = command?.shortcuts ?? [];
  const label = command?.label(i18n) ?? '';
  return (
    <TooltipTrigger delay={400}>
      <ToggleButton id={name} className="tool-button" aria-label={label} isDisabled={cannot}>
        <Icon name={ICONS[name]} />
      </ToggleButton>
      <Tooltip className="tooltip" offset={6} placement="end">
        {label} {key && <kbd dir="ltr">{key}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
