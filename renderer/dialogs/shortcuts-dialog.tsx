import { Trans, useLingui } from '@lingui/react/macro';
import { COMMANDS, MENUS, menuTitle } from '../../electron/api/commands.ts';
import { shortcutLabel } from '../../electron/api/shortcuts.ts';
import { onMac } from '../commands/shortcut-keys.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';

/** Every shortcut of the command table, and the keys of the table and the map. */
export function ShortcutsDialog() {
  const { t, i18n } = useLingui();
  const mac = onMac();
  const menus = MENUS.map((menu) => ({
    title: menuTitle(i18n, menu),
    commands: COMMANDS.filter((command) => command.menu === menu && command.shortcuts.length > 0),
  })).filter(({ commands }) => commands.length > 0);
  return (
    <DialogFrame title={t`Keyboard shortcuts`} wide onlyText>
      <div className="shortcuts">
        {menus.map(({ title, commands }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {commands.map((command) => (
                <Keys
                  key={command.id}
                  what={command.label(i18n)}
                  keys={command.shortcuts.map((text) => shortcutLabel(text, mac))}
                />
              ))}
            </dl>
          </section>
        ))}
        <section aria-label={t`Table and map`}>
          <h3>
            <Trans>Table and map</Trans>
          </h3>
          <dl>
            <Keys what={t`Go through the territories`} keys={['↑', '↓']} />
            <Keys what={t`Select the territory`} keys={['Space']} />
            <Keys what={t`Let go of what is selected`} keys={['Esc']} />
            <Keys what={t`Move the map`} keys={['↑', '↓', '←', '→']} />
            <Keys what={t`Add to the selection on the map`} keys={[t`Shift and click`]} />
            <Keys what={t`Take from the selection on the map`} keys={[t`Alt and click`]} />
            <Keys what={t`Menu of the map`} keys={['Shift+F10']} />
            <Keys what={t`Set a corner, or the brush, at the cross`} keys={['Enter']} />
            <Keys what={t`Take the last corner back`} keys={['Backspace']} />
            <Keys what={t`Go back: drawing, tool, selection`} keys={['Esc']} />
          </dl>
        </section>
      </div>
    </DialogFrame>
  );
}

function Keys({ what, keys }: { readonly what: string; readonly keys: readonly string[] }) {
  return (
    <div className="keys">
      <dt>{what}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} dir="ltr">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
