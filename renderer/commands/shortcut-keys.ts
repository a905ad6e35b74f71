import { COMMANDS, type CommandId } from '../../electron/api/commands.ts';
import { matchesShortcut, type PressedKey } from '../../electron/api/shortcuts.ts';
import type { App } from '../actions/app.ts';
import { runCommand } from './run-command.ts';

export const onMac = (): boolean => /mac/i.test(navigator.platform);

/**
 * Which command a key press means. In a text field keys without Control write text, and undo and redo are the
 * field's own; the rest of the shortcuts work there too.
 */
export function commandFor(pressed: PressedKey, mac: boolean, inText: boolean): CommandId | null {
  const found = COMMANDS.find(({ shortcuts }) => shortcuts.some((text) => matchesShortcut(text, pressed, mac)));
  if (!found) return null;
  const writes = !pressed.ctrlKey && !pressed.metaKey;
  const fieldsOwn = found.id === 'edit.undo' || found.id === 'edit.redo';
  return inText && (writes || fieldsOwn) ? null : found.id;
}

/** Listens for shortcuts and for Escape, which lets go of what is picked. Answers how to stop. */
export function listenForShortcuts(app: App): () => void {
  const mac = onMac();
  const heard = (event: KeyboardEvent) => {
    const state = app.store.getState();
    // A dialog keeps the keys to itself, and a menu or a list that is open closes by Escape first.
    if (event.defaultPrevented || event.isComposing || state.dialog) return;
    const inText = isTextField(event.target);
    if (event.key === 'Escape' && !inText) {
      state.pickNothing();
      return;
    }
    const id = commandFor(event, mac, inText);
    if (!id) return;
    // Also where the command cannot run now: Control+O must not open the browser's own dialog.
    event.preventDefault();
    runCommand(app, id);
  };
  window.addEventListener('keydown', heard);
  return () => window.removeEventListener('keydown', heard);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
