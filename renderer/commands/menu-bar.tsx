import { useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components';
import { noteText } from '../../core/text/note-text.ts';
import { type CommandId, MENUS, type MenuId, menuGroups, menuTitle } from '../../electron/api/commands.ts';
import { shortcutLabel, shownShortcut } from '../../electron/api/shortcuts.ts';
import { useApp, useAppState } from '../use-app.ts';
import { canRun, runCommand } from './run-command.ts';
import { onMac } from './shortcut-keys.ts';

/** The menus of the command table. In the window they stand beside the system's own, made from the same table. */
export function MenuBar() {
  const { t, i18n } = useLingui();
  return (
    <Toolbar aria-label={t`Menus`} className="menu-bar">
      {MENUS.map((menu) => (
        <MenuTrigger key={menu}>
          <Button className="menu-title">{menuTitle(i18n, menu)}</Button>
          <Popover className="popover" placement="bottom start" offset={2}>
            <CommandMenu menu={menu} />
          </Popover>
        </MenuTrigger>
      ))}
    </Toolbar>
  );
}

function CommandMenu({ menu }: { readonly menu: MenuId }) {
  const { i18n } = useLingui();
  const app = useApp();
  const ends = useAppState((state) => state.ends);
  const host = useAppState((state) => state.host);
  const state = app.store.getState();
  const groups = menuGroups(menu);
  const disabled = groups.flat().filter(({ id }) => !canRun(state, id));
  const what = (id: CommandId) => {
    const note = id === 'edit.undo' ? ends.undo : id === 'edit.redo' ? ends.redo : null;
    return note ? noteText(i18n, note) : null;
  };
  return (
    <Menu
      className="list menu"
      aria-label={menuTitle(i18n, menu)}
      disabledKeys={disabled.map(({ id }) => id)}
      onAction={(id) => runCommand(app, id as CommandId)}
    >
      {groups.map((group, g) => (
        <Fragment key={group[0]?.id}>
          {g > 0 && <Separator className="menu-line" />}
          <MenuSection aria-label={menuTitle(i18n, menu)}>
            {group.map((command) => {
              const shortcut = shownShortcut(command, host);
              const more = what(command.id);
              return (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  className="list-item menu-item"
                  textValue={command.label(i18n)}
                >
                  <span className="menu-text one-line">
                    {command.label(i18n)}
                    {more && <bdi className="quiet"> {more}</bdi>}
                  </span>
                  {shortcut && <kbd dir="ltr">{shortcutLabel(shortcut, onMac())}</kbd>}
                </MenuItem>
              );
            })}
          </MenuSection>
        </Fragment>
      ))}
    </Menu>
  );
}
