import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApp } from '../use-app.ts';
import { Button, IconButton } from './button.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface DialogFrameProps {
  readonly title: string;
  readonly wide?: boolean;
  /** As high and nearly as wide as the screen. */
  readonly full?: boolean;
  /** Nothing in it takes the focus: then its content does, so that arrow keys scroll it. */
  readonly onlyText?: boolean;
  /** A dialog with a running job is left by its own buttons only. */
  readonly busy?: boolean;
  readonly children: ReactNode;
  /** The row of buttons below; the main one last. */
  readonly actions?: ReactNode;
  /** A button that leaves it stands before them. */
  readonly isCancellable?: boolean;
  readonly onClose?: () => void;
  /** This is a step within a dialog: Escape and the cross lead back to what it was asked from, which keeps its choices. */
  readonly onBack?: (() => void) | undefined;
}

/** A dialog over the screen: title, content, one row of buttons. Escape and the cross leave it, or the step of it. */
export function DialogFrame({
  title,
  wide = false,
  full = false,
  onlyText = false,
  busy = false,
  children,
  actions,
  isCancellable = false,
  onClose,
  onBack,
}: DialogFrameProps) {
  const { t } = useLingui();
  const { store } = useApp();
  const dialog = useRef<HTMLElement>(null);
  // Where what had the focus is gone with its step, the focus goes to the dialog, not to its first button.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus();
  });
  const close = () => {
    if (busy) return;
    if (onBack) return onBack();
    onClose?.();
    store.getState().setView({ dialog: null });
  };
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      // A click beside it must not take away what was typed into so large a dialog.
      isDismissable={!busy && !full}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={full ? 'modal modal-full' : wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog" ref={dialog}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label={onBack ? t`Back` : t`Close`} isDisabled={busy} onPress={close} />
          </header>
          {onlyText ? (
            <ScrollRegion label={title} className="dialog-body">
              {children}
            </ScrollRegion>
          ) : (
            <div className="dialog-body">{children}</div>
          )}
          {actions && (
            <footer className="dialog-actions">
              {isCancellable && (
                <Button isDisabled={busy} onPress={close}>
                  <Trans>Cancel</Trans>
                </Button>
              )}
              {actions}
            </footer>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
