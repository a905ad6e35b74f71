import { useLingui } from '@lingui/react/macro';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { COMMANDS, type CommandId, menuTitle } from '../../electron/api/commands.ts';
import { shortcutLabel, shownShortcut } from '../../electron/api/shortcuts.ts';
import { Icon } from '../controls/icon.tsx';
import { ScrollRegion } from '../controls/scroll-region.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { canRun, runCommand } from './run-command.ts';
import { onMac } from './shortcut-keys.ts';

/** Every command by typing a part of its name. */
export function Palette() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const host = useAppState((state) => state.host);
  const { contains } = useFilter({ sensitivity: 'base' });
  const state = app.store.getState();
  const commands = COMMANDS.filter(({ id }) => id !== 'view.palette');
  const close = () => app.store.getState().setView({ dialog: null });
  const choose = (id: CommandId) => {
    close();
    runCommand(app, id);
  };
  return (
    <ModalOverlay className="scrim scrim-top" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={t`Find a command`}>
          <Autocomplete filter={contains}>
            <TextField className="palette-search" aria-label={t`Command`} autoFocus>
              <Icon name="search" />
              <Input className="palette-input" placeholder={t`Type a command`} />
            </TextField>
            <ScrollRegion className="palette-list" label={t`Commands`}>
              <Menu
                className="list"
                aria-label={t`Commands`}
                items={commands}
                disabledKeys={commands.filter(({ id }) => !canRun(state, id)).map(({ id }) => id)}
                onAction={(id) => choose(id as CommandId)}
                renderEmptyState={() => <p className="palette-none quiet">{t`No command has this in its name.`}</p>}
              >
                {(command) => {
                  const shortcut = shownShortcut(command, host);
                  return (
                    <MenuItem id={command.id} className="list-item menu-item" textValue={command.label(i18n)}>
                      <span className="menu-text one-line">
                        {command.label(i18n)} <span className="quiet">{menuTitle(i18n, command.menu)}</span>
                      </span>
                      {shortcut && <kbd dir="ltr">{shortcutLabel(shortcut, onMac())}</kbd>}
                    </MenuItem>
                  );
                }}
              </Menu>
            </ScrollRegion>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
