import type { Command } from './commands.ts';

/**
 * Shortcuts are written `Mod+Shift+Z`: any of Mod (Command on a Mac, Control elsewhere), Alt and Shift, then one
 * key as KeyboardEvent.key names it, letters in upper case. A sign such as `?` is written alone: which keys make it
 * is the keyboard's business.
 */
interface Shortcut {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Reads the notation above. */
function parseShortcut(text: string): Shortcut {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key };
}

/** What a KeyboardEvent has, as far as shortcuts look at it. */
export interface PressedKey {
  readonly key: string;
  /** The physical key, `KeyZ`: a letter shortcut works on keyboards whose letters are not Latin. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is this shortcut. */
export function matchesShortcut(text: string, pressed: PressedKey, mac: boolean): boolean {
  const wanted = parseShortcut(text);
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  if (wanted.mod !== mod || other || wanted.alt !== pressed.altKey) return false;
  // A sign may need Shift on one keyboard and not on the next, so only letters and named keys look at it.
  const isSign = wanted.key.length === 1 && !/[A-Z]/.test(wanted.key);
  if (!isSign && wanted.shift !== pressed.shiftKey) return false;
  return pressed.key.toUpperCase() === wanted.key.toUpperCase() || pressed.code === codeOf(wanted.key);
}

/** Whether a shortcut is a letter and nothing else: it works on the map alone, so that nobody runs it by dictating. */
export function isBareLetter(text: string): boolean {
  return /^[A-Z]$/.test(text);
}

/**
 * The shortcut to show beside a command: the first in the window, the last where a browser is around it; a letter alone
 * only where there is no other.
 */
export function shownShortcut({ shortcuts }: Command, host: 'window' | 'loopback'): string | null {
  const anywhere = shortcuts.filter((text) => !isBareLetter(text));
  const shown = anywhere.length > 0 ? anywhere : shortcuts;
  return (host === 'window' ? shown[0] : shown.at(-1)) ?? null;
}

/** How a shortcut is written for people: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function shortcutLabel(text: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(text);
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key === 'Enter' ? '↩' : key}`;
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return key === '=' ? 'Equal' : key === '-' ? 'Minus' : 'none';
}
