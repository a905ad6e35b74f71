import type { I18n } from '@lingui/core';

/** Why the app serves the browser instead of opening its window, as one line on the terminal. */
export function obstacleText(i18n: I18n, obstacle: 'asked' | 'no-display' | 'root' | 'no-binary'): string {
  switch (obstacle) {
    case 'asked':
      return i18n._({ id: 'start.asked', message: 'Serving Evenfield for the browser, as asked.' });
    case 'no-display':
      return i18n._({
        id: 'start.no-display',
        message: 'There is no display for a window here, so Evenfield serves the browser instead.',
      });
    case 'root':
      return i18n._({
        id: 'start.root',
        message:
          'The window is not opened for the root user, because its sandbox would be off. Evenfield serves the browser instead.',
      });
    case 'no-binary':
      return i18n._({
        id: 'start.no-binary',
        message: "Electron's binary is not here and cannot be fetched, so Evenfield serves the browser instead.",
      });
  }
}

/** Where the loopback host can be reached; the address works once. */
export function addressText(i18n: I18n, address: string): string {
  return i18n._({
    id: 'start.address',
    message: 'Open {address} in a browser on this machine. Press Ctrl+C to end.',
    values: { address },
  });
}
