import { useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Button, Menu, MenuSection, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components';
import { noteText } from '../../core/text/note-text.ts';
import { type CommandId, MENUS, type MenuId, menuGroups, menuTitle } from '../../electron/api/commands.ts';
import { useApp, useAppState } from '../use-app.ts';
import { CommandItem } from './command-item.tsx';
import { canRun, runCommand } from './run-command.ts';

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
            {group.map((command) => (
              <CommandItem key={command.id} command={command} more={what(command.id)} />
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </Menu>
  );
}
