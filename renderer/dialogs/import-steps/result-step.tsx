import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { CheckCounts } from './check-counts.tsx';
import type { RowCounts } from './use-judging.ts';

interface ResultStepProps {
  /** Null where a page before this one began the import, so that nobody knows. */
  readonly counts: RowCounts | null;
  readonly refusedName: string;
  /** Whether anything in the plan was changed. */
  readonly written: boolean;
  /** What the import came to. */
  readonly children: ReactNode;
  /** What is left to do. */
  readonly after?: ReactNode;
}

/** What an import came to, the rows that were refused, and the way back. */
export function ResultStep({ counts, refusedName, written, children, after }: ResultStepProps) {
  const app = useApp();
  const canUndo = useAppState((state) => state.ends.undo !== null && !state.readOnly);
  const undo = () => {
    app.store.getState().setView({ dialog: null });
    runCommand(app, 'edit.undo');
  };
  return (
    <div className="stack">
      {children}
      {counts && <CheckCounts checked={counts} refusedName={refusedName} />}
      {counts && counts.refused > 0 && (
        <p className="hint">
          <Trans>
            The refused rows are in a file of their own, each with its line, the reason and what to do. Mend it and
            import it again.
          </Trans>
        </p>
      )}
      {after}
      {written && (
        <div className="acts">
          <Button icon="undo" isDisabled={!canUndo} onPress={undo}>
            <Trans>Undo the import</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
