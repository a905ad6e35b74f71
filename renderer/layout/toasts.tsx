import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { runCommand } from '../commands/run-command.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import type { Toast } from '../state/notices-slice.ts';
import { noticeText } from '../text/notice-text.ts';
import { useApp, useAppState, useFormat } from '../use-app.ts';

const SHOWN_MILLISECONDS = 12_000;

/**
 * What must be seen: errors and what was left out of files, which stay until they are dismissed, and what changed much at once, with Undo. The
 * status bar reads out the same sentences, so these are not live regions.
 */
export function Toasts() {
  const { t } = useLingui();
  const toasts = useAppState((state) => state.toasts);
  if (toasts.length === 0) return null;
  return (
    <section className="toasts" aria-label={t`Notices`}>
      <ul>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}

function ToastItem({ toast }: { readonly toast: Toast }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const [held, setHeld] = useState(false);
  const isError = toast.notice.kind === 'error';
  const stays = isError || toast.notice.kind === 'uncut-quotas';
  // For whoever mends it; the sentence above says what the planner can do.
  const detail = toast.notice.kind === 'error' ? toast.notice.error.values.detail : undefined;
  const dismiss = () => app.store.getState().dismissToast(toast.id);
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => app.store.getState().dismissToast(toast.id), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [stays, held, toast.id, app]);
  return (
    <li
      className={isError ? 'toast toast-error' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {isError && <Icon name="warning" />}
      <div className="toast-text">
        <p>{noticeText(i18n, toast.notice, format)}</p>
        {detail && (
          <p className="quiet small" dir="ltr">
            {detail}
          </p>
        )}
      </div>
      {toast.undo && (
        <Button
          onPress={() => {
            dismiss();
            runCommand(app, 'edit.undo');
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
      <IconButton icon="close" label={t`Dismiss`} onPress={dismiss} />
    </li>
  );
}
