import { useLingui } from '@lingui/react/macro';
import { MenuItem } from 'react-aria-components';
import type { COMMANDS } from '../../electron/api/commands.ts';
import { shortcutLabel, shownShortcut } from '../../electron/api/shortcuts.ts';
import { useAppState } from '../use-app.ts';
import { onMac } from './shortcut-keys.ts';

interface CommandItemProps {
  readonly command: (typeof COMMANDS)[number];
  /** What it would do just now, behind its name. */
  readonly more?: string | null;
}

/** A command in a menu: its name, and the shortcut that does the same. */
export function CommandItem({ command, more = null }: CommandItemProps) {
  const { i18n } = useLingui();
  const host = useAppState((state) => state.host);
  const shortcut = shownShortcut(command, host);
  const label = command.label(i18n);
  return (
    <MenuItem id={command.id} className="list-item menu-item" textValue={label}>
      <span className="menu-text one-line">
        {label} {more && <bdi className="quiet">{more}</bdi>}
      </span>
      {shortcut && <kbd dir="ltr">{shortcutLabel(shortcut, onMac())}</kbd>}
    </MenuItem>
  );
}
