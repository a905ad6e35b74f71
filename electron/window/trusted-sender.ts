import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppUrl } from './fence.ts';

/**
 * Whether a call comes from the main frame of our own window showing our own page. A frame that is gone, a child
 * frame, `about:blank` and an empty address are all strangers. (Electron's security checklist, item 17.)
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: WebContents,
): boolean {
  const frame = event.senderFrame;
  return (
    event.sender === window &&
    !window.isDestroyed() &&
    frame !== null &&
    frame !== undefined &&
    frame === window.mainFrame &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
