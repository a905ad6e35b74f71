import type { I18n } from '@lingui/core';
import type { MenuItemConstructorOptions } from 'electron';
import { MENUS, menuGroups, menuTitle } from '../api/commands.ts';
import { isBareLetter } from '../api/shortcuts.ts';

/**
 * The native menu, made from the command table: every command stands in it once. `choose` is told the command's id;
 * the page decides whether it can run now.
 */
export function menuTemplate(
  i18n: I18n,
  mac: boolean,
  choose: (command: string) => void,
): MenuItemConstructorOptions[] {
  const own = MENUS.map((menu): MenuItemConstructorOptions => {
    const groups = menuGroups(menu).map((group) =>
      group.map((command): MenuItemConstructorOptions => {
        // A letter alone would be taken from every text field.
        const shortcut = (command.shortcuts as readonly string[]).find((text) => !isBareLetter(text));
        return {
          id: command.id,
          label: command.label(i18n),
          ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut) }),
          click: () => choose(command.id),
        };
      }),
    );
    return { label: menuTitle(i18n, menu), submenu: withLines([...groups, ...systemItems(menu, mac)]) };
  });
  return mac ? [{ role: 'appMenu' }, ...own] : own;
}

/** Copy, paste, quit and zoom, which the system words and does itself. */
function systemItems(menu: string, mac: boolean): MenuItemConstructorOptions[][] {
  if (menu === 'edit') return [[{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]];
  if (menu === 'view')
    return [[{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }]];
  if (menu === 'plan' && !mac) return [[{ role: 'quit' }]];
  return [];
}

function withLines(groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return groups.flatMap((group, i): MenuItemConstructorOptions[] =>
    i === 0 ? group : [{ type: 'separator' }, ...group],
  );
}

/** `Mod+Shift+Z` as Electron writes it. */
function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CommandOrControl').replace(/\+$/, '+Plus');
}
