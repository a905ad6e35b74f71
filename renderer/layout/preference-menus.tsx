import { useLingui } from '@lingui/react/macro';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { CommandId } from '../../electron/api/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { Icon, type IconName } from '../controls/icon.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** Language and appearance, as two small menus. */
export function PreferenceMenus() {
  const { t } = useLingui();
  const locale = useAppState((state) => state.locale);
  const theme = useAppState((state) => state.preferences.theme);
  return (
    <div className="preference-menus">
      <ChoiceMenu
        icon="language"
        label={t`Language`}
        chosen={`view.language-${locale}`}
        choices={[
          ['view.language-en', 'English'],
          ['view.language-ar', 'العربية'],
        ]}
      />
      <ChoiceMenu
        icon="theme"
        label={t`Appearance`}
        chosen={`view.theme-${theme}`}
        choices={[
          ['view.theme-system', t`As the system`],
          ['view.theme-light', t`Light`],
          ['view.theme-dark', t`Dark`],
        ]}
      />
    </div>
  );
}

interface ChoiceMenuProps {
  readonly icon: IconName;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [id: CommandId, text: string])[];
}

function ChoiceMenu({ icon, label, chosen, choices }: ChoiceMenuProps) {
  const app = useApp();
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500}>
        <Button className="button button-icon" aria-label={label}>
          <Icon name={icon} />
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {label}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover" placement="bottom end" offset={2}>
        <Menu
          className="list menu"
          aria-label={label}
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(id) => runCommand(app, id as CommandId)}
        >
          {choices.map(([id, text]) => (
            <MenuItem key={id} id={id} className="list-item" textValue={text}>
              {({ isSelected }) => (
                <>
                  <span className="list-check">{isSelected && <Icon name="check" />}</span>
                  {text}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
