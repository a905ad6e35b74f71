import { describe, expect, it } from 'vitest';
import { createI18n, LOCALES } from '../../../core/text/i18n.ts';
import { COMMANDS, isCommandId, MENUS, menuGroups, menuTitle } from '../../../electron/api/commands.ts';
import { matchesShortcut, shortcutLabel, shownShortcut } from '../../../electron/api/shortcuts.ts';

const pressed = (
  key: string,
  code: string,
  more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the command table', () => {
  it('names each command and each shortcut once', () => {
    const ids = COMMANDS.map((command) => command.id);
    const shortcuts = COMMANDS.flatMap((command) => command.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('puts every command into exactly one menu, in groups', () => {
    const shown = MENUS.flatMap((menu) => menuGroups(menu).flat());
    expect(shown.map((command) => command.id).sort()).toEqual(COMMANDS.map((command) => command.id).sort());
  });

  it('has a label for every command and menu in every language', () => {
    for (const locale of LOCALES) {
      const i18n = createI18n(locale);
      for (const command of COMMANDS) expect(command.label(i18n).length).toBeGreaterThan(2);
      for (const menu of MENUS) expect(menuTitle(i18n, menu).length).toBeGreaterThan(2);
    }
  });

  it('tells its own ids from any other text', () => {
    expect(isCommandId('edit.undo')).toBe(true);
    expect(isCommandId('edit.format-disk')).toBe(false);
  });
});

describe('a shortcut', () => {
  it('is Control here and Command on a Mac, never the other one', () => {
    const control = pressed('z', 'KeyZ', { ctrlKey: true });
    const command = pressed('z', 'KeyZ', { metaKey: true });
    expect(matchesShortcut('Mod+Z', control, false)).toBe(true);
    expect(matchesShortcut('Mod+Z', command, true)).toBe(true);
    expect(matchesShortcut('Mod+Z', control, true)).toBe(false);
    expect(matchesShortcut('Mod+Z', command, false)).toBe(false);
  });

  it('tells Undo from Redo by Shift', () => {
    const shifted = pressed('Z', 'KeyZ', { ctrlKey: true, shiftKey: true });
    expect(matchesShortcut('Mod+Z', shifted, false)).toBe(false);
    expect(matchesShortcut('Mod+Shift+Z', shifted, false)).toBe(true);
  });

  it('works on an Arabic keyboard, where the Z key writes another letter', () => {
    expect(matchesShortcut('Mod+Z', pressed('ئ', 'KeyZ', { ctrlKey: true }), false)).toBe(true);
  });

  it('finds a sign wherever the keyboard has it', () => {
    expect(matchesShortcut('?', pressed('?', 'Slash', { shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('?', pressed('?', 'KeyM'), false)).toBe(true);
    expect(matchesShortcut('?', pressed('/', 'Slash'), false)).toBe(false);
  });

  it('is shown as the host can take it and as the system writes it', () => {
    const create = COMMANDS.find((command) => command.id === 'plan.new');
    if (!create) throw new Error('There is a command that makes a plan.');
    expect(shortcutLabel(shownShortcut(create, 'window') ?? '', false)).toBe('Ctrl+N');
    expect(shortcutLabel(shownShortcut(create, 'loopback') ?? '', false)).toBe('Ctrl+Alt+N');
    expect(shortcutLabel('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  });
});
