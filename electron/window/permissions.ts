import type { Session } from 'electron';

/** The one thing a page may ask for: writing plain text to the clipboard, for copying rows of a table. */
const ALLOWED = 'clipboard-sanitized-write';

/**
 * Denies every permission whatever the origin, because wrong origins have been handed to such handlers before
 * (CVE-2026-34777). (Electron's security checklist, item 5.)
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED));
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}
