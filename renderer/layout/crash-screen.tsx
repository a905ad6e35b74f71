import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button.tsx';

/**
 * What is shown in place of the screen where drawing it failed: that nothing is lost, since every edit is in the plan
 * file when the screen shows it, and the way back. An error that nobody catches would leave a blank page.
 */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="empty empty-whole" role="alert">
        <div className="empty-inner">
          <h1 className="empty-title">
            <Trans>The screen could not be drawn</Trans>
          </h1>
          <p className="quiet empty-text">
            <Trans>Every change is in the plan file; nothing is lost. Load the screen again to go on.</Trans>
          </p>
          <Button tone="primary" autoFocus onPress={() => location.reload()}>
            <Trans>Load again</Trans>
          </Button>
        </div>
      </main>
    );
  }
}
