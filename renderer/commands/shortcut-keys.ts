import { COMMANDS, type Command, type CommandId } from '../../electron/api/commands.ts';
import { isBareLetter, matchesShortcut, type PressedKey } from '../../electron/api/shortcuts.ts';
import type { App } from '../actions/app.ts';
import { isEditing } from '../actions/in-turn.ts';
import type { AppState } from '../state/store.ts';
import { runCommand } from './run-command.ts';

export const onMac = (): boolean => /mac/i.test(navigator.platform);

/** Where the keyboard is: in a text, on the map, or anywhere else. */
export type KeyPlace = 'text' | 'map' | 'elsewhere';

/**
 * Which command a key press means. In a text field keys without Control write text, and undo and redo are the
 * field's own; the rest of the shortcuts work there too. A letter alone works on the map.
 */
export function commandFor(pressed: PressedKey, mac: boolean, place: KeyPlace): CommandId | null {
  const inText = place === 'text';
  const works = (text: string) => (place === 'map' || !isBareLetter(text)) && matchesShortcut(text, pressed, mac);
  const found = COMMANDS.find(({ shortcuts }: Command) => shortcuts.some(works));
  if (!found) return null;
  const writes = !pressed.ctrlKey && !pressed.metaKey;
  const fieldsOwn = found.id === 'edit.undo' || found.id === 'edit.redo';
  return inText && (writes || fieldsOwn) ? null : found.id;
}

/** Listens for shortcuts and for Escape, which goes back a step. Answers how to stop. */
export function listenForShortcuts(app: App): () => void {
  const mac = onMac();
  const heard = (event: KeyboardEvent) => {
    const state = app.store.getState();
    // A dialog keeps the keys to itself, and a menu or a list that is open closes by Escape first.
    if (event.defaultPrevented || event.isComposing || state.dialog) return;
    const place = placeOf(event.target);
    if (event.key === 'Escape' && place !== 'text') {
      letGo(state);
      return;
    }
    const id = commandFor(event, mac, place);
    if (!id) return;
    // Also where the command cannot run now: Control+O must not open the browser's own dialog.
    event.preventDefault();
    // A key that is held down goes on as fast as edits are made: none waits for its turn when it is let go.
    if (event.repeat && isEditing(app.store)) return;
    runCommand(app, id);
  };
  window.addEventListener('keydown', heard);
  return () => window.removeEventListener('keydown', heard);
}

/** Escape goes back step by step: what is being placed or drawn, then the tool, then the selection. */
function letGo({ placing, corners, tool, setView, setCorners, setTool, pickNothing }: AppState): void {
  if (placing !== null) setView({ placing: null });
  else if (corners.length > 0) setCorners([]);
  else if (tool !== 'pointer') setTool({ tool: 'pointer' });
  else pickNothing();
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (isTextField(target)) return 'text';
  return target instanceof Element && target.closest('.map-area') ? 'map' : 'elsewhere';
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
