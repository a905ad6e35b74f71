import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AccountTable } from '../../../core/model/account.ts';
import { differenceTexts } from '../../../core/text/difference-text.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { CheckCounts } from './check-counts.tsx';
import type { Imported } from './use-check.ts';

interface ImportResultProps {
  readonly result: Imported;
  /** Null where a page before this one began it. */
  readonly fileName: string | null;
  readonly onClose: () => void;
}

/** What an import came to, the rows that were refused, and the way back. */
export function ImportResult({ result, fileName, onClose }: ImportResultProps) {
  const { i18n } = useLingui();
  const app = useApp();
  const canUndo = useAppState((state) => state.ends.undo !== null && !state.readOnly);
  const counts = result.kind === 'import' ? result : result.checked;
  const unplaced = useAppState((state) => (state.plan ? withoutPlace(state.plan.accounts) : 0));
  const undo = () => {
    onClose();
    runCommand(app, 'edit.undo');
  };
  const review = () => {
    onClose();
    runCommand(app, 'plan.places');
  };
  return (
    <div className="stack">
      {counts && (
        <p>
          {fileName === null ? (
            <Plural value={counts.imported} one="# account imported." other="# accounts imported." />
          ) : (
            <Trans>
              <Plural value={counts.imported} one="# account" other="# accounts" /> imported from <bdi>{fileName}</bdi>.
            </Trans>
          )}
        </p>
      )}
      {result.difference && differenceTexts(i18n, result.difference, true).map((text) => <p key={text}>{text}</p>)}
      {counts && <CheckCounts checked={counts} />}
      {counts && counts.refused > 0 && (
        <p className="hint">
          <Trans>
            The refused rows are in a file of their own, each with its line, the reason and what to do. Mend it and
            import it again.
          </Trans>
        </p>
      )}
      {unplaced > 0 && (
        <p className="note">
          <Plural
            value={unplaced}
            one="# account has no place yet and is in no territory."
            other="# accounts have no place yet and are in no territory."
          />{' '}
          <Button tone="quiet" onPress={review}>
            <Trans>Look at their places</Trans>
          </Button>
        </p>
      )}
      <div className="acts">
        <Button icon="undo" isDisabled={!canUndo} onPress={undo}>
          <Trans>Undo the import</Trans>
        </Button>
      </div>
    </div>
  );
}

function withoutPlace(accounts: Pick<AccountTable, 'count' | 'unit'>): number {
  let count = 0;
  for (let row = 0; row < accounts.count; row++) if ((accounts.unit[row] as number) < 0) count++;
  return count;
}
